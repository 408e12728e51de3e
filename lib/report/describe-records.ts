import { utcDayOf } from "@/lib/calendar/days";
import type { LedgerRow } from "@/lib/data/evidence";
import type { PromiseDetail } from "@/lib/data/promises";
import { tellRecord } from "@/lib/registers/all-registers";
import type { RegisterRow } from "@/lib/registers/register";
import { type ToldTogether, tellTogether } from "@/lib/registers/tell-together";
import { QUESTIONS } from "@/lib/scoring";
import type { EntryRef, Said } from "./account-timeline";
import { promiseStanding } from "./promise-standing";
import type { ToldAccount, WholeAccount } from "./whole-account";

/** What a piece of evidence stands on: the words of its record, whose they are, and where the timeline shows it. */
export interface DescribedEvidence {
  readonly said: Said;
  readonly who: string | null;
  readonly entry: EntryRef | null;
}

type Described = Pick<DescribedEvidence, "said" | "entry">;

const REMOVED: Described = { said: { origin: "removed" }, entry: null };

/** The records that are told of, and the names of whoever said them. */
type Told = Pick<ToldAccount, "interactions" | "surveyAnswers" | "teamAnswers" | "registers"> & {
  readonly contacts: readonly Named[];
  readonly members: readonly Named[];
};

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Looks up the record behind a row of the ledger; one pass over the records that are shown, then each answer is immediate. */
export function describeRecords(whole: Told, asOf: number): (row: LedgerRow) => DescribedEvidence {
  const names = new Map(
    [...whole.contacts, ...whole.members].map(({ id, name }): readonly [string, string] => [id, name]),
  );
  const records = new Map([
    ...whole.interactions.map((one) => keyed("interaction", one.id, saidInInteraction(one), one.occurredAt)),
    ...whole.surveyAnswers.map((one) => keyed("survey_answer", one.id, saidInSurvey(one), one.answeredAt)),
    ...whole.registers.promises.map((one) => {
      const said = saidOfPromise(one, asOf);
      return keyed("promise", one.id, said, promiseStanding(one, asOf).settledAt ?? one.promisedOn);
    }),
    ...whole.registers.rows.map((row) => keyed(row.noun, row.id, saidInRegister(row, asOf), tellRecord(row, asOf).at)),
    ...tellTogether(whole.registers.rows, asOf).map(
      (told) => [`${told.noun} ${told.fact}`, inTogether(told, asOf)] as const,
    ),
    ...whole.registers.factReviews.map((one) => keyed("fact", one.id, saidInReview(one), one.reviewedAt)),
    ...whole.teamAnswers.map((one) =>
      keyed(`answer ${one.question}`, one.assessmentId, saidInAnswer(one), one.assessedAt),
    ),
  ]);
  return (row) => {
    const question = QUESTIONS.find((name) => row.indicator === `${name}.team`);
    const origin = row.origin === "answer" ? `answer ${question}` : row.origin;
    const described = records.get(`${origin} ${row.originId}`) ?? records.get(`${row.origin} ${row.indicator}`);
    return { who: names.get(row.source) ?? null, ...(described ?? REMOVED) };
  };
}

function keyed(origin: string, id: string, said: Said, at: Date | null): readonly [string, Described] {
  const entry = at === null ? null : { key: entryKey(said.origin, id), at: at.getTime() };
  return [`${origin} ${id}`, { said, entry }];
}

/** What records say together stands in the timeline with the one that was looked at last. */
function inTogether({ noun, title, state, lastReviewed }: ToldTogether, asOf: number): Described {
  const { at } = tellRecord(lastReviewed, asOf);
  return { said: { origin: noun, title, state }, entry: { key: entryKey(noun, lastReviewed.id), at: at.getTime() } };
}

/** What an entry of the timeline is called in the address of a link to it. */
export const entryKey = (origin: string, id: string): string => `${origin.replaceAll("_", "-")}-${id}`;

export const saidInInteraction = (one: ToldAccount["interactions"][number]): Said => ({
  origin: "interaction",
  kind: one.kind,
  direction: one.direction,
  summary: one.summary,
  note: one.note,
  sentiment: one.sentiment,
});

export const saidInSurvey = ({ kind, value, comment }: WholeAccount["surveyAnswers"][number]): Said => ({
  origin: "survey_answer",
  kind,
  value,
  comment,
});

export const saidInAnswer = ({ question, value, reason }: WholeAccount["teamAnswers"][number]): Said => ({
  origin: "answer",
  question,
  value,
  reason,
});

export function saidInRegister(row: RegisterRow, asOf: number): Said {
  const { title, state } = tellRecord(row, asOf);
  return { origin: row.noun, title, state };
}

export const saidInReview = ({ kind, value, note }: WholeAccount["registers"]["factReviews"][number]): Said => ({
  origin: "fact",
  kind,
  value,
  note,
});

export const saidOfPromise = (one: PromiseDetail, asOf: number): Said => ({
  origin: "promise",
  madeBy: one.madeBy,
  summary: one.summary,
  importance: one.importance,
  state: promiseStanding(one, asOf).state,
  dueOn: utcDayOf(one.dueOn),
});
