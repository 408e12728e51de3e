import "server-only";
import type { ValueCommitmentInput } from "@/lib/schemas/value-commitment";
import { keepFormerStates } from "./former-states";
import { saveVersioned } from "./rows";
import type { Scope } from "./scope";
import { standsAt } from "./stands-at";

export interface ValueCommitmentDetail {
  readonly id: string;
  readonly metric: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly promised: number;
  readonly achieved: number | null;
  readonly dueOn: Date | null;
  readonly measuredAt: Date | null;
  readonly recordedAt: Date;
  readonly version: number;
}

/** The results an account was told to expect as far as they stood then, the one recorded last first. */
export async function listValueCommitments(
  scope: Scope,
  accountId: string,
  knownAt = scope.now,
): Promise<readonly ValueCommitmentDetail[]> {
  return scope.tx.valueCommitment.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId, ...standsAt(knownAt) },
    orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
  });
}

/** Also one that was taken back. */
export async function findValueCommitment(
  scope: Scope,
  valueCommitmentId: string,
): Promise<(ValueCommitmentDetail & { readonly accountId: string; readonly removedAt: Date | null }) | null> {
  const workspaceId_id = { workspaceId: scope.viewer.workspaceId, id: valueCommitmentId };
  return scope.tx.valueCommitment.findUnique({ where: { workspaceId_id } });
}

/** Takes a result back, or lets it stand again; its row stays. */
export async function setValueCommitmentRemoved(
  scope: Scope,
  valueCommitmentId: string,
  isRemoved: boolean,
): Promise<void> {
  await scope.tx.valueCommitment.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: valueCommitmentId } },
    data: { removedAt: isRemoved ? scope.now : null, version: { increment: 1 } },
  });
}

const VALUE_COMMITMENT = {
  table: "ValueCommitment",
  columns: {
    metric: "text",
    unit: "text",
    baseline: "float8",
    promised: "float8",
    achieved: "float8",
    dueOn: "date",
    measuredAt: "timestamptz",
  },
  made: { recordedAt: "timestamptz", recordedById: "uuid" },
  isRemovable: true,
} as const;

/** Creates a value commitment, or changes it when the version seen is the one stored; false when it is not. */
export async function saveValueCommitment(
  scope: Scope,
  id: string,
  { accountId, version, ...fields }: Omit<ValueCommitmentInput, "valueCommitmentId">,
): Promise<boolean> {
  if (version !== undefined) await keepFormerStates(scope, "value_commitment", [id]);
  const made = { recordedAt: scope.now, recordedById: scope.viewer.memberId };
  return saveVersioned(scope, VALUE_COMMITMENT, { id, accountId, version, fields, made });
}
