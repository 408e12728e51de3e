import { z } from "zod";
import { HOUR_MS } from "@/lib/calendar/days";
import { id, optional, pastInstant, requiredText, whenSound, wholeNumber } from "@/lib/schemas/fields";
import { evidenceOfSupportCase, type SupportOutcome } from "@/lib/scoring";
import { contactField, forCustomer, momentField, summaryField, yesNoField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, ToldRecord } from "./register";
import { notBefore, registerInputOf } from "./register-input";

const YEAR_HOURS = 8760;

export const supportCaseInput = registerInputOf("support_case", {
  summary: requiredText(300),
  contactId: optional(id),
  openedAt: pastInstant,
  targetHours: wholeNumber(1, YEAR_HOURS),
  solvedAt: optional(pastInstant),
  reopenedAt: optional(pastInstant),
  isCritical: z.boolean("Say whether it is critical."),
  isComplaint: z.boolean("Say whether it is a complaint."),
})
  .refine(...notBefore("solvedAt", "openedAt", "Solved before it was opened."))
  .refine(({ solvedAt, reopenedAt }) => reopenedAt === null || solvedAt !== null, {
    path: ["solvedAt"],
    message: "Only what was solved can be reopened: say when it was solved first.",
    ...whenSound("solvedAt", "reopenedAt"),
  })
  .refine(...notBefore("reopenedAt", "openedAt", "Reopened before it was opened."));

/** Until when a solution was promised. */
const TARGET = { field: "openedAt", hours: "targetHours" };

/** A problem they brought, and how long we took: evidence of `support`; one that is a complaint shows that they still bother (C28). */
export const SUPPORT_CASE: Register = {
  noun: "support_case",
  table: "SupportCase",
  words: {
    some: "a support case",
    many: "Support cases",
    add: "Add a support case",
    change: "What became of it",
    description: "Solved in time, they make working with us easy.",
  },
  input: supportCaseInput,
  shows: { behaviour: "complains", at: "openedAt", only: { field: "isComplaint", is: true } },
  helps: { at: "solvedAt" },
  waits: [
    { when: [{ field: "solvedAt", is: null }], until: TARGET },
    { when: [{ field: "solvedAt", isBefore: "reopenedAt" }], until: TARGET },
  ],
  fields: {
    summary: forCustomer(summaryField("What was wrong?")),
    contactId: contactField("Who reported it?"),
    openedAt: forCustomer(momentField("Opened", { initial: "now" })),
    targetHours: {
      ...{ kind: "number", label: "Target", column: "int", initial: "48", unit: "hours" },
      hint: "Within how many hours a solution was promised.",
    },
    isCritical: yesNoField("Critical?", "Critical", { initial: "false", hint: "Counts double." }),
    isComplaint: forCustomer(
      yesNoField("Is it a complaint?", "Complaint", {
        initial: "false",
        hint: "Then it counts as one, and once: no complaint need be logged besides.",
      }),
    ),
    solvedAt: forCustomer(momentField("Solved")),
    reopenedAt: forCustomer(momentField("Reopened")),
  },
  tell: tellSupportCase,
};

function tellSupportCase(row: RegisterRow, at: number): ToldRecord {
  const { text, textOrNull, moment, momentOrNull, number, isMarked } = readFields(row, at);
  const dueAt = moment("openedAt") + number("targetHours") * HOUR_MS;
  const [solvedAt, reopenedAt] = [momentOrNull("solvedAt"), momentOrNull("reopenedAt")];
  const evidenceOf = (outcome: SupportOutcome, occurredAt: number) => [
    evidenceOfSupportCase({
      ...{ id: row.id, outcome, isCritical: isMarked("isCritical"), occurredAt, recordedAt: row.recordedAt.getTime() },
      personId: textOrNull("contactId") ?? undefined,
    }),
  ];
  const base = { title: text("summary"), at: new Date(moment("openedAt")), isDay: false };
  // Coming back is the worse news, and stays so when it is solved once more.
  if (reopenedAt !== null) {
    const isOpen = solvedAt === null || solvedAt < reopenedAt;
    const state = { word: isOpen ? "Reopened" : "Solved, after it was reopened", tone: "bad", isOpen } as const;
    return { ...base, state, dueAt: isOpen ? dueAt : null, evidence: evidenceOf("reopened", reopenedAt), lapse: null };
  }
  if (solvedAt !== null) {
    const isInTime = solvedAt <= dueAt;
    const evidence = evidenceOf(isInTime ? "solved_in_target" : "solved_late", solvedAt);
    const state = isInTime
      ? ({ word: "Solved in time", tone: "good", isOpen: false } as const)
      : ({ word: "Solved late", tone: "neutral", isOpen: false } as const);
    return { ...base, state, dueAt: null, evidence, lapse: null };
  }
  const lapse = { at: dueAt, evidence: evidenceOf("unresolved_past_target", dueAt) };
  const state =
    at >= dueAt
      ? ({ word: "Past its target", tone: "bad", isOpen: true } as const)
      : ({ word: "Open", tone: "waiting", isOpen: true } as const);
  return { ...base, state, dueAt, evidence: [], lapse };
}
