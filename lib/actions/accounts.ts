"use server";

import { randomUUID } from "node:crypto";
import { defineAction } from "@/lib/http/define-action";
import { savedWith } from "@/lib/operations/rescore-accounts";
import { createAccounts, setAccountArchived, updateAccount } from "@/lib/operations/save-accounts";
import { accountArchive, accountInput, accountUpdate } from "@/lib/schemas/account";
import { savedAnswer } from "@/lib/schemas/results";

export const createAccountAction = defineAction({
  permission: "account.create",
  input: accountInput,
  output: savedAnswer,
  run: async (scope, input) => {
    const id = randomUUID();
    return savedWith(id, await createAccounts(scope, [{ id, input }]));
  },
  audit: (_, { id }) => ({ noun: "account", nounId: id, accountId: id }),
});

export const updateAccountAction = defineAction({
  permission: "account.update",
  input: accountUpdate,
  output: savedAnswer,
  run: async (scope, { accountId: id, version, ...input }) =>
    savedWith(id, await updateAccount(scope, { id, version, input })),
  changes: ({ accountId: id }) => ({ noun: "account", id }),
  audit: ({ accountId }) => ({ noun: "account", nounId: accountId, accountId }),
});

export const archiveAccountAction = defineAction({
  permission: "account.archive",
  input: accountArchive,
  output: savedAnswer,
  run: async (scope, input) => {
    await setAccountArchived(scope, input);
    return savedWith(input.accountId, []);
  },
  changes: ({ accountId: id }) => ({ noun: "account", id }),
  audit: ({ accountId }) => ({ noun: "account", nounId: accountId, accountId }),
});
