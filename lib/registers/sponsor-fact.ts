import { z } from "zod";
import { id, optional, optionalText, pastDay, recordDay, whenSound } from "@/lib/schemas/fields";
import { type Sponsor, sponsorValue } from "@/lib/scoring";
import { choiceField, contactField, dayField, happenedField, textField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, SummedUp, ToldRecord } from "./register";
import { notBefore, registerInputOf } from "./register-input";
import { isInForce, stateInTerm, turnsOf } from "./term";

const LEVELS = ["named", "active"] as const satisfies readonly Sponsor[];
const LEVEL_LABELS = { named: "Named: takes our side when asked", active: "Active: works for us unasked" };
const WORDS: { readonly [L in Sponsor]: string } = { none: "None", named: "Named", active: "Active" };

export const sponsorFactInput = registerInputOf("sponsor_fact", {
  contactId: optional(id),
  summary: optionalText(300),
  level: z.enum(LEVELS, "Choose how far it goes."),
  startsOn: recordDay,
  endsOn: optional(recordDay),
  reviewedAt: pastDay,
})
  .refine(({ contactId, summary }) => contactId !== null || summary !== null, {
    path: ["contactId"],
    message: "Say who it is, or below what is known of them.",
    ...whenSound("contactId", "summary"),
  })
  .refine(...notBefore("endsOn", "startsOn", "Ends before it begins."));

/** One of their executives who stands up for us: the highest level in force is evidence of `sponsor`. */
export const SPONSOR_FACT: Register = {
  noun: "sponsor_fact",
  table: "SponsorFact",
  words: {
    some: "a sponsor",
    many: "Executive sponsors",
    add: "Add a sponsor",
    change: "How it stands",
    description: "Who of their executives stands up for us. When the last one ends, that is a warning sign.",
  },
  input: sponsorFactInput,
  confirmedBy: "reviewedAt",
  tellsFurther: () => ["contactId"],
  fields: {
    contactId: contactField("Who?"),
    level: choiceField("How far does it go?", LEVEL_LABELS, { auditLabel: "Level", initial: "named", isInState: true }),
    startsOn: { ...dayField("Since", "Starts"), initial: "now" },
    endsOn: dayField("Until", "Ends"),
    summary: textField("What shows it?", "Summary"),
    reviewedAt: happenedField("As of", { auditLabel: "Reviewed", initial: "now" }),
  },
  tell: tellSponsor,
  together: { factOf: () => "sponsor", sumUp },
};

const readSponsor = (row: RegisterRow, at: number) => {
  const { textOrNull, choice, day, dayOrNull } = readFields(row, at);
  return {
    ...{ contactId: textOrNull("contactId"), level: choice("level", LEVELS) },
    ...{ startsOn: day("startsOn"), endsOn: dayOrNull("endsOn") },
  };
};

function tellSponsor(row: RegisterRow, at: number): ToldRecord {
  const sponsor = readSponsor(row, at);
  return {
    ...{
      title: readFields(row, at).textOrNull("summary") ?? "Executive sponsor",
      at: new Date(readFields(row, at).moment("reviewedAt")),
      isDay: true,
    },
    state: stateInTerm(sponsor, at, { word: WORDS[sponsor.level], tone: "good", isOpen: true }),
    ...{ dueAt: null, evidence: [], lapse: null, turns: turnsOf(sponsor) },
  };
}

/** The highest level in force. */
function sumUp(rows: readonly RegisterRow[], at: number): SummedUp {
  const [highest] = rows
    .map((row) => readSponsor(row, at))
    .filter((sponsor) => isInForce(sponsor, at))
    .toSorted((a, b) => sponsorValue(b.level) - sponsorValue(a.level));
  const level = highest?.level ?? "none";
  return {
    value: sponsorValue(level),
    ...(highest?.contactId ? { personId: highest.contactId } : {}),
    title: highest ? "Executive sponsor" : "No sponsor in force",
    state: { word: WORDS[level], tone: highest ? "good" : "bad", isOpen: highest !== undefined },
  };
}
