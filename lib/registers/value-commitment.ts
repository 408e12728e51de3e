import { z } from "zod";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { lastMomentOf, midnightOf } from "@/lib/calendar/days";
import { day, id, optional, pastDay, requiredText } from "@/lib/schemas/fields";
import { ownValue } from "@/lib/schemas/own-value";
import { evidenceOfValueCommitment } from "@/lib/scoring";
import { type CommitmentStanding, commitmentStanding } from "./commitment-standing";
import { contactField, dayField, forCustomer, happenedField } from "./fields";
import { readFields } from "./read-fields";
import type {
  FieldValue,
  FieldValues,
  Register,
  RegisterField,
  RegisterRow,
  RegisterState,
  ToldRecord,
} from "./register";
import { bothOrNone, registerInputOf } from "./register-input";

const number = z.number("Enter a number.");
const amount = number.min(0, "Not below 0.").max(1e12);
const LEAST_PERCENT = -100;
/** All of it can be lost, and no more. */
const percent = (most: number) => number.min(LEAST_PERCENT, "Not below −100 %.").max(most, `At most ${most} %.`);

export const valueCommitmentInput = registerInputOf("value_commitment", {
  metric: requiredText(200),
  unit: requiredText(40),
  /** To whom of theirs it was promised, who can confirm it. */
  contactId: optional(id),
  promised: amount.positive("Must be above 0."),
  baseline: optional(number.min(-1e12).max(1e12)),
  dueOn: optional(day),
  /** What it earns beyond its cost, as a share of the cost over the time agreed, in percent: −100 to 100,000. */
  roi: optional(percent(100_000)),
  /** Months until it has earned its cost: 0 to 600. */
  paybackMonths: optional(amount.max(600, "At most 600 months.")),
  /** The rate of interest at which it would earn just nothing, in percent a year: −100 to 10,000. */
  irr: optional(percent(10_000)),
  achieved: optional(amount),
  measuredAt: optional(pastDay),
  confirmedById: optional(id),
  confirmedAt: optional(pastDay),
})
  .refine(...bothOrNone("measuredAt", "achieved", "What was measured on that day?"))
  .refine(...bothOrNone("confirmedById", "achieved", "What was measured that they confirm?"))
  .refine(...bothOrNone("confirmedAt", "confirmedById", "Who of theirs confirmed it?"));

const figureField = (label: string, more: Partial<RegisterField> = {}): RegisterField => ({
  ...{ kind: "number", label, column: "float8" },
  ...more,
});

/** A result they were told to expect, with its business case, and what arrived of it (C2): evidence of `attainment`. */
export const VALUE_COMMITMENT: Register = {
  noun: "value_commitment",
  table: "ValueCommitment",
  words: {
    some: "a promised result",
    many: "Promised results",
    add: "Add a promised result",
    change: "What arrived",
    description: "What they were told to expect, how much of it arrived, and whether they say so too.",
  },
  input: valueCommitmentInput,
  waits: [
    { when: [{ field: "achieved", is: null }], until: { field: "dueOn" } },
    {
      when: [
        { field: "measuredAt", isBefore: "dueOn" },
        { field: "achieved", isBefore: "promised" },
      ],
      until: { field: "dueOn" },
    },
  ],
  tellsApart: ["metric"],
  tellsFurther: () => ["dueOn"],
  fields: {
    metric: forCustomer({ kind: "text", label: "Which result?", auditLabel: "Metric", column: "text" }),
    unit: forCustomer({ kind: "text", label: "Unit", column: "text", isInState: true }),
    contactId: contactField("To whom was it promised?"),
    promised: forCustomer(figureField("Promised", { unitIn: "unit" })),
    baseline: forCustomer(figureField("Before us", { auditLabel: "Baseline", unitIn: "unit" })),
    dueOn: forCustomer(dayField("Due on", "Due")),
    roi: figureField("ROI", { unit: "%", hint: "What it earns beyond its cost, in percent of the cost." }),
    paybackMonths: figureField("Payback", { unit: "months" }),
    irr: figureField("IRR", { unit: "% a year" }),
    achieved: forCustomer(figureField("Achieved", { unitIn: "unit", hint: "Empty until it is measured." })),
    measuredAt: forCustomer(
      happenedField("Measured on", {
        ...{ auditLabel: "Measured", hint: "Today, when left empty.", todayBeside: "achieved" },
      }),
    ),
    confirmedById: forCustomer({
      ...contactField("Who of theirs confirmed it?"),
      auditLabel: "Confirmed by",
      alias: "confirmedBy",
    }),
    confirmedAt: forCustomer(
      happenedField("Confirmed on", {
        ...{ auditLabel: "Confirmed", hint: "Today, when left empty.", todayBeside: "confirmedById" },
      }),
    ),
  },
  complete: completed,
  tell: tellValueCommitment,
};

/**
 * What was measured or confirmed without a day was today; without a figure nothing was. A confirmation that nobody gave anew
 * does not outlive the figure it confirmed.
 */
function completed(fields: FieldValues, now: Date, before: FieldValues | null): FieldValues {
  const today = new Date(midnightOf(now));
  const measuredAt = fields["achieved"] === null ? null : (fields["measuredAt"] ?? today);
  const said = { ...fields, measuredAt };
  const changed = (...names: readonly string[]) => before !== null && names.some((name) => differs(name, said, before));
  const isOutlived = changed("achieved", "measuredAt") && !changed("confirmedById", "confirmedAt");
  const confirmedById = isOutlived ? null : (fields["confirmedById"] ?? null);
  // Where our day has not come to that of the measurement, theirs has.
  const soonest = measuredAt instanceof Date && measuredAt > today ? measuredAt : today;
  return { ...said, confirmedById, confirmedAt: confirmedById === null ? null : (fields["confirmedAt"] ?? soonest) };
}

const differs = (name: string, one: FieldValues, other: FieldValues) =>
  asDay(ownValue(one, name)) !== asDay(ownValue(other, name));

/** Of a moment its day: what is stored stands for one. */
const asDay = (value: FieldValue | undefined) => (value instanceof Date ? dayOfMoment(value) : (value ?? null));

/** How a promised result stands at a moment, and who of theirs has confirmed what was measured last. */
export function resultAt(row: RegisterRow, at: number): CommitmentStanding & { readonly confirmedById: string | null } {
  const { textOrNull, numberOrNull, number: numberIn, momentOrNull, dayOrNull } = readFields(row, at);
  const [measuredAt, confirmedAt] = [momentOrNull("measuredAt"), momentOrNull("confirmedAt")];
  const standing = commitmentStanding(
    {
      ...{ promised: numberIn("promised"), achieved: numberOrNull("achieved"), dueOn: dayOrNull("dueOn") },
      ...{ measuredAt: measuredAt === null ? null : new Date(measuredAt), recordedAt: row.recordedAt },
    },
    at,
  );
  const isConfirmed =
    measuredAt !== null && confirmedAt !== null && dayOfMoment(confirmedAt) >= dayOfMoment(measuredAt);
  return { ...standing, confirmedById: isConfirmed ? textOrNull("confirmedById") : null };
}

function tellValueCommitment(row: RegisterRow, at: number): ToldRecord {
  const { text, number: numberIn, numberOrNull, dayOrNull } = readFields(row, at);
  const dueOn = dayOrNull("dueOn");
  const result = resultAt(row, at);
  const isJudged = result.state === "judged";
  const evidence = evidenceOfValueCommitment({
    ...{ id: row.id, promised: numberIn("promised"), achieved: numberOrNull("achieved") },
    measuredAt: (dayOrNull("measuredAt") ?? row.recordedAt).getTime(),
    dueAt: dueOn === null ? null : lastMomentOf(dueOn),
    recordedAt: row.recordedAt.getTime(),
  });
  return {
    ...{ title: text("metric"), at: row.recordedAt, isDay: true },
    state: stateOf(result, numberIn("promised")),
    dueAt: isJudged || dueOn === null ? null : lastMomentOf(dueOn),
    ...{ evidence, lapse: null },
  };
}

function stateOf({ state, achieved, confirmedById }: ReturnType<typeof resultAt>, promised: number): RegisterState {
  if (state === "due") return { word: "Due, not measured", tone: "bad", isOpen: true };
  if (achieved === null) return { word: "Not measured yet", tone: "waiting", isOpen: true };
  const by = confirmedById === null ? "we say" : "they confirm";
  if (state === "interim") return { word: `On the way, ${by}`, tone: "neutral", isOpen: true };
  const share = Math.round((achieved / promised) * 100);
  return { word: `${share}% of the promise, ${by}`, tone: achieved >= promised ? "good" : "neutral", isOpen: false };
}
