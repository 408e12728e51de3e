import { DAY_MS } from "@/lib/calendar/days";
import { SOON_DAYS } from "@/lib/calendar/soon";
import type { OwnAnswer } from "@/lib/data/assessments";
import type { Book } from "@/lib/data/evidence";
import { LOCALE } from "@/lib/schemas/locale";
import {
  type Indicator,
  knownIndex,
  LATELY_DAYS,
  newestRevisions,
  newsSince,
  QUESTIONS,
  type Question,
  type ScoringModel,
  scoreAccount,
} from "@/lib/scoring";
import { nextQuestions } from "./next-questions";
import { isLately } from "./what-to-ask";

/** What was recorded about one thing since then, and whether it speaks well of it. */
export interface NewRecords {
  readonly indicator: Indicator;
  readonly count: number;
  readonly pulls: "up" | "down" | "neither";
}

export interface ChangeLately {
  /** UTC milliseconds: when one said something about them last, or a month ago. */
  readonly since: number;
  readonly isSinceAnswer: boolean;
  /** Null while satisfaction is hardly known: then there is none. */
  readonly was: number | null;
  readonly is: number | null;
  /** What weighs most first. */
  readonly records: readonly NewRecords[];
  readonly more: number;
}

interface AnswerInRound extends Pick<OwnAnswer, "question" | "value" | "assessmentId"> {
  /** What it moved in the index; null while there is none. */
  readonly moved: number | null;
  readonly index: number | null;
}

export interface RoundCard {
  readonly question: Question;
  /** What one said to it before this round. */
  readonly earlier: Pick<OwnAnswer, "value" | "answeredAt"> | null;
  readonly answered: AnswerInRound | null;
  readonly change: ChangeLately;
}

/** One account of a round once it is over. */
export interface RoundLine {
  readonly id: string;
  readonly name: string;
  readonly answer: AnswerInRound | null;
  /** Before the place where one stopped. */
  readonly isPast: boolean;
}

interface Ground {
  readonly book: Book;
  readonly model: ScoringModel;
  /** What one said last about this account, question by question. */
  readonly own: readonly OwnAnswer[];
  /** UTC milliseconds: when the round began. */
  readonly since: number;
  readonly now: number;
}

/** More is no card: the account has it. */
const RECORDS_SHOWN = 3;

/** What changed at one account, and the one question to whoever owns it that would tell most. */
export function composeCard(ground: Ground): RoundCard {
  const { own, since } = ground;
  const answered = answeredSince(ground);
  const question = answered?.question ?? questionOf(ground);
  const earlier = own.find((one) => one.question === question && one.answeredAt.getTime() < since) ?? null;
  return { question, earlier, answered: answered && movedBy(answered, ground), change: changeLately(ground, answered) };
}

/** The latest of what one said about it in this round. */
const answeredSince = ({ own, since }: Pick<Ground, "own" | "since">): OwnAnswer | null =>
  own
    .filter(({ answeredAt }) => answeredAt.getTime() >= since)
    .toSorted((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime())[0] ?? null;

/** Of what one answers for our side, and not what one said within a quarter: nobody is asked twice. */
function questionOf({ book, model, own, now }: Ground): Question {
  const { rows, bundles } = book;
  const score = scoreAccount({ evidence: rows, bundles, asOf: now }, model);
  const said = new Set(
    own.filter(({ answeredAt }) => isLately(answeredAt.getTime(), now)).map(({ question }) => question),
  );
  const first = (isMeant: (question: Question) => boolean) => {
    const [found] = nextQuestions(score, model, (indicator) => {
      const question = ourQuestion(indicator);
      return question !== null && isMeant(question);
    });
    return found ? ourQuestion(found.indicator) : null;
  };
  return first((question) => !said.has(question)) ?? first(() => true) ?? QUESTIONS[0];
}

const ourQuestion = (indicator: Indicator): Question | null =>
  QUESTIONS.find((question) => indicator === `${question}.team`) ?? null;

/** Told only once it is given: a number that stands there before would be answered for. */
function movedBy(
  { question, value, assessmentId, answeredAt }: OwnAnswer,
  { book, model, now }: Ground,
): AnswerInRound {
  const { rows, bundles } = book;
  const index = knownIndex(scoreAccount({ evidence: rows, bundles, asOf: now }, model), model);
  const news = newsSince({ evidence: rows, bundles }, answeredAt.getTime() - 1, { asOf: now, knownAt: now, model });
  return { question, value, assessmentId, index, moved: index === null ? null : news.points.ladder };
}

function changeLately({ book, model, own, since, now }: Ground, answered: OwnAnswer | null): ChangeLately {
  const { rows, bundles } = book;
  const spoken = own.map(({ answeredAt }) => answeredAt.getTime()).filter((at) => at < since && isLately(at, now));
  const from = spoken.length > 0 ? Math.max(...spoken) : now - SOON_DAYS * DAY_MS;
  const until = answered ? answered.answeredAt.getTime() - 1 : now;
  const indexAt = (asOf: number) =>
    knownIndex(scoreAccount({ evidence: rows, bundles, asOf, knownAt: asOf }, model), model);
  const records = newRecords(book, from, until);
  return {
    ...{ since: from, isSinceAnswer: spoken.length > 0, was: indexAt(from), is: indexAt(until) },
    records: records.slice(0, RECORDS_SHOWN),
    more: Math.max(0, records.length - RECORDS_SHOWN),
  };
}

/** The seven are left out: what others say to them must not lead whoever is asked. What is in bundles is older than a quarter. */
function newRecords({ rows }: Book, from: number, until: number): readonly NewRecords[] {
  const fresh = newestRevisions(rows.filter(({ recordedAt }) => recordedAt <= until)).filter(
    ({ recordedAt, occurredAt, indicator, retracted }) =>
      recordedAt > from &&
      occurredAt <= until &&
      occurredAt > until - LATELY_DAYS * DAY_MS &&
      retracted !== true &&
      !QUESTIONS.some((question) => indicator.startsWith(`${question}.`)),
  );
  const pulls = new Map<Indicator, readonly number[]>();
  for (const { indicator, value, weight } of fresh) {
    pulls.set(indicator, [...(pulls.get(indicator) ?? []), weight * (value - NEUTRAL)]);
  }
  return [...pulls]
    .map(([indicator, all]) => ({ indicator, count: all.length, pull: all.reduce((sum, one) => sum + one, 0) }))
    .toSorted((a, b) => Math.abs(b.pull) - Math.abs(a.pull) || a.indicator.localeCompare(b.indicator, LOCALE))
    .map(({ pull, ...one }) => ({ ...one, pulls: pull > 0 ? "up" : pull < 0 ? "down" : "neither" }));
}

/** The middle of every value: it speaks neither well nor ill. */
const NEUTRAL = 50;
