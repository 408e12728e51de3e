import type { Moment } from "../engagement/behaviour-mass";
import { evaluate } from "../evaluate";
import { type Chronicle, visible } from "../evidence/live-set";
import type { Plan } from "../model/plan";
import type { Momentum, MomentumLabel } from "../results";
import type { Climb } from "../rungs/climb";
import { DAY, LATELY_DAYS } from "../time";
import { atLeast, atMost } from "../tolerance";
import { difference } from "./difference";

/** How far back news reaches, milliseconds. */
export const NEWS_WINDOW = LATELY_DAYS * DAY;
/** News of the ladder, in points, from which an account is said to move. */
export const NOTABLE_NEWS = 3;

/**
 * What changed lately, parted into what was learned (news) and what only aged (model section 3.12).
 * Momentum is the news: mere time makes nobody look better or worse. `now` is the score at that moment.
 */
export function momentum(evidence: Chronicle, now: Climb, plan: Plan, { at, knownAt }: Moment): Momentum {
  const knewThen = evaluate(evidence, plan, at, knownAt - NEWS_WINDOW);
  const then = evaluate(evidence, plan, at - NEWS_WINDOW, knownAt - NEWS_WINDOW);
  const news = difference(now, knewThen);
  const seen = visible(evidence.records, at, knownAt).filter(({ indicator }) => indicator !== "barrier");
  const isFading = seen.every(({ recordedAt }) => recordedAt <= knownAt - NEWS_WINDOW);
  return {
    news,
    ageing: difference(knewThen, then),
    total: difference(now, then),
    label: seen.length === 0 ? null : momentumLabel(news.ladder, isFading),
  };
}

/** Where it goes, in a word; `isFading` when nothing was recorded in the window. */
export function momentumLabel(news: number, isFading: boolean): MomentumLabel {
  if (atLeast(news, NOTABLE_NEWS)) return "improving";
  if (atMost(news, -NOTABLE_NEWS)) return "declining";
  return isFading ? "fading" : "steady";
}
