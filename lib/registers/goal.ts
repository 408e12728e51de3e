import { z } from "zod";
import { lastMomentOf } from "@/lib/calendar/days";
import { id, nearDay, optional, pastDay, requiredText } from "@/lib/schemas/fields";
import { evidenceOfGoal, type GoalState } from "@/lib/scoring";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

const STATES: readonly GoalState[] = ["on_track", "at_risk", "achieved", "missed"];

export const goalInput = registerInputOf("goal", {
  summary: requiredText(300),
  contactId: optional(id),
  horizonOn: nearDay,
  state: z.enum(STATES, "Choose where it stands."),
  reviewedAt: pastDay,
});

/** What the customer wants to reach, and where that stands: evidence of `goal`. */
export const GOAL: Register = {
  noun: "goal",
  table: "Goal",
  words: {
    one: "Goal",
    some: "a goal of theirs",
    many: "Goals of theirs",
    add: "Add a goal",
    change: "Where it stands",
    description: "What they want to reach with us. A goal nobody has looked at for a year says little.",
    empty: "No goal of theirs on record",
    emptyMore: "Ask what they want to have reached a year from now.",
  },
  input: goalInput,
  confirmedBy: "reviewedAt",
  fields: {
    summary: {
      kind: "text",
      label: "What do they want to reach?",
      auditLabel: "Summary",
      isPrivate: true,
      column: "text",
    },
    contactId: { kind: "record", label: "Whose goal is it?", auditLabel: "Contact", alias: "contact", column: "uuid" },
    horizonOn: { kind: "day", label: "By when?", auditLabel: "Horizon", column: "date" },
    state: {
      ...{ kind: "choice", label: "Where does it stand?", auditLabel: "State", column: "text", initial: "on_track" },
      choices: [
        { value: "on_track", label: "On track" },
        { value: "at_risk", label: "At risk" },
        { value: "achieved", label: "Achieved" },
        { value: "missed", label: "Missed" },
      ],
    },
    reviewedAt: {
      kind: "instant",
      isDay: true,
      label: "As of",
      auditLabel: "Reviewed",
      column: "timestamptz",
      initial: "now",
    },
  },
  tell: tellGoal,
};

const SHOWN: { readonly [S in GoalState]: RegisterState } = {
  on_track: { word: "On track", tone: "good", isOpen: true },
  at_risk: { word: "At risk", tone: "bad", isOpen: true },
  achieved: { word: "Achieved", tone: "good", isOpen: false },
  missed: { word: "Missed", tone: "bad", isOpen: false },
};

const REVIEWED_SINCE: RegisterState = { word: "Reviewed since", tone: "neutral", isOpen: true };

function tellGoal(row: RegisterRow, at: number): ToldRecord {
  const { text, textOrNull, moment, choiceOrNull } = readFields(row, at);
  const state = choiceOrNull("state", STATES) ?? "on_track";
  const reviewedAt = moment("reviewedAt");
  const record = { id: row.id, state, occurredAt: reviewedAt, recordedAt: row.recordedAt.getTime() };
  // What the last review says was not so before it.
  const shown = reviewedAt > at ? REVIEWED_SINCE : SHOWN[state];
  return {
    ...{ title: text("summary"), at: new Date(reviewedAt), isDay: true, state: shown },
    dueAt: shown.isOpen ? lastMomentOf(new Date(moment("horizonOn"))) : null,
    evidence: [evidenceOfGoal({ ...record, personId: textOrNull("contactId") ?? undefined })],
    lapse: null,
  };
}
