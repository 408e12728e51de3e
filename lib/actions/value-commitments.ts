"use server";

import { defineRecordAction } from "@/lib/http/define-record-action";
import { recordValueCommitment } from "@/lib/operations/record-value-commitment";
import { valueCommitmentInput } from "@/lib/schemas/value-commitment";

export const recordValueCommitmentAction = defineRecordAction({
  permission: "register.write",
  input: valueCommitmentInput,
  noun: "value_commitment",
  idOf: ({ valueCommitmentId }) => valueCommitmentId,
  run: (scope, id, { valueCommitmentId: _, ...input }) => recordValueCommitment(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
});
