import { z } from "zod";
import { id, optional, optionalText, requiredText, wholeNumber } from "@/lib/schemas/fields";
import { contactField, forCustomer, gradeField, textField, yesNoField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

export const departmentInput = registerInputOf("department", {
  name: requiredText(200),
  isRelevant: z.boolean("Say whether it matters to us."),
  trust: optional(wholeNumber(0, 4)),
  contactId: optional(id),
  summary: optionalText(300),
});

/** How long a two-way contact counts as one with its department. */
export const REACH_DAYS = 180;

const TRUST = ["they avoid us", "they doubt us", "they use us", "they rely on us", "they vouch for us"] as const;

/** A unit inside an account: whether it matters to us, and how far they trust us there, as they say (C46). */
export const DEPARTMENT: Register = {
  noun: "department",
  table: "Department",
  words: {
    some: "a department",
    many: "Departments",
    add: "Add a department",
    change: "How it stands",
    description: "Those that matter to us, reached or not. Who works in one is said with the person.",
  },
  input: departmentInput,
  isMasterData: true,
  fields: {
    name: forCustomer({ kind: "text", label: "What is it called?", auditLabel: "Name", column: "text" }),
    isRelevant: yesNoField("Does it matter to us?", "Relevant", { initial: "true", isInState: true }),
    trust: gradeField("How far do they trust us, as they say?", "Trust", TRUST),
    contactId: contactField("Who says so?"),
    summary: textField("What shows it?", "Summary"),
  },
  tell: tellDepartment,
};

/** What the map of the footprint reads of a department. */
export function readDepartment(row: RegisterRow) {
  const { text, isMarked, numberOrNull } = readFields(row, Number.MAX_VALUE);
  return { id: row.id, name: text("name"), isRelevant: isMarked("isRelevant"), trust: numberOrNull("trust") };
}

function tellDepartment(row: RegisterRow): ToldRecord {
  const { name, isRelevant } = readDepartment(row);
  return {
    ...{ title: name, at: row.recordedAt, isDay: false, dueAt: null, evidence: [], lapse: null },
    state: { word: isRelevant ? "Matters to us" : "Does not matter to us", tone: "neutral", isOpen: isRelevant },
  };
}
