import { z } from "zod";
import { day, id, nearDay, optional, requiredText, version, whenSound, wholeNumber } from "./fields";
import type { RecordField } from "./record-field";

/** Something we said we would do by a day, and what became of it. */
export const promiseInput = z
  .strictObject({
    accountId: id,
    promiseId: optional(id),
    version: version.optional(),
    summary: requiredText(300),
    importance: wholeNumber(1, 3).default(1),
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

/** What these fields are called. */
export const PROMISE_FIELDS = {
  importance: { kind: "number", label: "Importance" },
  promisedOn: { kind: "day", label: "Promised on" },
  dueOn: { kind: "day", label: "Due" },
  keptOn: { kind: "day", label: "Kept" },
  brokenOn: { kind: "day", label: "Broken" },
  summary: { kind: "text", isPrivate: true, label: "Summary" },
} as const satisfies Record<Exclude<keyof PromiseInput, "accountId" | "promiseId" | "version">, RecordField>;
