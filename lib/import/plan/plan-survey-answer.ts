import { dayOf } from "@/lib/calendar/wall-time";
import { LONGEST_NOTE } from "@/lib/schemas/fields";
import {
  SURVEY_KINDS,
  SURVEY_SCALES,
  type SurveyAnswerInput,
  type SurveyKind,
  surveyAnswerInput,
} from "@/lib/schemas/survey-answer";
import type { SourceRow } from "../read-table";
import { quoted } from "../row-fault";
import { recognise, SURVEY_KIND_WORDS } from "../values/closed-sets";
import type { Moment } from "../values/moments";
import { convertEase, parseSigned } from "../values/numbers";
import { accountOfRow } from "./account-of-row";
import type { AccountBook, PersonBook, PersonEntry } from "./books";
import type { OfOneFile } from "./file-keys";
import { type PlannedRow, settle, skipped } from "./planned-row";
import type { RowCells } from "./row-cells";
import type { RowReader } from "./row-reader";

export interface StoredSurveyAnswer {
  readonly id: string;
  readonly input: SurveyAnswerInput;
  readonly isRemoved: boolean;
}

export interface SurveyAnswersToPlan {
  readonly reader: RowReader;
  readonly accounts: AccountBook;
  readonly people: PersonBook;
  readonly stored: SurveyAnswerBook;
  readonly newId: () => string;
}

/** Answers by contact, question and round, and by external id, which is unique for each question. */
export class SurveyAnswerBook {
  readonly #byRound = new Map<string, StoredSurveyAnswer>();
  readonly #byExternalId = new Map<string, StoredSurveyAnswer>();

  constructor(stored: Iterable<StoredSurveyAnswer>) {
    for (const one of stored) this.put(one);
  }

  put(one: StoredSurveyAnswer): void {
    if (!one.isRemoved) this.#byRound.set(roundKey(one.input), one);
    const { externalId, kind } = one.input;
    if (externalId !== null) this.#byExternalId.set(`${kind} ${externalId}`, one);
  }

  byRound(round: Round): StoredSurveyAnswer | undefined {
    return this.#byRound.get(roundKey(round));
  }

  byExternalId(externalId: string, kind: SurveyKind | undefined): StoredSurveyAnswer | undefined {
    return this.#byExternalId.get(`${kind} ${externalId}`);
  }
}

type Round = { readonly [Name in "contactId" | "kind" | "surveyKey"]: SurveyAnswerInput[Name] | undefined };

const roundKey = ({ contactId, kind, surveyKey }: Round) => `${contactId} ${kind} ${surveyKey}`;

export function planSurveyAnswer(
  context: OfOneFile<SurveyAnswersToPlan>,
  row: SourceRow,
): PlannedRow<SurveyAnswerInput> {
  const { reader, accounts, people, stored, keys, newId } = context;
  const cells = reader.cellsOf(row);
  const externalId = keys.read(cells);
  const contact = contactIn(context, cells);
  const kind = kindIn(cells);
  const namesake = externalId === "" ? undefined : stored.byExternalId(externalId, kind);
  if (namesake?.isRemoved) return skipped(row.line, "Was removed here before, and stays removed.");
  const { known, surveyKey } = match(context, { cells, externalId, contact, kind, namesake });
  const said = {
    accountId: contact?.accountId,
    contactId: contact?.id,
    externalId: externalId || undefined,
    kind,
    surveyKey,
    value: ratingIn(cells, kind),
    comment: cells.long("comment", LONGEST_NOTE),
    answeredAt: cells.momentBeside("answeredAt", known?.input.answeredAt)?.at ?? (known ? undefined : ""),
  };
  const nameOf = (name: string, id: string) => (name === "contactId" ? people.nameOf(id) : accounts.nameOf(id));
  const schema = surveyAnswerInput;
  const planned = settle(cells, { schema, stored: known, said, days: [], newId, nameOf });
  if (planned.write) stored.put({ ...planned.write, isRemoved: false });
  return planned;
}

interface Asked {
  readonly cells: RowCells;
  readonly externalId: string;
  readonly contact: PersonEntry | undefined;
  readonly kind: SurveyKind | undefined;
  /** The answer that is stored under this key. */
  readonly namesake: StoredSurveyAnswer | undefined;
}

/**
 * The stored answer a row means, and its round. An answer with a key of its own is that answer, on whatever day: two of
 * them in one round are two, of which the later has its key in the name of its round.
 */
function match({ stored }: SurveyAnswersToPlan, asked: Asked) {
  const { cells, externalId, contact, kind, namesake } = asked;
  if (namesake) return standing(asked, namesake);
  const surveyKey = roundIn(cells) || roundOf(cells.moment("answeredAt"), cells.mapping.timeZone);
  const known = stored.byRound({ contactId: contact?.id, kind, surveyKey }) ?? null;
  const isAnother = externalId !== "" && known !== null && known.input.externalId !== null;
  return isAnother && surveyKey
    ? { known: null, surveyKey: roundOfItsOwn(surveyKey, externalId) }
    : { known, surveyKey };
}

function standing({ cells, externalId, contact }: Asked, known: StoredSurveyAnswer) {
  const { contactId, surveyKey } = known.input;
  if (contact && contact.id !== contactId) {
    cells.refuse("externalId", `${quoted(externalId)} belongs to an answer of another person.`);
  }
  const given = roundIn(cells);
  if (given !== "" && surveyKey !== given && surveyKey !== roundOfItsOwn(given, externalId)) {
    cells.refuse("surveyKey", `this answer is stored in another round, ${quoted(surveyKey ?? "")}.`);
  }
  return { known, surveyKey };
}

const roundIn = (cells: RowCells) => cells.text("surveyKey").normalize("NFC");

const LONGEST_ROUND = 100;
const roundOfItsOwn = (round: string, externalId: string) => `${round} ${externalId}`.slice(-LONGEST_ROUND);

/** Without a name of its own the round is the day, on the clock the file was written by. */
const roundOf = (moment: Moment | undefined, timeZone: string) =>
  moment ? (moment.day ?? dayOf(new Date(moment.at), timeZone)) : null;

function contactIn({ accounts, people }: SurveyAnswersToPlan, cells: RowCells): PersonEntry | undefined {
  const account = accountOfRow(cells, accounts);
  const reference = cells.text("contact");
  if (reference === "") return cells.refuse("contact", "fill this in.");
  const person = people.find(reference, account);
  return typeof person === "string" ? cells.refuse("contact", person) : person;
}

function kindIn(cells: RowCells): SurveyKind | undefined {
  const text = cells.text("kind");
  const name = text === "" ? cells.mapping.defaultKind : recognise(SURVEY_KIND_WORDS, text);
  const kind = SURVEY_KINDS.find((one) => one === name);
  return kind ?? cells.refuse("kind", text === "" ? "fill this in." : `${quoted(text)} is not a question we know.`);
}

function ratingIn(cells: RowCells, kind: SurveyKind | undefined): number | undefined {
  if (cells.text("value") === "") {
    return cells.refuse("value", "fill this in. “Can't say” is no answer: leave such rows out.");
  }
  const value = cells.read("value", parseSigned, "a number");
  const { cesScale } = cells.mapping;
  if (value === undefined || kind !== "ces" || cesScale === "ease_1_7") return value;
  const ease = convertEase(value, cesScale);
  const greatest = cesScale.endsWith("5") ? 5 : SURVEY_SCALES.ces[1];
  return ease ?? cells.refuse("value", `enter a whole number from 1 to ${greatest}.`);
}
