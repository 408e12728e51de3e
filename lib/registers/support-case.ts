import { z } from "zod";
import { HOUR_MS } from "@/lib/calendar/days";
import { id, optional, pastInstant, requiredText, whenSound, wholeNumber } from "@/lib/schemas/fields";
import { evidenceOfSupportCase, type SupportOutcome } from "@/lib/scoring";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

const YEAR_HOURS = 8760;

export const supportCaseInput = registerInputOf("support_case", {
  summary: requiredText(300),
  contactId: optional(id),
  openedAt: pastInstant,
  targetHours: wholeNumber(1, YEAR_HOURS),
  solvedAt: optional(pastInstant),
  reopenedAt: optional(pastInstant),
  isCritical: z.boolean("Say whether it is critical."),
})
  .refine(({ openedAt, solvedAt }) => solvedAt === null || solvedAt >= openedAt, {
    path: ["solvedAt"],
    message: "Solved before it was opened.",
    ...whenSound("solvedAt", "openedAt"),
  })
  .refine(({ solvedAt, reopenedAt }) => reopenedAt === null || solvedAt !== null, {
    path: ["solvedAt"],
    message: "Only what was solved can be reopened: say when it was solved first.",
    ...whenSound("solvedAt", "reopenedAt"),
  })
  .refine(({ openedAt, reopenedAt }) => reopenedAt === null || reopenedAt >= openedAt, {
    path: ["reopenedAt"],
    message: "Reopened before it was opened.",
    ...whenSound("reopenedAt", "openedAt"),
  });

/** A problem they brought, and how long we took: evidence of `support`. */
export const SUPPORT_CASE: Register = {
  noun: "support_case",
  table: "SupportCase",
  words: {
    one: "Support case",
    some: "a support case",
    many: "Support cases",
    add: "Add a support case",
    change: "What became of it",
    description: "Solved in time, they make working with us easy.",
    empty: "No support case on record",
    emptyMore: "Without one, nothing is known of how problems are solved here.",
  },
  input: supportCaseInput,
  fields: {
    summary: { kind: "text", label: "What was wrong?", auditLabel: "Summary", isPrivate: true, column: "text" },
    contactId: { kind: "record", label: "Who reported it?", auditLabel: "Contact", alias: "contact", column: "uuid" },
    openedAt: { kind: "instant", label: "Opened", column: "timestamptz", initial: "now" },
    targetHours: {
      ...{ kind: "number", label: "Target", column: "int", initial: "48", unit: "hours" },
      hint: "Within how many hours a solution was promised.",
    },
    isCritical: {
      ...{ kind: "choice", label: "Critical?", auditLabel: "Critical", column: "boolean", initial: "false" },
      choices: [
        { value: "false", label: "No" },
        { value: "true", label: "Yes" },
      ],
      hint: "Counts double.",
    },
    solvedAt: { kind: "instant", label: "Solved", column: "timestamptz" },
    reopenedAt: { kind: "instant", label: "Reopened", column: "timestamptz" },
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
