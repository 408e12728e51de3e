"use server";

import { defineRecordAction } from "@/lib/http/define-record-action";
import { recordAction } from "@/lib/operations/record-action";
import { removeAction } from "@/lib/operations/remove-action";
import { actionInput, actionRemoval } from "@/lib/schemas/action";

// The forms of the noun Action. As in every file here the last word of a name says that it is a form, and what stands
// before it what it does: `recordActionAction` records an action (decision 0083).

export const recordActionAction = defineRecordAction({
  name: "recordAction",
  permission: "action.write",
  input: actionInput,
  noun: "action",
  idOf: ({ actionId }) => actionId,
  run: (scope, id, { actionId: _, ...input }) => recordAction(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
});

export const removeActionAction = defineRecordAction({
  name: "removeAction",
  permission: "action.write",
  input: actionRemoval,
  noun: "action",
  idOf: ({ actionId }) => actionId,
  run: (scope, _, removal) => removeAction(scope, removal),
  accountOf: ({ accountId }) => accountId,
});
