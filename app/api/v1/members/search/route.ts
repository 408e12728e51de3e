import { searchMembers } from "@/lib/data/members";
import { defineReadRoute } from "@/lib/http/define-route";
import { nameSearch } from "@/lib/schemas/name-search";

/** The few of us whose name holds what was typed, for the palette. */
export const GET = defineReadRoute({
  permission: "account.read",
  input: nameSearch,
  load: async (scope, { q }) => ({ members: await searchMembers(scope, q) }),
});
