import "server-only";
import type { ValueCommitmentInput } from "@/lib/schemas/value-commitment";
import { keepFormerStates } from "./former-states";
import { saveVersioned } from "./rows";
import type { Scope } from "./scope";

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

/** The results an account was told to expect, the one recorded last first. */
export async function listValueCommitments(scope: Scope, accountId: string): Promise<readonly ValueCommitmentDetail[]> {
  return scope.tx.valueCommitment.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId },
    orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
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
