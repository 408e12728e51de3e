import { z } from "zod";
import { cents, day, id, optional, optionalText, recordDay, version, whenSound } from "./fields";
import type { RecordField } from "./record-field";

/** An agreement with a term. */
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
  .refine(({ startsOn, noticeOn }) => noticeOn === null || noticeOn >= startsOn, {
    path: ["noticeOn"],
    message: "Before it starts no notice can be given.",
    ...whenSound("startsOn", "noticeOn"),
  })
  .refine(({ endsOn, noticeOn }) => endsOn === null || noticeOn === null || noticeOn <= endsOn, {
    path: ["noticeOn"],
    message: "After its end no notice is needed.",
    ...whenSound("endsOn", "noticeOn"),
  });
export type ContractInput = z.output<typeof contractInput>;

/** What these fields are called; the amount is in the currency of the account. */
export const CONTRACT_FIELDS = {
  startsOn: { kind: "day", isForCustomer: true, label: "Starts" },
  endsOn: { kind: "day", isForCustomer: true, label: "Ends" },
  noticeOn: { kind: "day", isForCustomer: true, label: "Notice by" },
  arrCents: { kind: "money", alias: "arr", label: "ARR" },
  note: { kind: "text", isPrivate: true, label: "Note" },
} as const satisfies Record<Exclude<keyof ContractInput, "accountId" | "contractId" | "version">, RecordField>;

export const contractRef = z.strictObject({ accountId: id, contractId: id });
export type ContractRef = z.output<typeof contractRef>;

/** What an account says for itself and its contracts say too. */
export const contractTermRef = z.strictObject({ accountId: id, version, term: z.enum(["renewsOn", "arrCents"]) });
export type ContractTermRef = z.output<typeof contractTermRef>;
/** What stood there before it was taken over. */
export const accountTerm = z.discriminatedUnion("term", [
  z.strictObject({ accountId: id, version, term: z.literal("renewsOn"), value: optional(day) }),
  z.strictObject({ accountId: id, version, term: z.literal("arrCents"), value: optional(cents) }),
]);
export type AccountTerm = z.output<typeof accountTerm>;
export type ContractTerm = ContractTermRef["term"];
