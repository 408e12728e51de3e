import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { findValueCommitment, setValueCommitmentRemoved } from "@/lib/data/value-commitments";
import { postOfValueCommitment } from "@/lib/records/post-of-value-commitment";
import { takeBack } from "@/lib/records/take-back";

/** Takes a promised result back or restores it; its evidence is retracted or said again. */
export const removeValueCommitment = (
  outer: Scope,
  { valueCommitmentId, isRemoved }: { readonly valueCommitmentId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> =>
  takeBack(outer, {
    permission: "register.write",
    noun: "promised result",
    find: (scope) => findValueCommitment(scope, valueCommitmentId),
    isRemoved,
    write: async (scope, record) => {
      await setValueCommitmentRemoved(scope, valueCommitmentId, isRemoved);
      const post = postOfValueCommitment({ ...record, recordedAt: scope.now });
      return [isRemoved ? { ...post, evidence: [] } : post];
    },
  });
