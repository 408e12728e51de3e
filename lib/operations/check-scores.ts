import "server-only";
import { loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import type { StoredScore } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { type Judgement, scoreRecords } from "@/lib/judging/score-records";
import { type Evidence, STEPS } from "@/lib/scoring";

/** One way in which what is stored is not what follows from the records. */
export interface LedgerDifference {
  readonly accountId: string;
  readonly kind: "missing" | "extra" | "different" | "score" | "history";
  readonly what: string;
}

/** Doubles that went through the database and back are the same doubles; this allows for the order of a sum. */
const TOLERANCE = 1e-9;

/** Scores every account of the ledger anew, each at the date of its stored score, and looks for gaps in the history. */
export async function checkScores(
  scope: Scope,
  ledger: ReadonlyMap<string, readonly Evidence[]>,
  stored: ReadonlyMap<string, StoredScore>,
): Promise<readonly LedgerDifference[]> {
  const model = await currentModel(scope);
  const sources = await loadCircumstanceSources(scope, [...ledger.keys()]);
  return [...ledger].flatMap(([accountId, evidence]): LedgerDifference[] => {
    const [score, source] = [stored.get(accountId), sources.get(accountId)];
    if (!score || !source) return [{ accountId, kind: "score", what: "no score is stored" }];
    const asOf = score.asOf.getTime();
    const fresh = scoreRecords({ evidence, source, asOf }, model);
    return [
      ...unlike(score, fresh).map((what): LedgerDifference => ({ accountId, kind: "score", what })),
      ...gapsOf(score).map((what): LedgerDifference => ({ accountId, kind: "history", what })),
    ];
  });
}

function unlike(stored: StoredScore, { score: fresh, index }: Judgement): string[] {
  return [
    ...STEPS.filter((step) => far(stored.steps[step], fresh.steps[step].score)),
    ...(isSameIndex(stored.ladderIndex, index) ? [] : ["index"]),
    ...(stored.standsOn === fresh.ladder.standsOn ? [] : ["standsOn"]),
    ...(stored.riskPoints === fresh.risk.points ? [] : ["risk points"]),
  ];
}

const far = (a: number, b: number) => Math.abs(a - b) > TOLERANCE;

const isSameIndex = (stored: number | null, fresh: number | null) =>
  stored === null || fresh === null ? stored === fresh : !far(stored, fresh);

/** Snapshots are counted from 1, so as many as the last one says. */
const gapsOf = ({ snapshots: { count, last } }: StoredScore) =>
  count > 0 && count === last ? [] : [`${count} snapshots, the last is number ${last}`];
