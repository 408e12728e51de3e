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

/** Team minus customer over the questions both have answered; all null when there is none. */
function perceptionGap(
  estimates: Estimates,
  spread: number,
): Pick<TwoSided, "gap" | "gapSe" | "gapLabel" | "gapClear"> {
  const differences = QUESTIONS.flatMap((question) => {
    const team = estimates[`${question}.team`];
    const customer = estimates[`${question}.customer`];
    if (team.reading === null || customer.reading === null) return [];
    return [{ gap: team.reading - customer.reading, se: spread * Math.sqrt(1 / team.mass + 1 / customer.mass) }];
  });
  if (differences.length === 0) return { gap: null, gapSe: null, gapLabel: null, gapClear: null };
  const gap = differences.reduce((sum, difference) => sum + difference.gap, 0) / differences.length;
  const gapSe = differences.reduce((sum, difference) => sum + difference.se, 0) / differences.length;
  return { gap, gapSe, gapLabel: gapLabel(gap), gapClear: atLeast(Math.abs(gap), Z_90 * gapSe) };
}

function gapLabel(gap: number): TwoSided["gapLabel"] {
  if (atLeast(gap, NOTABLE_GAP)) return "rose-tinted";
  return atMost(gap, -NOTABLE_GAP) ? "self-doubting" : "aligned";
}
