/** The front door: what the rest of the application may use of the scoring model. */

export { CATALOGUE } from "./catalogue";
export { decodeText } from "./command/decode-text";
export { scoreText } from "./command/score-text";
export {
  type IdeaHistory,
  type IdeaMeasures,
  type IdeaReaction,
  ideaMeasures,
  isRecent,
} from "./engagement/idea-measures";
export { evidenceOfAnswer } from "./evidence/evidence-of-answer";
export { evidenceOfFact, evidenceOfRegister, type FactIndicator } from "./evidence/evidence-of-fact";
export { evidenceOfGoal } from "./evidence/evidence-of-goal";
export { evidenceOfIdea, IDEA_LAPSE_DAYS, lapseOfIdea } from "./evidence/evidence-of-idea";
export {
  evidenceOfInteraction,
  type InteractionDirection,
  type InteractionKind,
} from "./evidence/evidence-of-interaction";
export { evidenceOfPromise, lapseMomentOf, lapseOfPromise, PROMISE_LAPSE_DAYS } from "./evidence/evidence-of-promise";
export { evidenceOfRequest, lapseOfRequest } from "./evidence/evidence-of-request";
export { evidenceOfSupportCase } from "./evidence/evidence-of-support-case";
export { evidenceOfSurveyAnswer, type SurveyQuestion, surveyedIndicator } from "./evidence/evidence-of-survey-answer";
export { evidenceOfValueCommitment } from "./evidence/evidence-of-value-commitment";
export { liveSet, newestRevisions } from "./evidence/live-set";
export { retractionOf } from "./evidence/retraction-of";
export { naturalId, revisionsOf } from "./evidence/revisions-of";
export { type ExplainedChange, explainChange } from "./explain/explain-change";
export { indexesWithout } from "./explain/index-without";
export { listParts } from "./explain/list-parts";
export { lateChange, newsShown, TENTH } from "./explain/news-shown";
export { newsSince } from "./explain/news-since";
export type { ChangePart } from "./explain/parts-of-change";
export { type Explained, pointsIn } from "./explain/points-in";
export { RENEWAL_SOON_DAYS } from "./explain/risk";
export { causeLater, type RiskCause, type RiskFact, riskCauses } from "./explain/risk-causes";
export { roundParts } from "./explain/round-parts";
export { AccountSums } from "./incremental/account-sums";
export { FLAT_SCORE_SIZE, type FlatRecord, PortfolioSums } from "./incremental/portfolio-sums";
export type { GoalState, IdeaOutcome } from "./indicators/creation-values";
export { type PromiseOutcome, promiseValue } from "./indicators/delivery-values";
export {
  answerValue,
  barrierValue,
  departmentsValue,
  type Seat,
  type Sponsor,
  seatValue,
  sponsorValue,
  workflowValue,
} from "./indicators/entanglement-values";
export { REPLY_LAPSE_HOURS, type SupportOutcome } from "./indicators/experience-values";
export { valueCaseValue } from "./indicators/proposition-values";
export { constraintCliff } from "./lock/constraint-cliff";
export { type LockStanding, lockStanding } from "./lock/lock-standing";
export { type PlaceOnMap, placeOnMap, type Quarter } from "./lock/place-on-map";
export { type PromiseCounts, promiseCounts } from "./lock/promise-counts";
export { sponsorLostAt } from "./lock/sponsor-lost-at";
export { answerGap, NOTABLE_GAP } from "./lock/two-sided";
export { parseModel } from "./model/build-model";
export { DEFAULT_MODEL, type ScoringModel, type Thresholds, thresholdsOf } from "./model/scoring-model";
export {
  type ComingChange,
  changesAhead,
  comingChange,
  type NextChange,
  nextChange,
  OUTLOOK_DAYS,
  type Outlook,
} from "./outlook/next-change";
export { type Shown, shownDifferences, shownOf, shownReason } from "./outlook/shown";
export { isForTheWorse, type ToldChange, toldChanges } from "./outlook/told-changes";
export { closenessGap } from "./relationship/closeness-gap";
export {
  type HollowKind,
  type Ladder,
  type LadderScore,
  type LockState,
  type MomentumLabel,
  type Overlay,
  RELATIONSHIP_TYPES,
  type RelationshipType,
  type RiskCode,
  type RiskLevel,
  type RiskReason,
  type RungScore,
  type StepScore,
  type StepState,
  type StepsAndLadder,
  type TwoSided,
  type WithoutPerson,
} from "./results";
export { band90, possibleRange, Z_90 } from "./rungs/bands";
export { type CoverageGrade, coverageGrade } from "./rungs/coverage-grade";
export { holdingStep } from "./rungs/holding-step";
export { knownIndex } from "./rungs/known-index";
export { meanCoverage } from "./rungs/mean-coverage";
export { scoreAccount } from "./score-account";
export { ScoringError } from "./scoring-error";
export { DAY, LATELY_DAYS, YEAR_DAYS } from "./time";
export {
  BEHAVIOURS,
  type Behaviour,
  type BehaviourEvent,
  type Bundle,
  type Circumstances,
  type Evidence,
  INDICATORS,
  type Indicator,
  QUESTIONS,
  type Question,
  type Rung,
  type Side,
  STEPS,
  type Step,
  type SupplierShare,
  VALUE_STEPS,
} from "./types";
export { bestNextQuestions } from "./what-if/best-next-questions";
export { effectOfOneMore } from "./what-if/effect-of-one-more";

// From here on: computed and tested, not called by the application yet (README, "The front door").

export { behaviourShares } from "./engagement/behaviour-shares";
export { isDisengaging } from "./engagement/is-disengaging";
export { applyOverride, overrideHolds } from "./explain/apply-override";
export { monthlyTrend } from "./explain/monthly-trend";
export { buildModel } from "./model/build-model";
export { countBy } from "./portfolio/count-by";
export { type Hierarchy, hierarchy } from "./portfolio/hierarchy";
export { rollUp } from "./portfolio/roll-up";
export { earnedEntanglement } from "./rungs/earned-entanglement";
export { auc } from "./validate/auc";
export { averageRankShift } from "./validate/average-rank-shift";
export { brier } from "./validate/brier";
export { ces } from "./validate/ces";
export { composite } from "./validate/composite";
export { concordance } from "./validate/concordance";
export { credibility } from "./validate/credibility";
export { csat } from "./validate/csat";
export { geometricMean } from "./validate/geometric-mean";
export { kaplanMeier } from "./validate/kaplan-meier";
export { krippendorffAlpha } from "./validate/krippendorff-alpha";
export { logRank } from "./validate/log-rank";
export { mannKendall } from "./validate/mann-kendall";
export { netPromoter } from "./validate/net-promoter";
export { precisionAtK } from "./validate/precision-at-k";
export { theilSen } from "./validate/theil-sen";
export { weightedKappa } from "./validate/weighted-kappa";
export { oneAtATime } from "./what-if/one-at-a-time";
export { rankSensitivity } from "./what-if/rank-sensitivity";
export { twoLenses } from "./what-if/two-lenses";
export { whatIf } from "./what-if/what-if";
