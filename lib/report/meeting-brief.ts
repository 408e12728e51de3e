import { utcDayOf } from "@/lib/calendar/days";
import type { AccountRegisters } from "@/lib/data/account-registers";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import type { OpenComplaint } from "@/lib/data/due-records";
import type { InteractionDetail } from "@/lib/data/interactions";
import type { SurveyAnswerDetail } from "@/lib/data/survey-answers";
import { tellRecord } from "@/lib/registers/all-registers";
import { isToAvoid } from "@/lib/registers/person-fact";
import { personIn } from "@/lib/registers/person-in";
import type { RegisterState } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { holdingStep, type LadderScore, type ScoringModel } from "@/lib/scoring";
import type { ReportContact } from "./account-report";
import { isTrouble } from "./is-trouble";
import { listOwedToThem, listOwedToUs, type OpenPromise } from "./list-due";
import { hasUnmeasured } from "./list-results";
import { type NotToAsk, whatNotToAsk } from "./what-not-to-ask";
import { type BriefQuestion, isLately, whatToAsk } from "./what-to-ask";

/** What one has to know before a meeting with them: who comes, what is open, what to ask (C15, C42, C56). */
export interface MeetingBrief {
  /** Somebody said who comes; else those who took part most lately stand here. */
  readonly isChosen: boolean;
  readonly people: readonly BriefPerson[];
  /** Who can be ticked: those with whom there was contact last, and those who come. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  /** How many of theirs are known here besides. */
  readonly others: number;
  /** What is wrong: complaints nobody has settled, and what we let run out of its time. */
  readonly troubles: readonly Unsettled[];
  /** Cases and requests that are open and still within their time. */
  readonly waiting: readonly Unsettled[];
  readonly ours: readonly OpenPromise[];
  readonly theirs: readonly OpenPromise[];
  /** The nearest horizon first. */
  readonly goals: readonly BriefGoal[];
  readonly lastContacts: readonly BriefContact[];
  readonly questions: readonly (BriefQuestion & { readonly isHolding: boolean })[];
  readonly notToAsk: readonly NotToAsk[];
  readonly hasUnmeasured: boolean;
}

export interface BriefPerson extends ReportContact {
  /** What is kept in mind of this person, the newest first. */
  readonly facts: readonly {
    readonly id: string;
    readonly what: string;
    readonly word: string;
    readonly isToAvoid: boolean;
  }[];
  /** The newest answers, each question once. */
  readonly answers: readonly Pick<SurveyAnswerDetail, "kind" | "value" | "comment" | "answeredAt">[];
  readonly goals: readonly BriefGoal[];
}

/** What they brought to us and nobody has settled. */
export interface Unsettled {
  readonly id: string;
  readonly kind: OpenComplaint["kind"] | RegisterNoun;
  readonly what: string;
  /** How it stands; null of a complaint, which is not settled. */
  readonly stands: string | null;
  readonly since: number;
}

interface BriefGoal {
  readonly id: string;
  readonly what: string;
  readonly horizonOn: string;
  readonly state: RegisterState;
  readonly who: string | null;
}

export type BriefContact = Pick<InteractionDetail, "id" | "kind" | "occurredAt" | "sentiment" | "summary"> & {
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
};

interface Known {
  readonly account: { readonly note: string | null };
  readonly contacts: readonly ReportContact[];
  readonly met: CircumstanceSources["met"];
  readonly registers: Pick<AccountRegisters, "promises" | "rows">;
  readonly surveyAnswers: readonly SurveyAnswerDetail[];
  readonly complaints: readonly OpenComplaint[];
  readonly interactions: readonly InteractionDetail[];
  readonly score: LadderScore;
  readonly model: ScoringModel;
  readonly asOf: number;
  readonly knownAt: number;
  /** Of whoever reads it. */
  readonly zone: string;
}

/** So many come where nobody said who does. */
const LIKELY = 3;
/** So many can be ticked; nobody looks through more names. */
const CANDIDATES_SHOWN = 40;
export const CONTACTS_SHOWN = 3;
const ANSWERS_SHOWN = 3;

/** `chosen` are the ids of those who come; of nobody known here nothing is told. */
export function meetingBrief(known: Known, chosen: readonly string[]): MeetingBrief {
  const { account, contacts, registers, surveyAnswers, score, model, asOf, zone } = known;
  const present = contacts.filter(({ leftOn }) => leftOn === null);
  const ticked = present.filter(({ id }) => chosen.includes(id));
  const coming = ticked.length > 0 ? ticked : likelyToCome(present, known);
  const candidates = present.filter((one, i) => i < CANDIDATES_SHOWN || coming.includes(one));
  const { rows } = registers;
  const nameOf = (id: string) => contacts.find((one) => one.id === id)?.name ?? null;
  const { troubles, waiting } = listUnsettled(known);
  const goals = listGoals(known, nameOf);
  const questions = whatToAsk(score, model, { coming, surveyAnswers, isTroubled: troubles.length > 0, asOf });
  const holding = holdingStep(score);
  return {
    isChosen: ticked.length > 0,
    people: coming.map((person) => ({
      ...person,
      facts: factsOf(person.id, known),
      answers: answersOf(person.id, surveyAnswers),
      goals: goals.filter(({ contactId }) => contactId === person.id),
    })),
    candidates: candidates.map(({ id, name }) => ({ id, name })),
    others: present.length - candidates.length,
    ...{ troubles, waiting },
    ours: listOwedToThem(registers, asOf),
    theirs: listOwedToUs(registers, asOf),
    goals,
    lastContacts: lastContacts(known),
    questions: questions.map((question) => ({ ...question, isHolding: question.step === holding })),
    notToAsk: whatNotToAsk({ coming, surveyAnswers, rows, nameOf, hasListened: account.note !== null, asOf, zone }),
    hasUnmeasured: hasUnmeasured(rows, asOf),
  };
}

/** Those who took part most within a quarter, else those with whom there was contact last. */
function likelyToCome(candidates: readonly ReportContact[], { met, asOf, knownAt }: Known): readonly ReportContact[] {
  const times = new Map<string, number>();
  for (const { contactId, kind, occurredAt, recordedAt } of met) {
    const counts = kind !== "note" && isLately(occurredAt, asOf) && recordedAt <= knownAt;
    if (counts) times.set(contactId, (times.get(contactId) ?? 0) + 1);
  }
  const timesOf = ({ id }: ReportContact) => times.get(id) ?? 0;
  return candidates
    .toSorted((a, b) => timesOf(b) - timesOf(a) || (b.lastContactAt ?? 0) - (a.lastContactAt ?? 0))
    .slice(0, LIKELY);
}

/** What is open is no trouble as long as its time runs: they asked, and we answer. The oldest first. */
export function listUnsettled({
  complaints,
  registers,
  asOf,
}: Pick<Known, "complaints" | "asOf"> & { readonly registers: Pick<AccountRegisters, "rows"> }): Pick<
  MeetingBrief,
  "troubles" | "waiting"
> {
  const cases = registers.rows
    .flatMap((row) => {
      if (row.noun !== "support_case" && row.noun !== "request") return [];
      const { title: what, state, at } = tellRecord(row, asOf);
      if (!state.isOpen || at.getTime() > asOf) return [];
      const since = at.getTime();
      return [{ id: row.id, kind: row.noun, what, stands: state.word, since, isTrouble: isTrouble(row, state) }];
    })
    .toSorted((a, b) => a.since - b.since);
  const told = complaints
    .map(({ id, kind, what, occurredAt }) => ({ id, kind, what, stands: null, since: occurredAt.getTime() }))
    .toSorted((a, b) => a.since - b.since);
  return {
    troubles: [...told, ...cases.filter(({ isTrouble }) => isTrouble)],
    waiting: cases.filter(({ isTrouble }) => !isTrouble),
  };
}

function factsOf(contactId: string, { registers, asOf }: Known): BriefPerson["facts"] {
  return registers.rows
    .filter((row) => row.noun === "person_fact" && personIn(row) === contactId)
    .map((row) => ({ row, told: tellRecord(row, asOf) }))
    .filter(({ told }) => told.at.getTime() <= asOf)
    .toSorted(
      (a, b) => Number(isToAvoid(b.row)) - Number(isToAvoid(a.row)) || b.told.at.getTime() - a.told.at.getTime(),
    )
    .map(({ row, told }) => ({ id: row.id, what: told.title, word: told.state.word, isToAvoid: isToAvoid(row) }));
}

function answersOf(contactId: string, surveyAnswers: readonly SurveyAnswerDetail[]): BriefPerson["answers"] {
  const own = surveyAnswers.filter((one) => one.contactId === contactId);
  return own
    .filter((one, i) => own.findIndex(({ kind }) => kind === one.kind) === i)
    .slice(0, ANSWERS_SHOWN)
    .map(({ kind, value, comment, answeredAt }) => ({ kind, value, comment, answeredAt }));
}

/** Known by then, and theirs by the day: somebody had written it down, or looked at it. */
function listGoals({ registers, asOf, knownAt }: Known, nameOf: (id: string) => string | null) {
  return registers.rows
    .filter(({ noun, recordedAt }) => noun === "goal" && recordedAt.getTime() <= knownAt)
    .map((row) => ({ row, told: tellRecord(row, asOf), horizon: ownValue(row.fields, "horizonOn") }))
    .flatMap(({ row, told, horizon }) => {
      const begun = Math.min(row.recordedAt.getTime(), told.at.getTime());
      if (!told.state.isOpen || !(horizon instanceof Date) || begun > asOf) return [];
      const contactId = personIn(row);
      const who = contactId && nameOf(contactId);
      return [{ id: row.id, what: told.title, horizonOn: utcDayOf(horizon), state: told.state, contactId, who }];
    })
    .toSorted((a, b) => (a.horizonOn < b.horizonOn ? -1 : 1));
}

/** A note is no contact with them, and what was changed since may have been one then. */
function lastContacts({ interactions }: Known): readonly BriefContact[] {
  return interactions
    .filter(({ kind }) => kind !== "note")
    .toSorted((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime())
    .slice(0, CONTACTS_SHOWN)
    .map(({ id, kind, occurredAt, sentiment, summary, contacts, members }) => ({
      ...{ id, kind, occurredAt, sentiment, summary },
      theirs: contacts.map(({ name }) => name),
      ours: members.map(({ name }) => name),
    }));
}
