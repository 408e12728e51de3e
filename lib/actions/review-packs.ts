"use server";

import { defineRecordAction } from "@/lib/http/define-record-action";
import { recordPackText } from "@/lib/operations/record-pack-text";
import { removePackText } from "@/lib/operations/remove-pack-text";
import { packTextInput, packTextRemoval } from "@/lib/schemas/review-pack";

export const recordPackTextAction = defineRecordAction({
  name: "recordPackText",
  permission: "account.update",
  input: packTextInput,
  noun: "pack_text",
  idOf: ({ packTextId }) => packTextId,
  run: (scope, id, { packTextId: _, ...input }) => recordPackText(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
});

export const removePackTextAction = defineRecordAction({
  name: "removePackText",
  permission: "account.update",
  input: packTextRemoval,
  noun: "pack_text",
  idOf: ({ packTextId }) => packTextId,
  run: (scope, _, removal) => removePackText(scope, removal),
  accountOf: ({ accountId }) => accountId,
});
