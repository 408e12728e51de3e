"use server";

import { defineAction } from "@/lib/http/define-action";
import {
  recordContract,
  recordPromise,
  recordPurchase,
  recordValueCommitment,
  removeTradeRecord,
  reviewFact,
} from "@/lib/operations/record-facts";
import { savedWith } from "@/lib/operations/rescore-accounts";
import {
  contractInput,
  factReviewInput,
  promiseInput,
  purchaseInput,
  tradeRecordRef,
  valueCommitmentInput,
} from "@/lib/schemas/fact";
import { savedAnswer } from "@/lib/schemas/results";

export const reviewFactAction = defineAction({
  permission: "fact.write",
  input: factReviewInput,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.accountId, await reviewFact(scope, input)),
  audit: ({ accountId, kind }) => ({ noun: "fact_review", accountId, fields: [kind] }),
});

export const recordPromiseAction = defineAction({
  permission: "fact.write",
  input: promiseInput,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.accountId, await recordPromise(scope, input)),
  audit: ({ accountId, promiseId }) => ({ noun: "promise", nounId: promiseId, accountId }),
});

export const recordValueCommitmentAction = defineAction({
  permission: "fact.write",
  input: valueCommitmentInput,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.accountId, await recordValueCommitment(scope, input)),
  audit: ({ accountId, valueCommitmentId }) => ({ noun: "value_commitment", nounId: valueCommitmentId, accountId }),
});

export const recordContractAction = defineAction({
  permission: "fact.write",
  input: contractInput,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.accountId, await recordContract(scope, input)),
  audit: ({ accountId }) => ({ noun: "contract", accountId }),
});

export const recordPurchaseAction = defineAction({
  permission: "fact.write",
  input: purchaseInput,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.accountId, await recordPurchase(scope, input)),
  audit: ({ accountId }) => ({ noun: "purchase", accountId }),
});

export const removeTradeRecordAction = defineAction({
  permission: "fact.write",
  input: tradeRecordRef,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.recordId, await removeTradeRecord(scope, input)),
  audit: ({ accountId, noun, recordId }) => ({ noun, nounId: recordId, accountId, fields: ["removed"] }),
});
