import "server-only";
import { loadLedger } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { type Evidence, liveSet, type ScoringModel } from "@/lib/scoring";

/** What a form needs to say what a save would do to the score. */
export interface CurrentLadder {
  readonly model: ScoringModel;
  /** The evidence that counts now: with it, and nothing else, the ladder comes out the same. */
  readonly evidence: readonly Evidence[];
}

export async function loadCurrentLadder(scope: Scope, accountId: string): Promise<CurrentLadder> {
  const model = await currentModel(scope);
  const ledger = await loadLedger(scope, [accountId]);
  const asOf = scope.now.getTime();
  const evidence = liveSet(ledger.get(accountId) ?? [], asOf, asOf).map(
    ({ id, indicator, source, occurredAt, recordedAt, value, weight, person }): Evidence => ({
      id,
      indicator,
      source,
      occurredAt,
      recordedAt,
      value,
      weight,
      ...(person === undefined ? {} : { person }),
    }),
  );
  return { model, evidence };
}
