import { compareText } from "../evidence/compare-newest";
import { newestRevisions, visible } from "../evidence/live-set";
import { DAY, YEAR_DAYS } from "../time";
import type { Evidence, Indicator } from "../types";
import { mean } from "../validate/averages";
import { mannKendall } from "../validate/mann-kendall";
import { theilSen } from "../validate/theil-sen";

export interface MonthlyTrend {
  /** Months before `at` (negative, 0 is the running one) with data, oldest first, and their mean raw value. */
  readonly months: readonly { readonly month: number; readonly mean: number }[];
  /** Theil–Sen, points a month. */
  readonly slope: number | null;
  /** Mann–Kendall: how likely so clear a trend is by chance. */
  readonly p: number;
}

/** A twelfth of a year: there is no calendar in the arithmetic. */
const MONTH = (YEAR_DAYS / 12) * DAY;
const FEWEST_MONTHS = 6;

/**
 * Whether what comes in grows better or worse (model section 3.12): on monthly means of raw values, never on smoothed
 * scores, which follow one another by construction. null with fewer than 6 months of data.
 */
export function monthlyTrend(
  evidence: readonly Evidence[],
  indicators: readonly Indicator[],
  at: number,
  knownAt: number,
): MonthlyTrend | null {
  const byMonth = new Map<number, number[]>();
  for (const { indicator, occurredAt, value, retracted } of inOrder(visible(evidence, at, knownAt))) {
    if (retracted || !indicators.includes(indicator)) continue;
    const month = -Math.floor((at - occurredAt) / MONTH);
    byMonth.set(month, [...(byMonth.get(month) ?? []), value]);
  }
  if (byMonth.size < FEWEST_MONTHS) return null;
  // What came in is in the order of time, and so are the months.
  const months = [...byMonth].map(([month, values]) => ({ month, mean: mean(values) }));
  const means = months.map(({ mean: value }) => value);
  const { slope } = theilSen({ x: months.map(({ month }) => month), y: means });
  return { months, slope, p: mannKendall({ values: means }).p };
}

/** Every answer of its time, also those that a newer answer of the same person has replaced since. */
const inOrder = (seen: readonly Evidence[]): readonly Evidence[] =>
  newestRevisions(seen).sort((a, b) => a.occurredAt - b.occurredAt || compareText(a.id, b.id));
