"use server";

import { defineAction } from "@/lib/http/define-action";
import { beginBulkChange } from "@/lib/operations/begin-bulk-change";
import { cancelBulkChange } from "@/lib/operations/cancel-bulk-change";
import { undoBulkChange } from "@/lib/operations/undo-bulk-change";
import { begunBulkChange, bulkChangeInput, bulkChangeRef } from "@/lib/schemas/bulk-change";
import { noAnswer } from "@/lib/schemas/results";

export const beginBulkChangeAction = defineAction({
  name: "beginBulkChange",
  permission: "account.update",
  input: bulkChangeInput,
  output: begunBulkChange,
  run: async (scope, input) => ({ id: await beginBulkChange(scope, input) }),
  audit: (_, { id }) => ({ noun: "bulk_change", nounId: id }),
});

export const cancelBulkChangeAction = defineAction({
  name: "cancelBulkChange",
  permission: "account.update",
  input: bulkChangeRef,
  output: noAnswer,
  run: cancelBulkChange,
  audit: ({ bulkChangeId }) => ({ noun: "bulk_change", nounId: bulkChangeId, fields: ["cancelled"] }),
});

export const undoBulkChangeAction = defineAction({
  name: "undoBulkChange",
  permission: "account.update",
  input: bulkChangeRef,
  output: noAnswer,
  run: undoBulkChange,
  audit: ({ bulkChangeId }) => ({ noun: "bulk_change", nounId: bulkChangeId, fields: ["undone"] }),
});
