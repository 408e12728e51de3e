import { searchAccounts } from "@/lib/data/accounts";
import { defineReadRoute } from "@/lib/http/define-route";
import { nameSearch } from "@/lib/schemas/name-search";

/** The few accounts whose name holds what was typed, for the palette and for fields that name an account. */
export const GET = defineReadRoute({
  permission: "account.read",
  input: nameSearch,
  load: async (scope, { q }) => ({ accounts: await searchAccounts(scope, q) }),
});
