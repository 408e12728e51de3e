import { ACCOUNT_FIELDS } from "@/lib/schemas/account";
import type { FIRST_IMPORT_NOUNS, ImportNoun } from "@/lib/schemas/import";
import { isRegisterNoun } from "@/lib/schemas/register-noun";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import { CONTACT_FILE_FIELDS } from "./fields/contact-fields";
import { INTERACTION_FIELDS } from "./fields/interaction-fields";
import { REGISTER_FILE_FIELDS, REQUIRED_OF_REGISTERS } from "./fields/register-fields";
import { SURVEY_ANSWER_FIELDS } from "./fields/survey-answer-fields";
import { type ImportField, importFieldsOf } from "./import-field";

type FirstNoun = (typeof FIRST_IMPORT_NOUNS)[number];

const FIELDS: Readonly<Record<FirstNoun, readonly ImportField[]>> = {
  accounts: importFieldsOf(ACCOUNT_FIELDS),
  contacts: CONTACT_FILE_FIELDS,
  interactions: INTERACTION_FIELDS,
  survey_answers: SURVEY_ANSWER_FIELDS,
};

/** The fields that columns of a file can fill. */
export const importFields = (noun: ImportNoun): readonly ImportField[] =>
  isRegisterNoun(noun) ? (REGISTER_FILE_FIELDS.get(noun) ?? []) : FIELDS[noun];

const REQUIRED: Readonly<Record<FirstNoun, readonly (readonly string[])[]>> = {
  accounts: [["name"]],
  contacts: [
    ["name", "firstName", "lastName"],
    ["accountExternalId", "accountName"],
  ],
  interactions: [["accountExternalId", "accountName", "contacts"], ["occurredAt"], ["summary"], ["kind"]],
  survey_answers: [["contact"], ["value", ...SURVEY_KINDS], ["answeredAt"], ["kind"]],
};

/** Of each group at least one field needs a column (or a choice that stands in for it). */
export const requiredFields = (noun: ImportNoun): readonly (readonly string[])[] =>
  isRegisterNoun(noun) ? (REQUIRED_OF_REGISTERS.get(noun) ?? []) : REQUIRED[noun];

/** Fields that hold a day or an instant; their names say so. */
export const DATE_FIELDS: ReadonlySet<string> = new Set(
  [...Object.values(FIELDS), ...REGISTER_FILE_FIELDS.values()].flatMap((fields) =>
    fields.map(({ key }) => key).filter((key) => /(On|At)$/.test(key)),
  ),
);

export function labelOfField(noun: ImportNoun, key: string): string {
  return importFields(noun).find((field) => field.key === key)?.label ?? key;
}
