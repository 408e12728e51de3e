import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { findValueCommitment, setValueCommitmentRemoved } from "@/lib/data/value-commitments";
import { openAccountOf } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfValueCommitment } from "@/lib/records/post-of-value-commitment";

/** Takes a promised result back or restores it; its evidence is retracted or said again. */
export async function removeValueCommitment(
  outer: Scope,
  { valueCommitmentId, isRemoved }: { readonly valueCommitmentId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> {
  const { scope, record } = await openAccountOf(outer, "register.write", {
    noun: "promised result",
    find: (within) => findValueCommitment(within, valueCommitmentId),
  });
  // Twice the same changes nothing: not when it was taken back either.
  if ((record.removedAt !== null) === isRemoved) return [];
  await setValueCommitmentRemoved(scope, valueCommitmentId, isRemoved);
  const post = postOfValueCommitment({ ...record, recordedAt: scope.now });
  return postEvidence(scope, [isRemoved ? { ...post, evidence: [] } : post]);
}
