import { DAY_MS, lastMomentOf } from "@/lib/calendar/days";
import { id, nearDay, optional, pastDay, requiredText, whenSound, wholeNumber } from "@/lib/schemas/fields";
import { contactField, dayField, happenedField, summaryField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

/** What nobody says anew for half a year was forgotten rather than meant, days. */
const LONGEST_DAYS = 183;

export const overrideInput = registerInputOf("override", {
  summary: requiredText(300),
  contactId: optional(id),
  givenIndex: wholeNumber(0, 100),
  setAt: pastDay,
  expiresOn: nearDay,
}).refine(({ setAt, expiresOn }) => isInTime(setAt, expiresOn), {
  path: ["expiresOn"],
  message: "Choose a day within half a year after the one on which it was said.",
  ...whenSound("setAt", "expiresOn"),
});

function isInTime(setAt: unknown, expiresOn: unknown): boolean {
  if (!(setAt instanceof Date && expiresOn instanceof Date)) return true;
  const days = (lastMomentOf(expiresOn) - setAt.getTime()) / DAY_MS;
  return days >= 0 && days <= LONGEST_DAYS + 1;
}

/** What somebody says instead of the index, why and until when: it stands beside the index, and never hides or moves it. */
export const OVERRIDE: Register = {
  noun: "override",
  table: "Override",
  words: {
    some: "an override",
    many: "Overrides",
    add: "Say what you would give instead",
    change: "What you would give instead",
    description:
      "What somebody would give instead of the index, with the reason and a day on which it ends. It stands beside the index and moves nothing.",
  },
  input: overrideInput,
  fields: {
    givenIndex: {
      ...{ kind: "number", label: "Which index would you give, 0 to 100?", auditLabel: "Index given", column: "int" },
      isInState: true,
    },
    summary: summaryField("Why?"),
    expiresOn: dayField("Until when does it hold?", "Expires on"),
    setAt: happenedField("Said on", { auditLabel: "Set on", initial: "now" }),
    contactId: contactField("Who of theirs did you hear it from?"),
  },
  tell: tellOverride,
};

function tellOverride(row: RegisterRow, at: number): ToldRecord {
  const { number, day, happened } = readFields(row, at);
  const word = at > lastMomentOf(day("expiresOn")) ? "No longer holds" : `Gives ${number("givenIndex")} of 100`;
  return happened("setAt", { word, tone: "neutral" });
}

/** What a record of the register says, as the scoring library reads it but for its author; instants UTC milliseconds. */
export function readOverride(row: RegisterRow) {
  const { number, text, moment, day } = readFields(row, Number.MAX_VALUE);
  return {
    value: number("givenIndex"),
    reason: text("summary"),
    setAt: moment("setAt"),
    expiresAt: lastMomentOf(day("expiresOn")) + 1,
  };
}
