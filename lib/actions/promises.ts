"use server";

import { z } from "zod";
import { defineRecordAction } from "@/lib/http/define-record-action";
import { recordPromise } from "@/lib/operations/record-promise";
import { removePromise } from "@/lib/operations/remove-promise";
import { promiseInput, promiseRef } from "@/lib/schemas/promise";

export const recordPromiseAction = defineRecordAction({
  name: "recordPromise",
  permission: "register.write",
  input: promiseInput,
  noun: "promise",
  idOf: ({ promiseId }) => promiseId,
  run: (scope, id, { promiseId: _, ...input }) => recordPromise(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
});

export const removePromiseAction = defineRecordAction({
  name: "removePromise",
  permission: "register.write",
  input: promiseRef.extend({ isRemoved: z.boolean() }),
  noun: "promise",
  idOf: ({ promiseId }) => promiseId,
  run: (scope, _, input) => removePromise(scope, input),
});
