import { ACCOUNT_FIELDS } from "@/lib/schemas/account";
import type { ImportNoun } from "@/lib/schemas/import";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import { CONTACT_FILE_FIELDS } from "./fields/contact-fields";
import { INTERACTION_FIELDS } from "./fields/interaction-fields";
import { SURVEY_ANSWER_FIELDS } from "./fields/survey-answer-fields";
import { type ImportField, importFieldsOf } from "./import-field";

export const IMPORT_FIELDS: Readonly<Record<ImportNoun, readonly ImportField[]>> = {
  accounts: importFieldsOf(ACCOUNT_FIELDS),
  contacts: CONTACT_FILE_FIELDS,
  interactions: INTERACTION_FIELDS,
  survey_answers: SURVEY_ANSWER_FIELDS,
};

/** Of each group at least one field needs a column (or a choice that stands in for it). */
export const REQUIRED_FIELDS: Readonly<Record<ImportNoun, readonly (readonly string[])[]>> = {
  accounts: [["name"]],
  contacts: [
    ["name", "firstName", "lastName"],
    ["accountExternalId", "accountName"],
  ],
  interactions: [["accountExternalId", "accountName", "contacts"], ["occurredAt"], ["summary"], ["kind"]],
  survey_answers: [["contact"], ["value", ...SURVEY_KINDS], ["answeredAt"], ["kind"]],
};

/** Fields that hold a day or an instant; their names say so. */
export const DATE_FIELDS: ReadonlySet<string> = new Set(
  Object.values(IMPORT_FIELDS).flatMap((fields) => fields.map(({ key }) => key).filter((key) => /(On|At)$/.test(key))),
);

export function labelOfField(noun: ImportNoun, key: string): string {
  return IMPORT_FIELDS[noun].find((field) => field.key === key)?.label ?? key;
}
