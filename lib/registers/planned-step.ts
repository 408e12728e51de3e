import { z } from "zod";
import { lastMomentOf } from "@/lib/calendar/days";
import { id, nearDay, optional, pastDay, requiredText } from "@/lib/schemas/fields";
import type { InteractionKind } from "@/lib/scoring";
import { choiceField, contactField, dayField, forCustomer, happenedField, summaryField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

const KINDS = ["meeting", "joint_plan", "purchase", "milestone"] as const;
const AGREEMENTS = ["agreed", "proposed"] as const;

/** What a step that happened is logged as; only a meeting and work on a plan are contact with them. */
const LOGGED_AS: { readonly [K in (typeof KINDS)[number]]: InteractionKind } = {
  ...{ meeting: "meeting", joint_plan: "workshop", purchase: "note", milestone: "note" },
};

export const plannedStepInput = registerInputOf("planned_step", {
  summary: requiredText(300),
  contactId: optional(id),
  stepKind: z.enum(KINDS, "Choose what kind of step it is."),
  plannedOn: nearDay,
  agreement: z.enum(AGREEMENTS, "Choose whether they agreed."),
  happenedAt: optional(pastDay),
});

/** A next step that lies ahead: the prospect of it keeps both sides honest (C22). */
export const PLANNED_STEP: Register = {
  noun: "planned_step",
  table: "PlannedStep",
  words: {
    some: "a planned step",
    many: "Planned steps",
    add: "Add a planned step",
    change: "What became of it",
    description: "Meetings, joint plans, purchases and milestones ahead. One that happened becomes an interaction.",
  },
  input: plannedStepInput,
  waits: [{ when: [{ field: "happenedAt", is: null }], until: { field: "plannedOn" } }],
  tellsApart: ["summary"],
  tellsFurther: () => ["plannedOn"],
  fields: {
    summary: forCustomer(summaryField("What is planned?")),
    plannedOn: forCustomer(dayField("Planned for", "Planned for")),
    stepKind: forCustomer(
      choiceField(
        "What kind of step is it?",
        { meeting: "Meeting", joint_plan: "Joint plan", purchase: "Purchase", milestone: "Milestone" },
        { auditLabel: "Kind of step", initial: "meeting" },
      ),
    ),
    agreement: forCustomer(
      choiceField(
        "How firm is it?",
        { agreed: "Agreed with them", proposed: "Proposed by us" },
        { auditLabel: "Agreement", initial: "agreed", isInState: true },
      ),
    ),
    contactId: contactField("With whom?"),
    happenedAt: forCustomer(happenedField("Happened on", { auditLabel: "Happened" })),
  },
  tell: tellPlannedStep,
};

function tellPlannedStep(row: RegisterRow, at: number): ToldRecord {
  const { text, moment, momentOrNull, choiceOrNull } = readFields(row, at);
  const happenedAt = momentOrNull("happenedAt");
  const until = lastMomentOf(new Date(moment("plannedOn")));
  const isAgreed = choiceOrNull("agreement", AGREEMENTS) === "agreed";
  const told = { title: text("summary"), isDay: true, evidence: [], lapse: null };
  if (happenedAt !== null) return { ...told, at: new Date(happenedAt), state: HAPPENED, dueAt: null };
  return { ...told, at: row.recordedAt, state: at > until ? PASSED : AHEAD[isAgreed ? 0 : 1], dueAt: until };
}

const HAPPENED: RegisterState = { word: "Happened", tone: "good", isOpen: false };
const PASSED: RegisterState = { word: "Its day has passed", tone: "waiting", isOpen: true };
const AHEAD = [
  { word: "Agreed", tone: "good", isOpen: true },
  { word: "Proposed", tone: "neutral", isOpen: true },
] as const satisfies readonly RegisterState[];

/** What a planned step is, once it happened. */
export function happenedStep(row: RegisterRow) {
  const { text, textOrNull, moment, choiceOrNull } = readFields(row, Number.MAX_VALUE);
  const kind = LOGGED_AS[choiceOrNull("stepKind", KINDS) ?? "milestone"];
  return { kind, summary: text("summary"), contactId: textOrNull("contactId"), plannedOn: moment("plannedOn") };
}
