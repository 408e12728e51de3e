import { z } from "zod";
import { cents, id, optional, optionalText, recordDay, version } from "./fields";

/** What they bought of us on a day. */
export const purchaseInput = z.strictObject({
  accountId: id,
  purchaseId: id.optional(),
  version: version.optional(),
  purchasedOn: recordDay,
  amountCents: optional(cents),
  note: optionalText(300),
});
export type PurchaseInput = z.output<typeof purchaseInput>;

export const purchaseRef = z.strictObject({ accountId: id, purchaseId: id });
export type PurchaseRef = z.output<typeof purchaseRef>;
