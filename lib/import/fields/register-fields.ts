import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import type { Named, Register, RegisterField } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";
import { aliasOf } from "@/lib/schemas/record-field";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { columnKey } from "../column-key";
import type { ImportField } from "../import-field";
import { ACCOUNT_ID_COLUMNS, ACCOUNT_NAME_COLUMNS } from "./account-columns";
import { RECORDED_AT } from "./recorded-at";
import { REGISTER_COLUMNS } from "./register-columns";

/** The fields of a register as files fill them, with whose record it is and how the other system calls it. */
const fieldsOf = (register: Register): readonly ImportField[] => [
  {
    key: "externalId",
    label: "External ID",
    columns: ["externalid", `${columnKey(register.noun)}id`, ...columnsOf(register, "externalId"), "recordid", "id"],
    examples: ["X-1", "X-2"],
  },
  {
    key: "accountExternalId",
    label: "Account's external ID",
    columns: ACCOUNT_ID_COLUMNS,
    examples: ["A-1001", "A-1001"],
  },
  { key: "accountName", label: "Account", columns: ACCOUNT_NAME_COLUMNS, examples: ["", ""] },
  ...Object.entries(register.fields).map(([name, field]) => asColumn(register, name, field)),
  RECORDED_AT,
];

function asColumn(register: Register, name: string, field: RegisterField): ImportField {
  const hint = field.kind === "record" ? NAMED_HINTS[field.of ?? "contact"] : hintOf(field);
  return {
    key: aliasOf(name, field),
    label: field.auditLabel ?? field.label,
    columns: [...columnsOf(register, name), ...(name === "contactId" ? CONTACT_COLUMNS : [])],
    examples: wordsOf(register, name)?.examples ?? EXAMPLES[field.kind](field),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** How a file names a record. */
const NAMED_HINTS: { readonly [N in Named]: string } = {
  contact: "E-mail address, external ID, or name within the account.",
  department: "Its name within the account.",
  idea: "What the idea of the account is called, or its external ID.",
  behaviour: "Its name, as the workspace calls it.",
  source: "What the complaint, promise or support case of the account is called, or its external ID.",
};

const wordsOf = ({ noun }: Register, name: string) => ownValue(REGISTER_COLUMNS[noun] ?? {}, name);
const columnsOf = (register: Register, name: string) => wordsOf(register, name)?.columns ?? [];

const CONTACT_COLUMNS = [
  "contactemail",
  "requesteremail",
  "email",
  "contactexternalid",
  "contactid",
  "requester",
  "reporter",
  "contactname",
  "person",
];

function hintOf({ choices, hint }: RegisterField): string | undefined {
  return choices ? `One of: ${choices.map(({ label }) => label).join(", ")}` : hint;
}

type Examples = ImportField["examples"];

/** Cells of the template, where a declaration has no better ones. */
const EXAMPLES: Readonly<Record<RegisterField["kind"], (field: RegisterField) => Examples>> = {
  text: () => ["In their words", "In other words"],
  choice: ({ choices = [] }) => [choices[0]?.label ?? "", choices[1]?.label ?? ""],
  number: ({ initial = "1", choices }) => [initial, choices?.at(-1)?.value ?? initial],
  day: () => ["2026-03-20", "2026-03-21"],
  instant: ({ isDay }) => (isDay ? ["2026-03-20", "2026-03-21"] : ["2026-03-20 09:30", "2026-03-21 14:00"]),
  money: () => ["1200", ""],
  currency: () => ["EUR", "EUR"],
  // What else can be named is there only where somebody has put it.
  record: ({ of = "contact" }) => [of === "contact" ? "ann@northwind.example" : "", ""],
};

/**
 * What a file has to say of every record: whose it is, directly or by the person, and what no new record of the form
 * begins with. What happened "now" in a form did not in a file, unless it says how something stands.
 */
function requiredOf({ fields, input, confirmedBy }: Register): readonly (readonly string[])[] {
  const asked = Object.entries(fields).flatMap(([name, field]) => {
    const begins = field.initial !== undefined && (field.initial !== "now" || name === confirmedBy);
    return begins || ownValue(input.shape, name)?.safeParse(undefined).success ? [] : [[aliasOf(name, field)]];
  });
  return [["accountExternalId", "accountName", "contact"], ...asked];
}

const byNoun = <T>(of: (register: Register) => T): ReadonlyMap<RegisterNoun, T> =>
  new Map(ALL_REGISTERS.map((register) => [register.noun, of(register)]));

export const REGISTER_FILE_FIELDS = byNoun(fieldsOf);
export const REQUIRED_OF_REGISTERS = byNoun(requiredOf);
