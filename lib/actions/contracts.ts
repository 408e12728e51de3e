"use server";

import { defineRecordAction } from "@/lib/http/define-record-action";
import { adoptContractTerm } from "@/lib/operations/adopt-contract-term";
import { recordContract } from "@/lib/operations/record-contract";
import { removeContract } from "@/lib/operations/remove-contract";
import { setAccountTerm } from "@/lib/operations/set-account-term";
import { accountTerm, contractInput, contractRef, contractTermRef } from "@/lib/schemas/contract";

export const recordContractAction = defineRecordAction({
  name: "recordContract",
  permission: "register.write",
  input: contractInput,
  noun: "contract",
  idOf: ({ contractId }) => contractId,
  run: (scope, id, { contractId: _, ...input }) => recordContract(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
});

export const removeContractAction = defineRecordAction({
  name: "removeContract",
  permission: "register.write",
  input: contractRef,
  noun: "contract",
  idOf: ({ contractId }) => contractId,
  run: (scope, _, ref) => removeContract(scope, ref),
  accountOf: ({ accountId }) => accountId,
  fields: () => ["removed"],
});

export const adoptContractTermAction = defineRecordAction({
  name: "adoptContractTerm",
  permission: "account.update",
  input: contractTermRef,
  noun: "account",
  idOf: ({ accountId }) => accountId,
  run: (scope, _, ref) => adoptContractTerm(scope, ref),
  accountOf: ({ accountId }) => accountId,
});

export const setAccountTermAction = defineRecordAction({
  name: "setAccountTerm",
  permission: "account.update",
  input: accountTerm,
  noun: "account",
  idOf: ({ accountId }) => accountId,
  run: (scope, _, term) => setAccountTerm(scope, term),
  accountOf: ({ accountId }) => accountId,
});
