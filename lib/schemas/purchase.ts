import { z } from "zod";
import { cents, id, optional, optionalText, pastDay, version } from "./fields";
import type { RecordField } from "./record-field";

/** What they bought of us on a day. */
export const purchaseInput = z.strictObject({
  accountId: id,
  purchaseId: id.optional(),
  version: version.optional(),
  purchasedOn: pastDay,
  amountCents: optional(cents),
  note: optionalText(300),
});
export type PurchaseInput = z.output<typeof purchaseInput>;

/** What these fields are called; the amount is in the currency of the account. */
export const PURCHASE_FIELDS = {
  purchasedOn: { kind: "day", label: "Bought on" },
  amountCents: { kind: "money", alias: "amount", label: "Amount" },
  note: { kind: "text", isPrivate: true, label: "Note" },
} as const satisfies Record<Exclude<keyof PurchaseInput, "accountId" | "purchaseId" | "version">, RecordField>;

export const purchaseRef = z.strictObject({ accountId: id, purchaseId: id });
export type PurchaseRef = z.output<typeof purchaseRef>;
