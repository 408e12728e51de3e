"use server";

import { defineRecordAction } from "@/lib/http/define-record-action";
import { archiveAccount } from "@/lib/operations/archive-account";
import { createAccounts } from "@/lib/operations/create-accounts";
import { setAccountField } from "@/lib/operations/set-account-field";
import { updateAccount } from "@/lib/operations/update-account";
import { accountArchive, accountInput, accountUpdate } from "@/lib/schemas/account";
import { accountFieldInput } from "@/lib/schemas/account-field";

export const createAccountAction = defineRecordAction({
  name: "createAccount",
  permission: "account.create",
  input: accountInput,
  noun: "account",
  run: (scope, id, input) => createAccounts(scope, [{ id, input }]),
});

export const updateAccountAction = defineRecordAction({
  name: "updateAccount",
  permission: "account.update",
  input: accountUpdate,
  noun: "account",
  idOf: ({ accountId }) => accountId,
  run: (scope, id, { accountId: _, version, ...input }) => updateAccount(scope, { id, version, input }),
  accountOf: ({ accountId }) => accountId,
});

export const setAccountFieldAction = defineRecordAction({
  name: "setAccountField",
  permission: "account.update",
  input: accountFieldInput,
  noun: "account",
  idOf: ({ accountId }) => accountId,
  run: (scope, _, change) => setAccountField(scope, change),
  accountOf: ({ accountId }) => accountId,
});

export const archiveAccountAction = defineRecordAction({
  name: "archiveAccount",
  permission: "account.archive",
  input: accountArchive,
  noun: "account",
  idOf: ({ accountId }) => accountId,
  run: async (scope, accountId, { isArchived }) => {
    await archiveAccount(scope, { accountId, isArchived });
    return [];
  },
  accountOf: ({ accountId }) => accountId,
});
