import { z } from "zod";
import { day, id, instant, optional, optionalText, requiredText, version } from "./fields";

export const FACT_KINDS = [
  "valueCase",
  "seatAtTheirs",
  "seatAtOurs",
  "departments",
  "sponsor",
  "workflow",
  "barrier",
] as const;

/** A dated review of one fact; the value is on the anchors of the scoring model. */
export const factReviewInput = z.strictObject({
  accountId: id,
  kind: z.enum(FACT_KINDS),
  value: z.number().min(0).max(100),
  note: optionalText(1000),
  reviewedAt: instant,
});
export type FactReviewInput = z.output<typeof factReviewInput>;

export const promiseInput = z
  .strictObject({
    accountId: id,
    promiseId: optional(id),
    version: version.optional(),
    summary: requiredText(300),
    importance: z.int().min(1).max(3).default(1),
    promisedOn: day,
    dueOn: day,
    keptOn: optional(day),
    brokenOn: optional(day),
  })
  .refine((promise) => promise.dueOn >= promise.promisedOn, {
    path: ["dueOn"],
    message: "Due before it was promised.",
  });
export type PromiseInput = z.output<typeof promiseInput>;

const amount = z.number("Enter a number.").min(0, "Not below 0.").max(1e12);
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
export const purchaseInput = z.strictObject({
  accountId: id,
  purchasedOn: day,
  amountCents: optional(z.int().min(0).max(9_000_000_000_000)),
  note: optionalText(300),
});
export type PurchaseInput = z.output<typeof purchaseInput>;
export const contractInput = z
  .strictObject({
    accountId: id,
    startsOn: day,
    endsOn: optional(day),
    noticeOn: optional(day),
    arrCents: optional(z.int().min(0).max(9_000_000_000_000)),
    note: optionalText(300),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    message: "Ends before it starts.",
  })
  .refine(({ endsOn, noticeOn }) => endsOn === null || noticeOn === null || noticeOn <= endsOn, {
    path: ["noticeOn"],
    message: "After its end no notice is needed.",
  });
export type ContractInput = z.output<typeof contractInput>;

/** A contract or a purchase of an account. */
export const tradeRecordRef = z.strictObject({ accountId: id, noun: z.enum(["contract", "purchase"]), recordId: id });
export type TradeRecordRef = z.output<typeof tradeRecordRef>;
