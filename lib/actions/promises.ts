"use server";

import { defineRecordAction } from "@/lib/http/define-record-action";
import { recordPromise } from "@/lib/operations/record-promise";
import { promiseInput } from "@/lib/schemas/promise";

export const recordPromiseAction = defineRecordAction({
  permission: "register.write",
  input: promiseInput,
  noun: "promise",
  idOf: ({ promiseId }) => promiseId,
  run: (scope, id, { promiseId: _, ...input }) => recordPromise(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
});
