import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { saveValueCommitment } from "@/lib/data/value-commitments";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { notAhead } from "@/lib/records/not-ahead";
import { openAccount } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfValueCommitment } from "@/lib/records/post-of-value-commitment";
import type { ValueCommitmentInput } from "@/lib/schemas/value-commitment";

/** States a result they may expect, or measures what arrived. */
export async function recordValueCommitment(
  outer: Scope,
  { id, input }: { readonly id: string; readonly input: Omit<ValueCommitmentInput, "valueCommitmentId"> },
): Promise<readonly ScoredAccount[]> {
  const { scope } = await openAccount(outer, "register.write", input.accountId);
  const measuredAt = notAhead(scope, input.measuredAt ?? scope.now, "measuredAt");
  const commitment = { ...input, measuredAt: input.achieved === null ? null : measuredAt };
  if (!(await saveValueCommitment(scope, id, commitment))) throw await changedMeanwhile(scope, "value_commitment", id);
  return postEvidence(scope, [postOfValueCommitment({ ...commitment, id, recordedAt: scope.now })]);
}
