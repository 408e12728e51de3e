import {
  bestNextQuestions,
  effectOfOneMore,
  holdingStep,
  knownIndex,
  type LadderScore,
  type ScoringModel,
} from "@/lib/scoring";
import type { ReportNextQuestion } from "./account-overview";

const QUESTIONS_SHOWN = 3;

/**
 * What would tell most, but first what would tell most about the step that holds them back: the next step asks for that
 * one. While there is no index, only what would start it.
 */
export function nextQuestions(score: LadderScore, model: ScoringModel): readonly ReportNextQuestion[] {
  const all = bestNextQuestions(score, model);
  const held = all.filter(({ step }) => step === holdingStep(score));
  const first = held.slice(0, knownIndex(score, model) === null ? QUESTIONS_SHOWN : 1);
  return [...first, ...all.filter((question) => !first.includes(question))]
    .slice(0, QUESTIONS_SHOWN)
    .map(({ indicator, step, unknown }) => ({
      indicator,
      step,
      open: 50 * unknown,
      best: effectOfOneMore(score, model, { indicator, value: 100 }),
      worst: effectOfOneMore(score, model, { indicator, value: 0 }),
    }));
}
