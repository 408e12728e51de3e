import type { ReportAnswer } from "./account-report";

/** So many are named at each end; of many who say the same the newest stand for all. */
const NAMED = 2;

/** How far those of us who answered one question are from each other: of one account the spread is told, and no statistic (scoring model 3.17). */
export interface SpreadOfOurs {
  readonly lowest: number;
  readonly highest: number;
  /** Who differs: of both ends, the highest answer first. Nobody where all of us say the same. */
  readonly apart: readonly ReportAnswer[];
  /** How many others of us have answered. */
  readonly others: number;
}

/** Null while fewer than two of us have answered: one alone differs from nobody. */
export function spreadOfOurs(answers: readonly ReportAnswer[]): SpreadOfOurs | null {
  if (answers.length < 2) return null;
  const values = answers.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const newestOf = (value: number) =>
    answers
      .filter((one) => one.value === value)
      .toSorted((a, b) => b.answeredAt - a.answeredAt)
      .slice(0, NAMED);
  const apart = lowest === highest ? [] : [...newestOf(highest), ...newestOf(lowest)];
  return { lowest, highest, apart, others: answers.length - apart.length };
}
