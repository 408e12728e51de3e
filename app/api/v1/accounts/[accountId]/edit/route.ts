import { defineReadRoute } from "@/lib/http/define-route";
import { getRowFields } from "@/lib/operations/get-row-fields";
import { accountRef } from "@/lib/schemas/account";

/** What can be changed of an account where it stands in a list, asked when somebody is about to. */
export const GET = defineReadRoute({
  permission: "account.update",
  input: accountRef,
  load: (scope, { accountId }) => getRowFields(scope, accountId),
});
