import type { Estimates } from "../indicators/estimate-all";
import type { ScoringModel } from "../model/scoring-model";
import type { Blend, TwoSided } from "../results";
import { Z_90 } from "../rungs/bands";
import { blend, toBlend } from "../rungs/blend";
import { knownReading } from "../rungs/known-reading";
import type { LeaningSteps } from "../rungs/score-steps";
import { atLeast, atMost, below } from "../tolerance";
import { QUESTIONS, type Side } from "../types";

/** Points between two readings, ours and theirs or loved and needed, from which one is said to outweigh the other. */
export const NOTABLE_GAP = 15;

/** Our answers to the seven questions beside theirs, and whether we look green from outside and red from inside (model section 3.6). */
export function twoSided(estimates: Estimates, leaning: LeaningSteps, model: ScoringModel): TwoSided {
  const team = sideBlend(estimates, "team");
  const customer = sideBlend(estimates, "customer");
  const insides = [toBlend(leaning.satisfaction), toBlend(leaning.delivery), customer]
    .map((side) => knownReading(side, model))
    .filter((reading) => reading !== null);
  const inside = insides.length > 0 ? Math.min(...insides) : null;
  const isGreen = atLeast(knownReading(team, model) ?? 0, model.high);
  const watermelon = isGreen && inside !== null && below(inside, model.low);
  return { team, customer, ...perceptionGap(estimates, model.spread), inside, watermelon };
}

const sideBlend = (estimates: Estimates, side: Side): Blend =>
  toBlend(blend(QUESTIONS.map((question) => ({ weight: 1, lean: estimates[`${question}.${side}`] }))));

/** How far both sides are apart on one question, and whether that is more than chance; null where one of them has not answered. */
export function answerGap(team: Answered, customer: Answered, spread: number): AnswerGap | null {
  if (team.reading === null || customer.reading === null) return null;
  const gap = team.reading - customer.reading;
  const se = spread * Math.sqrt(1 / team.mass + 1 / customer.mass);
  return { gap, se, isClear: isClear(gap, se) };
}

type Answered = Pick<Estimates[keyof Estimates], "mass" | "reading">;

interface AnswerGap {
  /** Team less customer. */
  readonly gap: number;
  readonly se: number;
  readonly isClear: boolean;
}

const isClear = (gap: number, se: number): boolean => atLeast(Math.abs(gap), Z_90 * se);

/** Team minus customer over the questions both have answered; all null when there is none. */
function perceptionGap(
  estimates: Estimates,
  spread: number,
): Pick<TwoSided, "gap" | "gapSe" | "gapLabel" | "gapClear"> {
  const differences = QUESTIONS.flatMap(
    (question) => answerGap(estimates[`${question}.team`], estimates[`${question}.customer`], spread) ?? [],
  );
  if (differences.length === 0) return { gap: null, gapSe: null, gapLabel: null, gapClear: null };
  const gap = differences.reduce((sum, difference) => sum + difference.gap, 0) / differences.length;
  const gapSe = differences.reduce((sum, difference) => sum + difference.se, 0) / differences.length;
  return { gap, gapSe, gapLabel: gapLabel(gap), gapClear: isClear(gap, gapSe) };
}

function gapLabel(gap: number): TwoSided["gapLabel"] {
  if (atLeast(gap, NOTABLE_GAP)) return "rose-tinted";
  return atMost(gap, -NOTABLE_GAP) ? "self-doubting" : "aligned";
}
