import { answerValue } from "../indicators/entanglement-values";
import { quantile } from "../quantile";
import { ageInDays, DAY, YEAR_DAYS } from "../time";
import { below } from "../tolerance";
import { mannKendall } from "../validate/mann-kendall";
import { theilSen } from "../validate/theil-sen";

/** An idea a contact gave us, and what became of it. Instants UTC milliseconds, null while it did not happen. */
export interface IdeaHistory {
  readonly id: string;
  /** null where nobody recorded whose it is. */
  readonly contributorId: string | null;
  readonly givenAt: number;
  /** Ratings of its quality, 0–4. */
  readonly ratings: readonly number[];
  readonly answeredAt: number | null;
  readonly evaluatedAt: number | null;
  readonly implementedAt: number | null;
  /** Recorded revenue and saving in `currency`; null when not recorded. */
  readonly revenue: number | null;
  readonly saving: number | null;
  readonly currency: string | null;
}

/** What came of some ideas in one currency: sums of currencies are never mixed. */
interface IdeaValue {
  readonly currency: string;
  /** Revenue plus saving. */
  readonly amount: number;
}

/** A comment or vote of a contact on an idea. */
export interface IdeaReaction {
  readonly ideaId: string;
  readonly contactId: string;
  readonly at: number;
}

export interface IdeaMeasures {
  readonly contributors: number;
  readonly toDate: number;
  readonly last30Days: number;
  /** Mean rating as points, shrunk to 50 by the prior. */
  readonly quality: number;
  /** Months of a twelfth of 365 days up to now, oldest first. */
  readonly monthly: { readonly contributors: MonthlySeries; readonly ideas: MonthlySeries };
  /** Distinct contacts who commented or voted on the ideas of others. */
  readonly supporters: number;
  readonly ideas: number;
  readonly answered: number;
  readonly evaluated: number;
  readonly implemented: number;
  readonly medianDaysToAnswer: number | null;
  /** By currency, in their order; empty if none is recorded. */
  readonly value: readonly IdeaValue[];
}

interface MonthlySeries {
  readonly counts: readonly number[];
  /** Theil–Sen, a month. */
  readonly slope: number | null;
  /** Mann–Kendall: how likely so clear a trend is by chance. */
  readonly p: number;
}

const MONTHS = 12;

/**
 * The measures on ideas (model section 3.10, C31) over (at − 365 days, at], "to date" over all time. Always
 * implemented ≤ evaluated ≤ ideas and answered ≤ ideas. Rates are for the caller: over a portfolio they are ratios of
 * sums. Throws a ScoringError if a rating lies outside 0–4.
 */
export function ideaMeasures(
  history: readonly IdeaHistory[],
  reactions: readonly IdeaReaction[],
  at: number,
  priorMass: number,
): IdeaMeasures {
  const known = history.filter(({ givenAt }) => givenAt <= at);
  const ideas = known.filter(({ givenAt }) => isRecent(givenAt, at, YEAR_DAYS));
  const happened = (moment: number | null): boolean => moment !== null && moment <= at;
  const answers = ideas.flatMap(({ givenAt, answeredAt }) =>
    answeredAt !== null && answeredAt <= at ? [ageInDays(givenAt, answeredAt)] : [],
  );
  return {
    contributors: distinct(ideas.map(({ contributorId }) => contributorId)),
    toDate: known.length,
    last30Days: known.filter(({ givenAt }) => isRecent(givenAt, at, 30)).length,
    quality: quality(ideas, priorMass),
    monthly: monthly(ideas, at),
    supporters: supporters(known, reactions, at),
    ideas: ideas.length,
    answered: answers.length,
    evaluated: ideas.filter(({ evaluatedAt, implementedAt }) => happened(evaluatedAt) || happened(implementedAt))
      .length,
    implemented: ideas.filter(({ implementedAt }) => happened(implementedAt)).length,
    medianDaysToAnswer:
      answers.length > 0
        ? quantile(
            answers.toSorted((a, b) => a - b),
            0.5,
          )
        : null,
    value: recordedValue(ideas),
  };
}

/** Whether something happened in the days up to a moment, that moment among them. */
export const isRecent = (moment: number, at: number, days: number): boolean =>
  moment <= at && below(ageInDays(moment, at), days);

const distinct = (names: readonly (string | null)[]): number => new Set(names.filter((name) => name !== null)).size;

function quality(ideas: readonly IdeaHistory[], priorMass: number): number {
  const values = ideas.flatMap(({ ratings }) => ratings.map(answerValue));
  return 50 + values.reduce((sum, value) => sum + value - 50, 0) / (priorMass + values.length);
}

function monthly(ideas: readonly IdeaHistory[], at: number): IdeaMeasures["monthly"] {
  const month = (YEAR_DAYS * DAY) / MONTHS;
  const months = Array.from({ length: MONTHS }, (_, i) =>
    ideas.filter(({ givenAt }) => Math.floor((at - givenAt) / month) === MONTHS - 1 - i),
  );
  return {
    contributors: series(months.map((given) => distinct(given.map(({ contributorId }) => contributorId)))),
    ideas: series(months.map(({ length }) => length)),
  };
}

function series(counts: readonly number[]): MonthlySeries {
  const { slope } = theilSen({ x: counts.map((_, month) => month), y: counts });
  return { counts, slope, p: mannKendall({ values: counts }).p };
}

function supporters(known: readonly IdeaHistory[], reactions: readonly IdeaReaction[], at: number): number {
  const authors = new Map(known.map(({ id, contributorId }) => [id, contributorId]));
  const others = reactions.filter(({ ideaId, contactId, at: reactedAt }) => {
    const author = authors.get(ideaId);
    return author !== undefined && author !== contactId && isRecent(reactedAt, at, YEAR_DAYS);
  });
  return distinct(others.map(({ contactId }) => contactId));
}

function recordedValue(ideas: readonly IdeaHistory[]): readonly IdeaValue[] {
  const sums = new Map<string, number>();
  for (const { revenue, saving, currency } of ideas) {
    if (currency === null || (revenue === null && saving === null)) continue;
    sums.set(currency, (sums.get(currency) ?? 0) + (revenue ?? 0) + (saving ?? 0));
  }
  return [...sums]
    .map(([currency, amount]) => ({ currency, amount }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}
