import { z } from "zod";
import { id, nearDay, optional, pastDay, requiredText, version, whenSound, wholeNumber } from "./fields";
import type { RecordField } from "./record-field";

/** Which side promised. */
export const PROMISED_BY = ["us", "them"] as const;

/** Something one side said it would do by a day, and what became of it. What they promised is no evidence. */
export const promiseInput = z
  .strictObject({
    accountId: id,
    promiseId: optional(id),
    version: version.optional(),
    madeBy: z.enum(PROMISED_BY, "Choose who promised.").default("us"),
    summary: requiredText(300),
    importance: wholeNumber(1, 3).default(1),
    promisedOn: pastDay,
    dueOn: nearDay,
    keptOn: optional(pastDay),
    brokenOn: optional(pastDay),
  })
  .refine((promise) => promise.dueOn >= promise.promisedOn, {
    path: ["dueOn"],
    message: "Due before it was promised.",
    ...whenSound("dueOn", "promisedOn"),
  })
  .refine(({ keptOn, promisedOn }) => keptOn === null || keptOn >= promisedOn, {
    path: ["keptOn"],
    message: "Kept before it was promised.",
    ...whenSound("keptOn", "promisedOn"),
  })
  .refine(({ brokenOn, promisedOn }) => brokenOn === null || brokenOn >= promisedOn, {
    path: ["brokenOn"],
    message: "Broken before it was promised.",
    ...whenSound("brokenOn", "promisedOn"),
  })
  .refine(({ keptOn, brokenOn }) => keptOn === null || brokenOn === null || keptOn >= brokenOn, {
    path: ["keptOn"],
    message: "Kept after all is kept after it was broken.",
    ...whenSound("keptOn", "brokenOn"),
  });
export type PromiseInput = z.output<typeof promiseInput>;

/** What these fields are called. */
export const PROMISE_FIELDS = {
  madeBy: { kind: "choice", isForCustomer: true, label: "Promised by" },
  importance: { kind: "number", label: "Importance" },
  promisedOn: { kind: "day", isForCustomer: true, label: "Promised on" },
  dueOn: { kind: "day", isForCustomer: true, label: "Due" },
  keptOn: { kind: "day", isForCustomer: true, label: "Kept" },
  brokenOn: { kind: "day", isForCustomer: true, label: "Broken" },
  summary: { kind: "text", isPrivate: true, isForCustomer: true, label: "Summary" },
} as const satisfies Record<Exclude<keyof PromiseInput, "accountId" | "promiseId" | "version">, RecordField>;

export const promiseRef = z.strictObject({ promiseId: id });
