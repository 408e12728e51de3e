import {
  SURVEY_KINDS,
  SURVEY_SCALES,
  type SurveyAnswerInput,
  type SurveyKind,
  surveyAnswerInput,
} from "@/lib/schemas/survey-answer";
import type { SourceRow } from "../read-table";
import { quoted } from "../row-problem";
import { recognise, SURVEY_KIND_WORDS } from "../values/closed-sets";
import { convertEase, parseSigned } from "../values/numbers";
import { accountOfRow } from "./account-of-row";
import type { AccountBook, PersonBook } from "./books";
import { type PlannedRow, settle, skipped } from "./planned-row";
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

/** Answers by contact, question and round, and by external id. */
export class SurveyAnswerBook {
  readonly #byRound = new Map<string, StoredSurveyAnswer>();
  readonly #byExternalId = new Map<string, StoredSurveyAnswer>();

  constructor(stored: Iterable<StoredSurveyAnswer>) {
    for (const one of stored) this.put(one);
  }

  put(one: StoredSurveyAnswer): void {
    if (!one.isRemoved) this.#byRound.set(roundKey(one.input), one);
    if (one.input.externalId !== null) this.#byExternalId.set(one.input.externalId, one);
  }

  byRound(round: Pick<SurveyAnswerInput, "contactId" | "kind" | "surveyKey">): StoredSurveyAnswer | undefined {
    return this.#byRound.get(roundKey(round));
  }

  byExternalId(externalId: string): StoredSurveyAnswer | undefined {
    return this.#byExternalId.get(externalId);
  }
}

const roundKey = ({ contactId, kind, surveyKey }: Pick<SurveyAnswerInput, "contactId" | "kind" | "surveyKey">) =>
  `${contactId} ${kind} ${surveyKey}`;

export function planSurveyAnswer(context: SurveyAnswersToPlan, row: SourceRow): PlannedRow<SurveyAnswerInput> {
  const { reader, stored, newId } = context;
  const contact = contactOf(context, row);
  const kind = kindOf(reader, row);
  const answeredAt = reader.instant(row, "answeredAt");
  const surveyKey = reader.text(row, "surveyKey").normalize("NFC") || (answeredAt?.slice(0, 10) ?? null);
  const externalId = reader.text(row, "externalId");
  const known = stored.byRound({ contactId: contact.id, kind, surveyKey });
  const namesake = externalId === "" ? undefined : stored.byExternalId(externalId);
  if (namesake?.isRemoved) return skipped(row.line, "Was removed here before, and stays removed.");
  if (namesake && namesake.id !== known?.id) {
    throw reader.problem(
      "externalId",
      `${quoted(externalId)} belongs to an answer of another person, question or round.`,
    );
  }
  const said = {
    accountId: contact.accountId,
    contactId: contact.id,
    externalId: externalId || undefined,
    kind,
    surveyKey,
    value: ratingOf(reader, row, kind),
    comment: reader.text(row, "comment") || undefined,
    answeredAt,
  };
  const planned = settle({
    noun: "survey_answers",
    line: row.line,
    schema: surveyAnswerInput,
    stored: known ?? null,
    said,
    days: [],
    newId,
  });
  if (planned.write) stored.put({ ...planned.write, isRemoved: false });
  return planned;
}

function contactOf({ reader, accounts, people }: SurveyAnswersToPlan, row: SourceRow) {
  const account = accountOfRow(reader, row, accounts);
  const reference = reader.text(row, "contact");
  if (reference === "") throw reader.problem("contact", "fill this in.");
  const person = people.find(reference, account);
  if (typeof person === "string") throw reader.problem("contact", person);
  return person;
}

function kindOf(reader: RowReader, row: SourceRow): SurveyKind {
  const text = reader.text(row, "kind");
  const name = text === "" ? reader.mapping.defaultKind : recognise(SURVEY_KIND_WORDS, text);
  const kind = SURVEY_KINDS.find((one) => one === name);
  if (kind) return kind;
  throw reader.problem("kind", text === "" ? "fill this in." : `${quoted(text)} is not a question we know.`);
}

function ratingOf(reader: RowReader, row: SourceRow, kind: SurveyKind): number | undefined {
  const value = reader.read(row, "value", parseSigned, "a number");
  if (value === undefined)
    throw reader.problem("value", "fill this in. “Can't say” is no answer: leave such rows out.");
  const { cesScale } = reader.mapping;
  if (kind !== "ces" || cesScale === "ease_1_7") return value;
  const ease = convertEase(value, cesScale);
  const greatest = cesScale.endsWith("5") ? 5 : SURVEY_SCALES.ces[1];
  if (ease === null) throw reader.problem("value", `enter a whole number from 1 to ${greatest}.`);
  return ease;
}
