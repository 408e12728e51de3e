import { dayOfMoment } from "@/lib/calendar/day-moments";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import type { ToldIdea } from "@/lib/report/idea-board";
import type { IdeaSet } from "@/lib/schemas/idea-query";
import { type IdeaMeasures, YEAR_DAYS } from "@/lib/scoring";

/** What each list of ideas holds. */
export const IDEA_SET_TITLES: { readonly [S in IdeaSet]: string } = {
  year: `Given in the last ${YEAR_DAYS} days`,
  month: "Given in the last 30 days",
  all: "All ideas to date",
  rated: "Rated",
  reacted: "Others of theirs spoke about it",
  answered: "Answered",
  evaluated: "Looked into",
  implemented: "Implemented",
  untold: "Whoever gave it was not told yet",
  worth: "With money on record",
};

/** What was never recorded is no zero. */
export const NONE = "none recorded";

/** "€4,800 + $310", each currency by itself. */
export const amountsWords = (amounts: readonly { readonly currency: string; readonly amount: number }[]): string =>
  amounts.length === 0 ? NONE : amounts.map(({ currency, amount }) => formatMoney(amount, currency)).join(" + ");

/** What became of an idea, step by step, and when whoever gave it was told. */
export function stepsWords({ outcome, answeredAt, evaluated, implemented }: ToldIdea): readonly string[] {
  const told = (toldAt: number | null) => (toldAt === null ? "not told yet" : `told ${formatDay(dayOfMoment(toldAt))}`);
  const step = (what: string, { at, toldAt }: ToldIdea["evaluated"]) =>
    at === null ? [] : [`${what} ${formatDay(dayOfMoment(at))}, ${told(toldAt)}`];
  return [
    ...(answeredAt === null || outcome === null ? [] : [`${outcome}, told ${formatDay(dayOfMoment(answeredAt))}`]),
    ...step("looked into", evaluated),
    ...step("implemented", implemented),
  ];
}

/** What it brought, part by part; null where nobody recorded it. */
export function worthWords({ revenueCents, savedCents, currency }: ToldIdea): string | null {
  if (currency === null) return null;
  const parts = [
    revenueCents === null ? null : `earned us ${formatMoney(revenueCents, currency)}`,
    savedCents === null ? null : `saved us ${formatMoney(savedCents, currency)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}

/** So unlikely by chance that it counts as a trend. */
const CLEAR = 0.05;

/** Whether twelve months rise or fall clearly. */
export function trendWords({ slope, p }: IdeaMeasures["monthly"]["ideas"]): string {
  if (slope === null || slope === 0 || p >= CLEAR) return "no clear trend";
  return slope > 0 ? "rising" : "falling";
}
