import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import type { Register } from "@/lib/registers/register";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account";
import { ACTION_FIELDS } from "@/lib/schemas/action";
import { COMMENT_FIELDS } from "@/lib/schemas/comment";
import { CONTACT_FIELDS } from "@/lib/schemas/contact";
import { CONTRACT_FIELDS } from "@/lib/schemas/contract";
import { ownValue } from "@/lib/schemas/own-value";
import { PROMISE_FIELDS } from "@/lib/schemas/promise";
import { PURCHASE_FIELDS } from "@/lib/schemas/purchase";
import { aliasOf, type RecordFields } from "@/lib/schemas/record-field";
import { PACK_TEXT_FIELDS } from "@/lib/schemas/review-pack";
import { CHOICE_LABELS } from "./choice-labels";
import { formatDay, formatInstant } from "./dates";
import { INTERACTION_KIND_LABELS, TONE_NOT_JUDGED, TONES } from "./interaction-labels";
import { formatMoney } from "./money";
import { ROLE_LABELS } from "./role-labels";

interface Entry {
  readonly action: string;
  readonly noun: string;
  readonly fields: readonly string[];
  readonly changes: readonly { readonly field: string; readonly to?: unknown }[] | null;
}

/** By noun: what was made, and what was done to something that was there. */
const DEEDS: Readonly<Record<string, readonly [made: string, changed: string]>> = {
  ...byNoun(({ noun, words }) => [[noun, [`recorded ${words.some}`, `changed ${words.some}`] as const]]),
  account: ["added the account", "changed the account"],
  action: ["took on an action", "changed an action"],
  comment: ["wrote a comment", "changed a comment"],
  mention: ["", "answered a mention in a comment"],
  pack_text: ["wrote a text into a review pack", "changed a text of a review pack"],
  notification: ["", "marked what they were told"],
  notification_choice: ["", "chose what they are told"],
  contact: ["added the contact", "changed the contact"],
  interaction: ["logged an interaction", "changed an interaction"],
  assessment: ["answered the seven questions", ""],
  survey_answer: ["entered what was said by", ""],
  own_behaviour: ["named an own way of taking part", "renamed an own way of taking part"],
  currency_rate: ["", "recorded a rate of exchange"],
  bulk_change: ["began to change", ""],
  saved_view: ["kept a view of the portfolio", "changed a view of the portfolio"],
  fact_review: ["reviewed a fact", ""],
  promise: ["recorded a promise", "changed a promise"],
  contract: ["recorded a contract", "changed a contract"],
  purchase: ["recorded a purchase", "changed a purchase"],
  import: ["uploaded the file", ""],
  job: ["had a job tried again", ""],
  mail: ["had a mail sent again", ""],
  pulse: ["asked by link in the round", "handed over the round"],
  pulse_recipient: ["took back the link of", ""],
  invitation: ["invited", ""],
  member: ["changed", "changed the role of"],
  workspace: ["", "renamed the workspace"],
  session: ["went to another workspace of theirs", ""],
  profile: ["changed their own profile", "changed their own profile"],
};

/** By what was allowed, where that tells more than the noun. */
const BY_ACTION: Readonly<Record<string, string>> = {
  "account.update": "changed the account",
  "account.archive": "archived or restored the account",
  "invitation.accept": "joined by invitation as",
  "workspace.set_up": "set up the workspace",
  "demo.remove": "removed the demo world",
};

/** Where one field tells more than the noun: by the field, and by its value where it has one. */
const BY_FIELD: Readonly<Record<string, string>> = {
  ...byNoun(({ noun, words }) => [
    [`${noun} removed true`, `took back ${words.some}`],
    [`${noun} removed false`, `put back ${words.some}`],
  ]),
  "pulse cancelled": "took back the round",
  "pulse reminded": "reminded those asked in the round",
  "account archived true": "archived the account",
  "account archived false": "restored the account",
  "comment removed true": "took back a comment",
  "comment removed false": "put back a comment",
  "pack_text removed true": "took back a text of a review pack",
  "pack_text removed false": "put back a text of a review pack",
  "notification read true": "read what they were told",
  "notification read false": "marked what they were told as not read",
  "mention seen true": "said that they have seen a comment",
  "mention seen false": "said that they have not seen a comment yet",
  "action removed true": "took back an action",
  "action removed false": "put back an action",
  "interaction removed true": "took back an interaction",
  "interaction removed false": "put back an interaction",
  "promise removed true": "took back a promise",
  "promise removed false": "put back a promise",
  "fact_review removed true": "took back the review of a fact",
  "fact_review removed false": "put back the review of a fact",
  "assessment removed true": "took back answers to the seven questions",
  "assessment removed false": "put back answers to the seven questions",
  "survey_answer removed true": "took back an answer",
  "survey_answer removed false": "put back an answer",
  // Entries from before the answer itself was looked at.
  "survey_answer removed": "took back an answer",
  "survey_answer restored": "put back an answer",
  "own_behaviour removed true": "took back an own way of taking part",
  "own_behaviour removed false": "offered an own way of taking part again",
  "account exported": "saved as a file",
  "saved_view removed true": "took back a view of the portfolio",
  "saved_view removed false": "put back a view of the portfolio",
  "bulk_change cancelled": "stopped the change of",
  "bulk_change undone": "undid the change of",
  "contact removed": "took back a contact",
  "contact refusesMailSince": "refused further mail as",
  "contract removed": "took back a contract",
  "currency_rate removed": "took back a rate of exchange",
  "purchase removed": "took back a purchase",
  "invitation revokedAt": "took back the invitation of",
  "member active true": "reactivated",
  "member active false": "deactivated",
  "workspace pulseCadenceDays": "changed how often customers are asked in",
  "import mapping": "checked the import of",
  "import rows": "stored rows of",
  "import status": "cancelled the import of",
  "profile password": "changed their own password",
};

/** The same for every register. */
function byNoun<T>(words: (register: Register) => readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(ALL_REGISTERS.flatMap(words));
}

/** "changed the account": what somebody did, before the name of whom or what they did it to. */
export function deedWords({ action, noun, fields, changes }: Entry): string {
  const [change] = changes ?? [];
  const byChange = change ? ownValue(BY_FIELD, `${noun} ${change.field} ${change.to}`) : undefined;
  const [made, changed] = ownValue(DEEDS, noun) ?? [`${action}:`, `${action}:`];
  return (
    byChange ??
    ownValue(BY_FIELD, `${noun} ${fields[0]}`) ??
    ownValue(BY_ACTION, action) ??
    (changes === null ? made : changed)
  );
}

/** Done by a link that somebody outside holds, who is no member. */
const BY_LINK = ["mail.refuse"];

/** Who did it, where it was none of the members of today. */
export const strangerWords = (action: string): string =>
  BY_LINK.includes(action) ? "The person itself" : "Somebody who left";

/** Changes that the deed has said already. */
const SAID = ["archived", "removed", "active", "refusesMailSince"];
export const isSaidByDeed = (field: string): boolean => SAID.includes(field);

/** The fields of all records that say of themselves what they are called, by what the audit knows them by. */
const DECLARED = [
  ACCOUNT_FIELDS,
  ACTION_FIELDS,
  COMMENT_FIELDS,
  CONTACT_FIELDS,
  CONTRACT_FIELDS,
  PURCHASE_FIELDS,
  PROMISE_FIELDS,
  PACK_TEXT_FIELDS,
  ...ALL_REGISTERS.map(({ fields }) => fields),
].flatMap((fields: RecordFields) =>
  Object.entries(fields).map(([name, field]) => [aliasOf(name, field), field.auditLabel ?? field.label] as const),
);

const FIELDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(DECLARED),
  currency: "Currency",
  exported: "Accounts",
  format: "Form of the file",
  isDefault: "Opens the list",
  isShared: "Shared",
  shows: "What it shows",
  rate: "Rate",
  ratedOn: "From",
  occurredAt: "When",
  resolvedAt: "Settled",
  sentiment: "Tone",
  timeZone: "Time zone",
  pulseCadenceDays: "Days between two rounds to one person",
};

/** "Renewal", "Time zone"; a field without a word of its own is called as it is. */
export const auditFieldLabel = (field: string): string =>
  ownValue(FIELDS, field) ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`;

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...CHOICE_LABELS,
  role: ROLE_LABELS,
  kind: INTERACTION_KIND_LABELS,
};

/** What stood in a field, as people read it. Nothing at all is said as such. */
export function auditValueWords(field: string, value: string | number | boolean | null, zone: string): string {
  if (field === "sentiment") return TONES.find(({ sentiment }) => sentiment === value)?.label ?? toneWords(value);
  if (value === null) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return ownValue(ownValue(LABELS, field) ?? {}, String(value)) ?? String(value);
  return textWords(field, value, zone);
}

function textWords(field: string, value: string, zone: string): string {
  if (field === "arr" || field === "amount") return moneyWords(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  if (field.endsWith("At")) return formatInstant(new Date(value), zone);
  return ownValue(ownValue(LABELS, field) ?? {}, value) ?? value;
}

const toneWords = (value: string | number | boolean | null) => (value === null ? TONE_NOT_JUDGED : String(value));

/** Stored as minor units and currency: "120000000 EUR". */
function moneyWords(stored: string): string {
  const [cents = "", currency = ""] = stored.split(" ");
  return formatMoney(Number(cents), currency);
}
