import { z } from "zod";
import { day, id, optional, pastInstant, requiredText, version } from "./fields";
import type { RecordField } from "./record-field";

const amount = z.number("Enter a number.").min(0, "Not below 0.").max(1e12);

/** A result they were told to expect, and what arrived of it. */
export const valueCommitmentInput = z.strictObject({
  accountId: id,
  valueCommitmentId: optional(id),
  version: version.optional(),
  metric: requiredText(200),
  unit: requiredText(40),
  baseline: optional(z.number().min(-1e12).max(1e12)),
  promised: amount.positive("Must be above 0."),
  achieved: optional(amount),
  dueOn: optional(day),
  measuredAt: optional(pastInstant),
});
export type ValueCommitmentInput = z.output<typeof valueCommitmentInput>;

type Field = Exclude<keyof ValueCommitmentInput, "accountId" | "valueCommitmentId" | "version">;

/** What these fields are called. */
export const VALUE_COMMITMENT_FIELDS = {
  metric: { kind: "text", label: "Metric" },
  unit: { kind: "text", label: "Unit" },
  baseline: { kind: "number", label: "Baseline" },
  promised: { kind: "number", label: "Promised" },
  achieved: { kind: "number", label: "Achieved" },
  dueOn: { kind: "day", label: "Due" },
  measuredAt: { kind: "instant", label: "Measured" },
} as const satisfies Record<Field, RecordField>;

export const valueCommitmentRef = z.strictObject({ valueCommitmentId: id });
