import type { ActionDetail } from "@/lib/data/actions";

/** An action that is open, as it is read. */
export const buildAction = (changes: Partial<ActionDetail> = {}): ActionDetail => ({
  ...{ id: "7b0e5c1e-8a3f-4d0c-9a52-0d6f3c1b2a01", accountId: "7b0e5c1e-8a3f-4d0c-9a52-0d6f3c1b2a02" },
  ...{ accountName: "Larch Mills", version: 3, summary: "Call Ann", reasonKind: "other", reasonKey: null },
  ...{ promiseId: null, reason: "Nobody has since May.", ownerId: "7b0e5c1e-8a3f-4d0c-9a52-0d6f3c1b2a03" },
  ...{ ownerName: "Otto", dueOn: new Date("2026-03-12"), state: "open", snoozedUntil: null, closedOn: null },
  ...{ outcome: null, recordedAt: new Date("2026-03-01T09:00:00Z"), recordedById: null },
  ...changes,
});
