import {
  bestNextQuestions,
  CATALOGUE,
  effectOfOneMore,
  holdingStep,
  type Indicator,
  knownIndex,
  type LadderScore,
  type ScoringModel,
} from "@/lib/scoring";
import type { ReportNextQuestion } from "./account-overview";

const QUESTIONS_SHOWN = 3;

/**
 * What would tell most, but first what would tell most about the step that holds them back: the next step asks for that
 * one. While there is no index, only what would start it. `isMeant` leaves out what cannot be asked where it is shown.
 */
export function nextQuestions(
  score: LadderScore,
  model: ScoringModel,
  isMeant: (indicator: Indicator) => boolean = () => true,
): readonly ReportNextQuestion[] {
  const all = bestNextQuestions(score, model).filter(({ indicator }) => isMeant(indicator));
  const held = all.filter(({ step }) => step === holdingStep(score));
  const first = held.slice(0, knownIndex(score, model) === null ? QUESTIONS_SHOWN : 1);
  return [...first, ...all.filter((question) => !first.includes(question))]
    .slice(0, QUESTIONS_SHOWN)
    .map(({ indicator, step, unknown }) => ({
      indicator,
      step,
      open: 50 * unknown,
      // What is said not to be there is not asked whether it still is.
      isReview: CATALOGUE[indicator].keeps === "one" && (score.indicators[indicator]?.reading ?? 0) > 0,
      best: effectOfOneMore(score, model, { indicator, value: 100 }),
      worst: effectOfOneMore(score, model, { indicator, value: 0 }),
    }));
}
