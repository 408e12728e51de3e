"use server";

import { defineAction } from "@/lib/http/define-action";
import { adoptContractTerm } from "@/lib/operations/adopt-contract-term";
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
  contractTermRef,
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
  changes: ({ promiseId: id }) => ({ noun: "promise", id }),
  audit: ({ accountId, promiseId }) => ({ noun: "promise", nounId: promiseId, accountId }),
});

export const recordValueCommitmentAction = defineAction({
  permission: "fact.write",
  input: valueCommitmentInput,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.accountId, await recordValueCommitment(scope, input)),
  changes: ({ valueCommitmentId: id }) => ({ noun: "value_commitment", id }),
  audit: ({ accountId, valueCommitmentId }) => ({ noun: "value_commitment", nounId: valueCommitmentId, accountId }),
});

export const recordContractAction = defineAction({
  permission: "fact.write",
  input: contractInput,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.accountId, await recordContract(scope, input)),
  changes: ({ contractId: id = null }) => ({ noun: "contract", id }),
  audit: ({ accountId, contractId }) => ({ noun: "contract", nounId: contractId, accountId }),
});

export const adoptContractTermAction = defineAction({
  permission: "account.update",
  input: contractTermRef,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.accountId, await adoptContractTerm(scope, input)),
  changes: ({ accountId: id }) => ({ noun: "account", id }),
  audit: ({ accountId }) => ({ noun: "account", nounId: accountId, accountId }),
});

export const recordPurchaseAction = defineAction({
  permission: "fact.write",
  input: purchaseInput,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.accountId, await recordPurchase(scope, input)),
  changes: ({ purchaseId: id = null }) => ({ noun: "purchase", id }),
  audit: ({ accountId, purchaseId }) => ({ noun: "purchase", nounId: purchaseId, accountId }),
});

export const removeTradeRecordAction = defineAction({
  permission: "fact.write",
  input: tradeRecordRef,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.recordId, await removeTradeRecord(scope, input)),
  audit: ({ accountId, noun, recordId }) => ({ noun, nounId: recordId, accountId, fields: ["removed"] }),
});
