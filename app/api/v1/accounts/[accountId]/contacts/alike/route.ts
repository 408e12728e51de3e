import { defineReadRoute } from "@/lib/http/define-route";
import { findAlikeContacts } from "@/lib/operations/find-alike-contacts";
import { alikeContactQuery } from "@/lib/schemas/alike";

/** People of an account who are probably the one somebody is about to add. */
export const GET = defineReadRoute({
  permission: "account.read",
  input: alikeContactQuery,
  load: async (scope, query) => ({ alike: await findAlikeContacts(scope, query) }),
});
