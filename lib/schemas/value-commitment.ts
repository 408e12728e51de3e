import { z } from "zod";
import { day, id, instant, optional, requiredText, version } from "./fields";

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
  measuredAt: optional(instant),
});
export type ValueCommitmentInput = z.output<typeof valueCommitmentInput>;
