import type { LastMoment } from "@/lib/calendar/last-moment-to-act";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import {
  type BehaviourEvent,
  type Bundle,
  type Evidence,
  knownIndex,
  type LadderScore,
  meanCoverage,
  type PlaceOnMap,
  placeOnMap,
  type RiskCause,
  riskCauses,
  type ScoringModel,
  scoreAccount,
  thresholdsOf,
} from "@/lib/scoring";
import { behavioursOfAccount, circumstancesJudged, contractBehind, statedBy } from "./circumstances-of-account";
import { lastMomentOfAccount, renewalOfAccount } from "./last-moment-of-account";

/** What is judged: the ledger of an account and its other records, at an instant and by what was known at another. */
interface Judged {
  readonly evidence: readonly Evidence[];
  /** What of the ledger is told in bundles. */
  readonly bundles?: readonly Bundle[];
  readonly source: CircumstanceSources;
  readonly asOf: number;
  readonly knownAt?: number;
  /** The account without this person, beside it. */
  readonly withoutPerson?: string | undefined;
  /** Ids of evidence that goes with them. */
  readonly withoutRecords?: readonly string[];
}

/** The judgement of one account, and what of it is only presumed. */
export interface Judgement {
  readonly score: LadderScore;
  /** Null while there is none: satisfaction is hardly known. */
  readonly index: number | null;
  /** Where the account lies between goodwill and reliance. */
  readonly place: PlaceOnMap;
  /** Enough is known to call nothing proven a finding. */
  readonly isRated: boolean;
  /** Its reasons for risk, each with the one thing it rests on. */
  readonly causes: readonly RiskCause[];
  readonly behaviours: readonly BehaviourEvent[];
  /** No contract is on record, and the judgement takes one to be in force (scoring model 2.5). */
  readonly isContractPresumed: boolean;
  readonly act: LastMoment | null;
  /** When it renews, by its contracts or as it was declared. */
  readonly renewsOn: Date | null;
}

/** The one place where an account is judged: what is stored for lists and what its page shows come from here. */
export function scoreRecords(judged: Judged, model: ScoringModel): Judgement {
  const { evidence, bundles, asOf, knownAt = asOf, withoutPerson, withoutRecords } = judged;
  const source = statedBy(judged.source, knownAt);
  const circumstances = circumstancesJudged({ evidence, source, asOf, knownAt });
  const behaviours = behavioursOfAccount(source);
  const without = { withoutPerson, withoutRecords };
  const score = scoreAccount({ ...{ evidence, bundles, circumstances, behaviours, asOf, knownAt }, ...without }, model);
  const index = knownIndex(score, model);
  return {
    score,
    index,
    place: placeOnMap(score.lock, model),
    // Whoever is shown an index is not told in the next column that nothing is known.
    isRated: index !== null || meanCoverage(score) >= thresholdsOf(model).coverage.thin,
    causes: riskCauses(score, { evidence, bundles, circumstances }, model),
    behaviours,
    isContractPresumed: contractBehind(source, asOf, knownAt) === "presumed",
    act: lastMomentOfAccount(source, score.lock.state, { asOf, knownAt }),
    renewsOn: renewalOfAccount(source, { asOf, knownAt }),
  };
}
