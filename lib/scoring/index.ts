/** The front door: everything the rest of the application may use of the scoring model. */

export { CATALOGUE, type CatalogueEntry, type Keeps } from "./catalogue";
export { decodeText } from "./command/decode-text";
export { scoreText, type TextScore } from "./command/score-text";
export type { Moment } from "./engagement/behaviour-mass";
export { type BehaviourShare, behaviourShares } from "./engagement/behaviour-shares";
export {
  type IdeaHistory,
  type IdeaMeasures,
  type IdeaReaction,
  ideaMeasures,
  type MonthlySeries,
} from "./engagement/idea-measures";
export { isDisengaging } from "./engagement/is-disengaging";
export { type AnswerRecord, evidenceOfAnswer } from "./evidence/evidence-of-answer";
export { evidenceOfFact, type FactIndicator, type FactRecord } from "./evidence/evidence-of-fact";
export { evidenceOfGoal, type GoalRecord } from "./evidence/evidence-of-goal";
export { evidenceOfIdea, type IdeaRecord, lapseOfIdea } from "./evidence/evidence-of-idea";
export {
  evidenceOfInteraction,
  INTERACTION_KINDS,
  type InteractionDirection,
  type InteractionKind,
  type InteractionRecord,
} from "./evidence/evidence-of-interaction";
export {
  evidenceOfPromise,
  lapseOfPromise,
  PROMISE_LAPSE_DAYS,
  type PromiseRecord,
} from "./evidence/evidence-of-promise";
export type { DatedRecord } from "./evidence/evidence-of-record";
export { evidenceOfRequest, lapseOfRequest, type RequestRecord } from "./evidence/evidence-of-request";
export { evidenceOfSupportCase, type SupportCaseRecord } from "./evidence/evidence-of-support-case";
export {
  evidenceOfSurveyAnswer,
  type SurveyAnswerRecord,
  type SurveyQuestion,
} from "./evidence/evidence-of-survey-answer";
export { evidenceOfValueCommitment, type ValueCommitmentRecord } from "./evidence/evidence-of-value-commitment";
export { liveSet, newestRevisions } from "./evidence/live-set";
export { retractionOf } from "./evidence/retraction-of";
export { revisionsOf } from "./evidence/revisions-of";
export { applyOverride, type OverriddenValue, type Override } from "./explain/apply-override";
export { type ExplainedChange, explainChange, type RecordChange, type Viewpoint } from "./explain/explain-change";
export { type MonthlyTrend, monthlyTrend } from "./explain/monthly-trend";
export { roundParts } from "./explain/round-parts";
export { AccountSums } from "./incremental/account-sums";
export { FLAT_SCORE_SIZE, type FlatRecord, PortfolioSums } from "./incremental/portfolio-sums";
export { type Anchors, anchor } from "./indicators/anchor";
export { type GoalState, goalValue, type IdeaOutcome, ideaValue } from "./indicators/creation-values";
export { attainmentValue, type PromiseOutcome, promiseValue } from "./indicators/delivery-values";
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
export { cesValue, effortValue, replyValue, type SupportOutcome, supportValue } from "./indicators/experience-values";
export { type ValueCaseState, valueCaseValue } from "./indicators/proposition-values";
export { recordWeight, type WeightGrounds } from "./indicators/record-weight";
export { csatValue, npsValue, toneValue } from "./indicators/satisfaction-values";
export { constraintCliff } from "./lock/constraint-cliff";
export { type PromiseCounts, promiseCounts } from "./lock/promise-counts";
export { buildModel, type ModelOverrides, parseModel, validateModel } from "./model/build-model";
export { DEFAULT_MODEL, type IndicatorParameters, type ScoringModel, type View } from "./model/scoring-model";
export { countBy, type Tally } from "./portfolio/count-by";
export { type Hierarchy, hierarchy, type TreeAccount } from "./portfolio/hierarchy";
export { type RatedMeasure, type RollUp, rollUp } from "./portfolio/roll-up";
export * from "./results";
export { type Band, band90, possibleRange } from "./rungs/bands";
export { type CoverageGrade, coverageGrade } from "./rungs/coverage-grade";
export { earnedEntanglement } from "./rungs/earned-entanglement";
export { meanCoverage } from "./rungs/mean-coverage";
export { scoreAccount } from "./score-account";
export { ScoringError } from "./scoring-error";
export * from "./types";
export { closenessGap } from "./types/closeness-gap";
export { type Auc, auc } from "./validate/auc";
export { averageRankShift } from "./validate/average-rank-shift";
export { type Brier, brier } from "./validate/brier";
export { type Ces, ces } from "./validate/ces";
export { type Composite, composite, type Goalposts } from "./validate/composite";
export { type Concordance, concordance } from "./validate/concordance";
export { type Credibility, credibility } from "./validate/credibility";
export { type Csat, csat } from "./validate/csat";
export { geometricMean } from "./validate/geometric-mean";
export { type KaplanMeier, kaplanMeier, type SurvivalStep } from "./validate/kaplan-meier";
export { krippendorffAlpha } from "./validate/krippendorff-alpha";
export { logRank } from "./validate/log-rank";
export { type MannKendall, mannKendall } from "./validate/mann-kendall";
export { type NetPromoter, netPromoter } from "./validate/net-promoter";
export { type PrecisionAtK, precisionAtK } from "./validate/precision-at-k";
export type { FollowUp } from "./validate/risk-table";
export { type TheilSen, theilSen } from "./validate/theil-sen";
export { weightedKappa } from "./validate/weighted-kappa";
export { bestNextQuestions, type NextQuestion } from "./what-if/best-next-questions";
export { effectOfOneMore } from "./what-if/effect-of-one-more";
export { oneAtATime, type ParameterEffect } from "./what-if/one-at-a-time";
export { type RankBand, type RankSensitivity, rankSensitivity } from "./what-if/rank-sensitivity";
export { type TwoLenses, twoLenses } from "./what-if/two-lenses";
export { type Hypothesis, type WhatIf, whatIf } from "./what-if/what-if";
