import { searchContacts } from "@/lib/data/contacts";
import { defineReadRoute } from "@/lib/http/define-route";
import { nameSearch } from "@/lib/schemas/name-search";

/** The few people whose name holds what was typed, for the palette. */
export const GET = defineReadRoute({
  permission: "account.read",
  input: nameSearch,
  load: async (scope, { q }) => ({ contacts: await searchContacts(scope, q) }),
});
