import { searchActions } from "@/lib/data/actions";
import { defineReadRoute } from "@/lib/http/define-route";
import { nameSearch } from "@/lib/schemas/name-search";

/** The few open actions whose words hold what was typed, for the palette. */
export const GET = defineReadRoute({
  permission: "account.read",
  input: nameSearch,
  load: async (scope, { q }) => ({ actions: await searchActions(scope, q) }),
});
