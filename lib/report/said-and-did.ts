import { YEAR_MS } from "@/lib/calendar/days";
import type { SurveyAnswerDetail } from "@/lib/data/survey-answers";
import type { Behaviour } from "@/lib/scoring";

/** Answers from which one counts as saying that they would recommend us. */
const PROMOTER = 9;

/** Whether they would recommend us, and whether they did: two numbers (C30). */
export interface SaidAndDid {
  readonly answered: number;
  readonly wouldRecommend: number;
  readonly didRecommend: number;
}

/** In the year before; of each person the last answer. */
export function saidAndDid(
  answers: readonly Pick<SurveyAnswerDetail, "kind" | "contactId" | "value" | "answeredAt">[],
  behaviours: readonly { readonly behaviour: Behaviour; readonly inAYear: number }[],
  asOf: number,
): SaidAndDid {
  const last = new Map<string, { value: number; at: number }>();
  for (const { kind, contactId, value, answeredAt } of answers) {
    const at = answeredAt.getTime();
    if (kind !== "nps" || at > asOf || at <= asOf - YEAR_MS) continue;
    if (at > (last.get(contactId)?.at ?? 0)) last.set(contactId, { value, at });
  }
  const didRecommend = behaviours
    .filter(({ behaviour }) => behaviour === "speaks-well" || behaviour === "brings-others")
    .reduce((sum, { inAYear }) => sum + inAYear, 0);
  const wouldRecommend = [...last.values()].filter(({ value }) => value >= PROMOTER).length;
  return { answered: last.size, wouldRecommend, didRecommend };
}
