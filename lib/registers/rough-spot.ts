import { id, optional, optionalText, pastDay, requiredText, wholeNumber } from "@/lib/schemas/fields";
import { contactField, gradeField, happenedField, summaryField, textField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { bothOrNone, notBefore, registerInputOf } from "./register-input";

export const roughSpotInput = registerInputOf("rough_spot", {
  summary: requiredText(300),
  contactId: optional(id),
  grewFromId: optional(id),
  openedAt: pastDay,
  response: optionalText(500),
  settledAt: optional(pastDay),
  trustAfter: optional(wholeNumber(0, 4)),
})
  .refine(...notBefore("settledAt", "openedAt", "Settled before it began."))
  .refine(...bothOrNone("trustAfter", "settledAt", "Since when is it behind us?"));

const TRUST_SINCE = ["Not at all", "Hardly", "Somewhat", "As before", "More than before"] as const;

/** A time in which something went wrong between us, and how far they trust us since (C10). */
export const ROUGH_SPOT: Register = {
  noun: "rough_spot",
  table: "RoughSpot",
  words: {
    some: "a rough spot",
    many: "Rough spots",
    add: "Add a rough spot",
    change: "What became of it",
    description: "What went wrong between us, what we did about it, and how far they trust us since, as they say.",
  },
  input: roughSpotInput,
  waits: [{ when: [{ field: "settledAt", is: null }] }],
  fields: {
    summary: summaryField("What went wrong?"),
    contactId: contactField("Who was hit by it?"),
    grewFromId: {
      ...{
        kind: "record",
        label: "What did it grow from?",
        auditLabel: "Grew from",
        alias: "grewFrom",
        column: "uuid",
      },
      of: "source",
    },
    openedAt: happenedField("Since", { auditLabel: "Opened", initial: "now" }),
    response: textField("What did we do about it?", "Response"),
    settledAt: happenedField("Behind us since", { auditLabel: "Settled" }),
    trustAfter: gradeField("How far do they trust us since?", "Trust since", TRUST_SINCE),
  },
  tell: tellRoughSpot,
};

/** From so far on trust has come through it; so far and below it has not. */
const TRUSTED = 3;
const LOST = 1;

/** What the line of trust reads of a rough spot. */
export interface RoughSpot {
  readonly summary: string;
  readonly openedAt: number;
  readonly settledAt: number | null;
  readonly response: string | null;
  readonly grewFromId: string | null;
  /** How far they trust us since, as they say; null while it is not behind us, or nobody asked. */
  readonly theySay: string | null;
  readonly state: RegisterState;
}

export function readRoughSpot(row: RegisterRow, at: number): RoughSpot {
  const { text, textOrNull, moment, momentOrNull, numberOrNull } = readFields(row, at);
  const settledAt = momentOrNull("settledAt");
  const trust = settledAt === null ? null : numberOrNull("trustAfter");
  return {
    ...{ summary: text("summary"), openedAt: moment("openedAt"), settledAt },
    ...{ response: textOrNull("response"), grewFromId: textOrNull("grewFromId") },
    theySay: trust === null ? null : (TRUST_SINCE[trust] ?? null),
    state: settledAt === null ? OPEN : settledState(trust),
  };
}

function tellRoughSpot(row: RegisterRow, at: number): ToldRecord {
  const { summary, openedAt, settledAt, state } = readRoughSpot(row, at);
  const told = { title: summary, at: new Date(settledAt ?? openedAt), isDay: true };
  return { ...told, state, dueAt: null, evidence: [], lapse: null };
}

const OPEN: RegisterState = { word: "Not behind us", tone: "bad", isOpen: true };

function settledState(trust: number | null): RegisterState {
  if (trust !== null && trust >= TRUSTED) return { word: "Trust came through it", tone: "good", isOpen: false };
  if (trust !== null && trust <= LOST) return { word: "Trust did not come back", tone: "bad", isOpen: false };
  return { word: "Behind us", tone: "neutral", isOpen: false };
}
