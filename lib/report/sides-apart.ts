import { NOTABLE_GAP, type Question } from "@/lib/scoring";
import type { ReportQuestion } from "./account-report";

/** A question as one side reads it and as the other does; null where that side has not answered. */
export interface SeenByBoth {
  readonly question: Question;
  readonly ours: number | null;
  readonly theirs: number | null;
}

export interface Apart extends SeenByBoth {
  readonly ours: number;
  readonly theirs: number;
  /** Ours less theirs. */
  readonly gap: number;
}

/** Where both sides see it differently, in both directions as equals (C17): the widest first. */
export interface SidesApart {
  readonly weMore: readonly Apart[];
  readonly theyMore: readonly Apart[];
  readonly alike: readonly Apart[];
  /** Answered by one side alone: how far apart they are nobody knows. */
  readonly oneSided: readonly SeenByBoth[];
  readonly unasked: readonly Question[];
}

export function sidesApart(questions: readonly ReportQuestion[]): SidesApart {
  const seen = questions.map(
    ({ question, team, customer }): SeenByBoth => ({
      ...{ question, ours: team.reading, theirs: customer.reading },
    }),
  );
  const both = seen.flatMap(({ question, ours, theirs }): Apart[] =>
    ours === null || theirs === null ? [] : [{ question, ours, theirs, gap: ours - theirs }],
  );
  const widest = both.toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  return {
    weMore: widest.filter(({ gap }) => isNotable(gap) && gap > 0),
    theyMore: widest.filter(({ gap }) => isNotable(gap) && gap < 0),
    alike: both.filter(({ gap }) => !isNotable(gap)),
    oneSided: seen.filter(({ ours, theirs }) => (ours === null) !== (theirs === null)),
    unasked: seen.filter(({ ours, theirs }) => ours === null && theirs === null).map(({ question }) => question),
  };
}

/** As it is shown, so that no word contradicts the number beside it. */
const isNotable = (gap: number): boolean => Math.abs(Math.round(gap * 10) / 10) >= NOTABLE_GAP;
