import { z } from "zod";
import {
  cents,
  day,
  id,
  instant,
  nearDay,
  optional,
  optionalText,
  recordDay,
  requiredText,
  version,
  whenSound,
} from "./fields";

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
    dueOn: nearDay,
    keptOn: optional(day),
    brokenOn: optional(day),
  })
  .refine((promise) => promise.dueOn >= promise.promisedOn, {
    path: ["dueOn"],
    message: "Due before it was promised.",
    ...whenSound("dueOn", "promisedOn"),
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
  purchaseId: id.optional(),
  version: version.optional(),
  purchasedOn: recordDay,
  amountCents: optional(cents),
  note: optionalText(300),
});
export type PurchaseInput = z.output<typeof purchaseInput>;

export const contractInput = z
  .strictObject({
    accountId: id,
    contractId: id.optional(),
    version: version.optional(),
    startsOn: recordDay,
    endsOn: optional(recordDay),
    noticeOn: optional(recordDay),
    arrCents: optional(cents),
    note: optionalText(300),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    message: "Ends before it starts.",
    ...whenSound("startsOn", "endsOn"),
  })
  .refine(({ endsOn, noticeOn }) => endsOn === null || noticeOn === null || noticeOn <= endsOn, {
    path: ["noticeOn"],
    message: "After its end no notice is needed.",
    ...whenSound("endsOn", "noticeOn"),
  });
export type ContractInput = z.output<typeof contractInput>;

/** What an account says for itself and its contracts say too. */
export const contractTermRef = z.strictObject({ accountId: id, version, term: z.enum(["renewsOn", "arrCents"]) });
export type ContractTermRef = z.output<typeof contractTermRef>;
export type ContractTerm = ContractTermRef["term"];

/** A contract or a purchase of an account. */
export const tradeRecordRef = z.strictObject({ accountId: id, noun: z.enum(["contract", "purchase"]), recordId: id });
export type TradeRecordRef = z.output<typeof tradeRecordRef>;
