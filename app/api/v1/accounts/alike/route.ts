import { defineReadRoute } from "@/lib/http/define-route";
import { findAlikeAccounts } from "@/lib/operations/find-alike-accounts";
import { alikeAccountQuery } from "@/lib/schemas/alike";

/** Accounts that are probably the one somebody is about to add. */
export const GET = defineReadRoute({
  permission: "account.read",
  input: alikeAccountQuery,
  load: async (scope, query) => ({ alike: await findAlikeAccounts(scope, query) }),
});
