"use server";

import { z } from "zod";
import { defineRecordAction } from "@/lib/http/define-record-action";
import { recordValueCommitment } from "@/lib/operations/record-value-commitment";
import { removeValueCommitment } from "@/lib/operations/remove-value-commitment";
import { valueCommitmentInput, valueCommitmentRef } from "@/lib/schemas/value-commitment";

export const recordValueCommitmentAction = defineRecordAction({
  name: "recordValueCommitment",
  permission: "register.write",
  input: valueCommitmentInput,
  noun: "value_commitment",
  idOf: ({ valueCommitmentId }) => valueCommitmentId,
  run: (scope, id, { valueCommitmentId: _, ...input }) => recordValueCommitment(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
});

export const removeValueCommitmentAction = defineRecordAction({
  name: "removeValueCommitment",
  permission: "register.write",
  input: valueCommitmentRef.extend({ isRemoved: z.boolean() }),
  noun: "value_commitment",
  idOf: ({ valueCommitmentId }) => valueCommitmentId,
  run: (scope, _, input) => removeValueCommitment(scope, input),
});
