import type { BulkProgress, BulkStop, BulkWhat } from "@/lib/schemas/bulk-change";

/** One change of many accounts as it is shown, with everybody by name. */
export interface ToldBulkChange extends BulkProgress {
  readonly what: BulkWhat;
  /** Who gets what is given; null where nobody is named. */
  readonly givenTo: string | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly undoneBy: string | null;
  readonly endedAt: Date | null;
}

interface Stored {
  readonly id: string;
  readonly what: BulkWhat;
  readonly state: BulkProgress["state"];
  readonly stop: BulkStop | null;
  readonly accounts: number;
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly undoneById: string | null;
  readonly endedAt: Date | null;
  readonly counts: BulkProgress["counts"];
}

export function toldBulkChange(
  { id, what, state, stop, accounts, askedByName, askedAt, undoneById, endedAt, counts }: Stored,
  members: readonly { readonly id: string; readonly name: string }[],
): ToldBulkChange {
  const nameOf = (memberId: string | null) => members.find((one) => one.id === memberId)?.name ?? null;
  return {
    ...{ id, what, state, stop, total: accounts, counts, askedAt, endedAt, askedBy: askedByName },
    givenTo: "ownerId" in what ? nameOf(what.ownerId) : null,
    undoneBy: nameOf(undoneById),
  };
}
