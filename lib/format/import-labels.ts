import { REGISTERS } from "@/lib/registers/all-registers";
import type { FIRST_IMPORT_NOUNS, ImportNoun, ImportStatus, RowAction } from "@/lib/schemas/import";
import { LOCALE } from "@/lib/schemas/locale";
import { isRegisterNoun } from "@/lib/schemas/register-noun";
import type { InteractionKind, SurveyQuestion } from "@/lib/scoring";
import { INTERACTION_KIND_LABELS } from "./interaction-labels";
import { QUESTION_LABELS } from "./question-labels";

const LABELS: Readonly<Record<(typeof FIRST_IMPORT_NOUNS)[number], string>> = {
  accounts: "Accounts",
  contacts: "Contacts",
  interactions: "Interactions",
  survey_answers: "Survey answers",
};

/** What a file holds: "Survey answers". */
export const importNounLabel = (noun: ImportNoun): string =>
  isRegisterNoun(noun) ? REGISTERS[noun].words.many : LABELS[noun];

export const FIRST_IMPORT_MEANINGS: Readonly<Record<(typeof FIRST_IMPORT_NOUNS)[number], string>> = {
  accounts: "The companies you serve, with tier, ARR and renewal",
  contacts: "The people there; their accounts come first",
  interactions: "Calls, e-mails, meetings, complaints and what else happened",
  survey_answers: "What customers answered: CSAT, NPS, CES, pulses, q1 to q7",
};

export const IMPORT_STATUS_LABELS: Record<ImportStatus, string> = {
  planned: "Not imported yet",
  running: "Stopped on the way",
  done: "Imported",
  cancelled: "Cancelled",
};

/** Before and after the import. */
export const ROW_ACTION_LABELS: Record<RowAction, { readonly planned: string; readonly done: string }> = {
  create: { planned: "New", done: "Created" },
  update: { planned: "Changed", done: "Updated" },
  skip: { planned: "Identical", done: "Identical" },
  error: { planned: "Refused", done: "Refused" },
};

const COUNT = new Intl.NumberFormat(LOCALE);

/** "1 row", "10,000 rows" */
export const countRows = (amount: number): string => `${COUNT.format(amount)} ${amount === 1 ? "row" : "rows"}`;

/** What every row of a file may be when no column says it. */
export const IMPORT_KIND_LABELS: Record<InteractionKind | SurveyQuestion, string> = {
  ...INTERACTION_KIND_LABELS,
  csat: "CSAT (satisfaction, 1 to 5)",
  nps: "NPS (recommendation, 0 to 10)",
  ces: "CES (ease)",
  proposition_pulse: "Proposition pulse",
  delivery_pulse: "Delivery pulse",
  creation_pulse: "Creation pulse",
  ...QUESTION_LABELS,
};
