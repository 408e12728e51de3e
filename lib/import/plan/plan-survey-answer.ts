import { isSurveyKind, meaningOf, NO_ANSWER, onOurScale, questionsIn } from "@/lib/schemas/answer-scales";
import { LONGEST_NOTE } from "@/lib/schemas/fields";
import type { ImportMapping } from "@/lib/schemas/import";
import {
  SURVEY_KINDS,
  SURVEY_SCALES,
  type SurveyAnswerInput,
  type SurveyKind,
  surveyAnswerInput,
} from "@/lib/schemas/survey-answer";
import { kindOfWord } from "../column-answers";
import { quoted } from "../row-fault";
import type { SourceRow } from "../source-rows";
import { parseSigned } from "../values/numbers";
import { accountOfRow } from "./account-of-row";
import type { AccountBook, PersonBook, PersonEntry } from "./books";
import type { OfOneFile } from "./file-keys";
import { knownSince, withKnownSince } from "./known-since";
import { type PlannedRow, refused, settle, skipped } from "./planned-row";
import type { RowCells } from "./row-cells";
import type { RowReader } from "./row-reader";
import { identify, type SurveyAnswerBook } from "./survey-answer-book";

export interface SurveyAnswersToPlan {
  readonly reader: RowReader;
  readonly accounts: AccountBook;
  readonly people: PersonBook;
  readonly stored: SurveyAnswerBook;
  readonly newId: () => string;
}

/** All that a line of a file says: one answer, or those to several questions side by side. */
export interface AnsweredLine {
  readonly accountId: string;
  readonly answers: readonly AnswerToEnter[];
}

/** An answer, and since when it was known where it comes from, if it is new here. */
interface AnswerToEnter extends SurveyAnswerInput {
  readonly knownSince?: Date;
}

interface Answer {
  readonly externalId: string;
  readonly contact: PersonEntry | undefined;
  readonly kind: SurveyKind | undefined;
  /** The field whose column holds it. */
  readonly field: SurveyKind | "value";
  /** What a line says beside its answers belongs to the first of them. */
  readonly isFirst: boolean;
}

export function planSurveyAnswer(context: OfOneFile<SurveyAnswersToPlan>, row: SourceRow): PlannedRow<AnsweredLine> {
  const { reader, keys } = context;
  const cells = reader.cellsOf(row);
  const externalId = keys.read(cells);
  const contact = contactIn(context, cells);
  const asked = answered(cells);
  if (asked.length === 0 && cells.faults.length === 0) return skipped(row.line, "No answer stands here.");
  const planned = asked.map((one, i) => planAnswer(context, cells, { ...one, externalId, contact, isFirst: i === 0 }));
  return cells.faults.length > 0 ? refused(row.line, cells.faults) : asOneRow(context, cells, planned);
}

/** Which questions a line answers. A column that holds the answers to all of them must hold one. */
function answered(cells: RowCells): readonly Pick<Answer, "kind" | "field">[] {
  const named = SURVEY_KINDS.filter(
    (kind) => cells.has(kind) && cells.text(kind) !== "" && !meansNone(cells, kind, kind),
  );
  const own = named.map((kind) => ({ kind, field: kind }));
  if (!cells.has("value")) return own;
  const kind = kindIn(cells);
  return kind && meansNone(cells, "value", kind) ? own : [...own, { kind, field: "value" }];
}

const meansNone = (cells: RowCells, field: string, kind: SurveyKind) =>
  meaningOf(cells.mapping.words, kind, cells.text(field)) === NO_ANSWER;

function planAnswer(context: SurveyAnswersToPlan, cells: RowCells, answer: Answer): PlannedRow<SurveyAnswerInput> {
  const { people, accounts, stored, newId } = context;
  const { externalId, contact, kind, field, isFirst } = answer;
  const { known, surveyKey } = identify(stored, { cells, externalId, contact, kind });
  if (known?.isRemoved) return skipped(cells.row.line, "Was removed here before, and stays removed.");
  const said = {
    accountId: contact?.accountId,
    contactId: contact?.id,
    externalId: externalId || undefined,
    kind,
    surveyKey,
    value: ratingIn(cells, answer),
    comment: isFirst ? cells.long("comment", LONGEST_NOTE) : undefined,
    answeredAt: cells.momentBeside("answeredAt", known?.input.answeredAt)?.at ?? (known ? undefined : ""),
  };
  const since = knownSince(cells, said.answeredAt || known?.input.answeredAt.toISOString(), context.reader.now);
  const nameOf = (name: string, id: string) => (name === "contactId" ? people.nameOf(id) : accounts.nameOf(id));
  const settled = settle(cells, { schema: surveyAnswerInput, stored: known, said, days: [], newId, nameOf });
  const planned = withKnownSince(settled, since);
  if (!planned.findings) return planned;
  const fields = planned.findings.fields.map((one) => (one.field === "value" ? { ...one, field } : one));
  return { ...planned, findings: { ...planned.findings, fields } };
}

/** What is said of a line: all of its answers. */
function asOneRow(
  { stored, newId }: SurveyAnswersToPlan,
  cells: RowCells,
  planned: readonly PlannedRow<SurveyAnswerInput>[],
): PlannedRow<AnsweredLine> {
  const changes = planned.filter(({ write }) => write !== null);
  const writes = changes.flatMap(({ write }) => write ?? []);
  const [first] = writes;
  if (!first) return skipped(cells.row.line, planned[0]?.reason ?? "No answer stands here.");
  for (const write of writes) stored.put({ ...write, isRemoved: false });
  const isNew = changes.some(({ action }) => action === "create");
  // What all answers of a line have in common is told once.
  const told = new Set<string>();
  const fields = changes
    .flatMap(({ findings }) => findings?.fields ?? [])
    .filter(({ field }) => field === "value" || isSurveyKind(field) || (!told.has(field) && told.add(field)));
  return {
    line: cells.row.line,
    action: isNew ? "create" : "update",
    reason: isNew ? null : [...new Set(changes.flatMap(({ reason }) => reason ?? []))].join(" "),
    findings: { fields, problems: [], remarks: [...cells.remarks] },
    write: { id: newId(), input: { accountId: first.input.accountId, answers: writes.map(answerOf) } },
  };
}

const answerOf = ({ input, knownSince }: { input: SurveyAnswerInput; knownSince?: Date }): AnswerToEnter =>
  knownSince === undefined ? input : { ...input, knownSince };

function contactIn({ accounts, people }: SurveyAnswersToPlan, cells: RowCells): PersonEntry | undefined {
  const account = accountOfRow(cells, accounts);
  const reference = cells.text("contact");
  if (reference === "") return cells.refuse("contact", "fill this in.");
  const person = people.find(reference, account);
  return typeof person === "string" ? cells.refuse("contact", person) : person;
}

function kindIn(cells: RowCells): SurveyKind | undefined {
  const text = cells.text("kind");
  const kind = text === "" ? cells.mapping.defaultKind : kindOfWord(text);
  if (isSurveyKind(kind)) return kind;
  return cells.refuse("kind", text === "" ? "fill this in." : `${quoted(text)} is not a question we know.`);
}

/** The answer on our scale. One that is refused is given the least there is, so that it is not told twice. */
function ratingIn(cells: RowCells, { field, kind }: Answer): number | undefined {
  if (kind === undefined) return undefined;
  const text = cells.text(field);
  const [least] = SURVEY_SCALES[kind];
  const refuse = (what: string) => cells.refuse(field, what) ?? least;
  if (text === "") return refuse("fill this in. “Can't say” is no answer: leave such rows out.");
  const number = parseSigned(text);
  if (number === null) {
    const meant = parseSigned(meaningOf(cells.mapping.words, kind, text) ?? "");
    return meant ?? refuse(`${quoted(text)} is no number: say what it means.`);
  }
  const question = questionOf(cells.mapping, field, kind);
  if (question?.scale)
    return onOurScale(number, question.scale, kind) ?? refuse(`${quoted(text)} is not on the scale.`);
  const range = question ? ` Its answers go from ${question.seen.least} to ${question.seen.greatest}.` : "";
  return refuse(`say on which scale this was asked.${range}`);
}

const questions = new WeakMap<ImportMapping, ReturnType<typeof questionsIn>>();

/** Asked of every row, and the same for all of a file. */
function questionOf(mapping: ImportMapping, field: string, kind: SurveyKind) {
  const all = questions.get(mapping) ?? questionsIn(mapping);
  questions.set(mapping, all);
  return all.find((one) => one.field === field && one.kind === kind);
}
