import { z } from "zod";
import { id, optional, optionalText, pastDay, recordDay, requiredText, wholeNumber } from "@/lib/schemas/fields";
import { barrierValue } from "@/lib/scoring";
import { choiceField, contactField, dayField, gradeField, happenedField, textField, yesNoField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, SummedUp, ToldRecord } from "./register";
import { notBefore, registerInputOf } from "./register-input";
import { isInForce, turnsOf } from "./term";

/** What makes leaving hard in most trades; each workspace adds its own by writing it. */
const KINDS = [
  "Notice period",
  "Exit fee",
  "Data that cannot be exported",
  "Format that only we read",
  "Exclusivity",
  "Effort of integration",
] as const;

const GRADES = ["None", "Slight", "Felt", "High", "Close to impossible"] as const;
const SIDES = ["us", "them", "both"] as const;
const CLEARED_BY = { us: "Ours", them: "Theirs", both: "Of both" };
const SERVES = { us: "Serves us", them: "Serves them", both: "Serves both" };

export const barrierInput = registerInputOf("barrier", {
  kind: requiredText(80),
  grade: wholeNumber(0, GRADES.length - 1),
  serves: z.enum(SIDES, "Choose whom it serves."),
  contactId: optional(id),
  summary: optionalText(300),
  endsOn: optional(recordDay),
  removedOn: optional(pastDay),
  handover: optionalText(300),
  clearedBy: optional(z.enum(SIDES, "Choose whose action it takes.")),
  isEuCloud: z.boolean("Say whether it stands in an EU cloud contract."),
  reviewedAt: pastDay,
}).refine(...notBefore("reviewedAt", "removedOn", "Before it was taken away."));

/** What makes leaving hard, and until when (C12, C14): the strongest in force is evidence of `barrier`, which enters no score. */
export const BARRIER: Register = {
  noun: "barrier",
  table: "Barrier",
  words: {
    some: "a barrier",
    many: "What makes leaving hard",
    add: "Add a barrier",
    change: "How it stands",
    description: "It enters no score: who is held is not won. What we take away ourselves stays on record.",
  },
  input: barrierInput,
  confirmedBy: "reviewedAt",
  fields: {
    kind: { kind: "text", label: "What makes leaving hard?", auditLabel: "Kind", column: "text", suggestions: KINDS },
    grade: { ...gradeField("How hard?", "Grade", GRADES), initial: "2", isInState: true },
    serves: choiceField("Whom does it serve?", SERVES, { auditLabel: "Serves", initial: "us" }),
    endsOn: dayField("Holds them until", "Ends"),
    removedOn: { ...dayField("We took it away on", "Taken away by us"), hint: "From that day on it holds nobody." },
    handover: textField("What would we hand over if they left?", "Handed over"),
    clearedBy: choiceField("Whose action does that take?", CLEARED_BY, { auditLabel: "Whose action" }),
    isEuCloud: yesNoField("In a cloud contract under EU law?", "EU cloud contract", {
      initial: "false",
      hint: "There no charge for switching may be taken from 12 January 2027 on.",
    }),
    contactId: contactField("Who there knows it?"),
    summary: textField("What shows it?", "Summary"),
    reviewedAt: happenedField("As of", { auditLabel: "Reviewed", initial: "now" }),
  },
  tell: tellBarrier,
  together: { factOf: () => "barrier", sumUp },
};

/** What the lock, the last moment to act and the sheet of how they would leave read of a barrier. */
export function readBarrier(row: Pick<RegisterRow, "id" | "noun" | "fields">, at: number) {
  const { text, textOrNull, number, dayOrNull, choiceOrNull, isMarked } = readFields(row, at);
  const [endsOn, removedOn] = [dayOrNull("endsOn"), dayOrNull("removedOn")];
  const grade = number("grade");
  const clearedBy = choiceOrNull("clearedBy", SIDES);
  return {
    ...{ kind: text("kind"), grade, endsOn, removedOn },
    holds: grade > 0 && isInForce({ endsOn, removedOn }, at),
    gradeWord: GRADES[grade] ?? String(grade),
    serves: SERVES[choiceOrNull("serves", SIDES) ?? "both"],
    handover: textOrNull("handover"),
    clearedBy,
    isEuCloud: isMarked("isEuCloud"),
  };
}

function tellBarrier(row: RegisterRow, at: number): ToldRecord {
  const barrier = readBarrier(row, at);
  return {
    ...{ title: barrier.kind, at: new Date(readFields(row, at).moment("reviewedAt")), isDay: true },
    ...{ state: stateOf(barrier, at), dueAt: null, evidence: [], lapse: null },
    turns: turnsOf(barrier),
  };
}

function stateOf({ grade, gradeWord, endsOn, removedOn }: ReturnType<typeof readBarrier>, at: number): RegisterState {
  if (isInForce({ endsOn, removedOn }, at)) {
    return { word: gradeWord, tone: grade >= 3 ? "bad" : "neutral", isOpen: true };
  }
  return removedOn && removedOn.getTime() <= at
    ? { word: "Taken away by us", tone: "good", isOpen: false }
    : { word: "Ended", tone: "neutral", isOpen: false };
}

/** The strongest in force. */
function sumUp(rows: readonly RegisterRow[], at: number): SummedUp {
  const [strongest] = rows
    .map((row) => readBarrier(row, at))
    .filter(({ holds }) => holds)
    .toSorted((a, b) => b.grade - a.grade);
  if (!strongest) {
    return { value: barrierValue(0), title: "None in force", state: { word: "None", tone: "good", isOpen: false } };
  }
  const { grade, kind } = strongest;
  return { value: barrierValue(grade), title: `Strongest: ${kind}`, state: stateOf(strongest, at) };
}
