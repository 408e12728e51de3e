import { z } from "zod";
import { id, optional, optionalText, pastDay, recordDay, requiredText } from "@/lib/schemas/fields";
import { type Seat, seatValue } from "@/lib/scoring";
import { choiceField, contactField, dayField, happenedField, textField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, SummedUp, ToldRecord } from "./register";
import { notBefore, registerInputOf } from "./register-input";
import { isInForce, stateInTerm, turnsOf } from "./term";

const SIDES = ["ours_at_theirs", "theirs_at_ours"] as const;
const LEVELS = ["consulted", "standing"] as const satisfies readonly Seat[];
const SIDE_LABELS = { ours_at_theirs: "Ours at their table", theirs_at_ours: "Theirs at our table" };
const LEVEL_LABELS = { consulted: "Consulted", standing: "Standing seat" };
const WORDS: { readonly [L in Seat]: string } = { none: "None", ...LEVEL_LABELS };

export const seatInput = registerInputOf("seat", {
  side: z.enum(SIDES, "Choose whose seat it is."),
  body: requiredText(120),
  level: z.enum(LEVELS, "Choose how we sit there."),
  startsOn: recordDay,
  endsOn: optional(recordDay),
  contactId: optional(id),
  summary: optionalText(300),
  reviewedAt: pastDay,
}).refine(...notBefore("endsOn", "startsOn", "Ends before it begins."));

/** A place at the table of the other side (Q3, Q5): the highest level in force is evidence of `seatAtTheirs` or `seatAtOurs`. */
export const SEAT: Register = {
  noun: "seat",
  table: "Seat",
  words: {
    some: "a seat",
    many: "Seats at the table",
    add: "Add a seat",
    change: "How it stands",
    description: "Where we sit with them, and they with us. The highest level in force counts, on each side.",
  },
  input: seatInput,
  confirmedBy: "reviewedAt",
  tellsFurther: () => ["side"],
  fields: {
    side: choiceField("Whose seat?", SIDE_LABELS, { auditLabel: "Side", initial: "ours_at_theirs" }),
    body: textField("In which body?", "Body"),
    level: choiceField("How?", LEVEL_LABELS, { auditLabel: "Level", initial: "consulted", isInState: true }),
    startsOn: { ...dayField("Since", "Starts"), initial: "now" },
    endsOn: dayField("Until", "Ends"),
    contactId: contactField("Who of theirs sits there too?"),
    summary: textField("What shows it?", "Summary"),
    reviewedAt: happenedField("As of", { auditLabel: "Reviewed", initial: "now" }),
  },
  tell: tellSeat,
  together: { factOf, sumUp },
};

const readSeat = (row: RegisterRow, at: number) => {
  const { text, choice, day, dayOrNull } = readFields(row, at);
  return {
    ...{ side: choice("side", SIDES), body: text("body"), level: choice("level", LEVELS) },
    ...{ startsOn: day("startsOn"), endsOn: dayOrNull("endsOn") },
  };
};

function tellSeat(row: RegisterRow, at: number): ToldRecord {
  const seat = readSeat(row, at);
  return {
    ...{ title: seat.body, at: new Date(readFields(row, at).moment("reviewedAt")), isDay: true },
    state: stateInTerm(seat, at, { word: WORDS[seat.level], tone: "good", isOpen: true }),
    ...{ dueAt: null, evidence: [], lapse: null, turns: turnsOf(seat) },
  };
}

function factOf(row: RegisterRow) {
  return readSeat(row, 0).side === "ours_at_theirs" ? "seatAtTheirs" : "seatAtOurs";
}

/** The highest level in force. */
function sumUp(rows: readonly RegisterRow[], at: number): SummedUp {
  const [highest] = rows
    .map((row) => readSeat(row, at))
    .filter((seat) => isInForce(seat, at))
    .toSorted((a, b) => seatValue(b.level) - seatValue(a.level));
  const level = highest?.level ?? "none";
  return {
    value: seatValue(level),
    title: highest ? highest.body : "No seat in force",
    state: { word: WORDS[level], tone: highest ? "good" : "bad", isOpen: highest !== undefined },
  };
}
