import { z } from "zod";
import { lastMomentOf } from "@/lib/calendar/days";
import { id, nearDay, optional, pastDay, requiredText } from "@/lib/schemas/fields";
import { evidenceOfGoal, type GoalState } from "@/lib/scoring";
import { choiceField, contactField, dayField, forCustomer, happenedField, summaryField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

const STATES: readonly GoalState[] = ["on_track", "at_risk", "achieved", "missed"];

const STATE_LABELS: { readonly [S in GoalState]: string } = {
  on_track: "On track",
  at_risk: "At risk",
  achieved: "Achieved",
  missed: "Missed",
};

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
    some: "a goal of theirs",
    many: "Goals of theirs",
    add: "Add a goal",
    change: "Where it stands",
    description: "What they want to reach with us. A goal nobody has looked at for a year says little.",
  },
  input: goalInput,
  confirmedBy: "reviewedAt",
  waits: [{ when: [{ field: "state", is: "at_risk" }], until: { field: "horizonOn" } }],
  fields: {
    summary: forCustomer(summaryField("What do they want to reach?")),
    contactId: contactField("Whose goal is it?"),
    horizonOn: forCustomer(dayField("By when?", "Horizon")),
    state: forCustomer(
      choiceField("Where does it stand?", STATE_LABELS, {
        auditLabel: "State",
        initial: "on_track",
        isInState: true,
      }),
    ),
    reviewedAt: happenedField("As of", { auditLabel: "Reviewed", initial: "now" }),
  },
  tell: tellGoal,
};

const SHOWN: { readonly [S in GoalState]: RegisterState } = {
  on_track: { word: STATE_LABELS.on_track, tone: "good", isOpen: true },
  at_risk: { word: STATE_LABELS.at_risk, tone: "bad", isOpen: true },
  achieved: { word: STATE_LABELS.achieved, tone: "good", isOpen: false },
  missed: { word: STATE_LABELS.missed, tone: "bad", isOpen: false },
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
