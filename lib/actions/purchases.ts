"use server";

import { defineRecordAction } from "@/lib/http/define-record-action";
import { recordPurchase } from "@/lib/operations/record-purchase";
import { removePurchase } from "@/lib/operations/remove-purchase";
import { purchaseInput, purchaseRef } from "@/lib/schemas/purchase";

export const recordPurchaseAction = defineRecordAction({
  name: "recordPurchase",
  permission: "register.write",
  input: purchaseInput,
  noun: "purchase",
  idOf: ({ purchaseId }) => purchaseId,
  run: (scope, id, { purchaseId: _, ...input }) => recordPurchase(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
});

export const removePurchaseAction = defineRecordAction({
  name: "removePurchase",
  permission: "register.write",
  input: purchaseRef,
  noun: "purchase",
  idOf: ({ purchaseId }) => purchaseId,
  run: (scope, _, ref) => removePurchase(scope, ref),
  accountOf: ({ accountId }) => accountId,
  fields: () => ["removed"],
});
