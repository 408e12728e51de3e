import { TreePage } from "@/components/accounts/report/tree/tree-page";
import { definePage } from "@/lib/http/define-page";
import { getAccountTree } from "@/lib/operations/get-account-tree";
import { accountTreeQuery } from "@/lib/schemas/account-tree";

export default definePage({
  permission: "account.read",
  input: accountTreeQuery,
  load: getAccountTree,
  render: ({ data: { head, today }, input, viewer, now }) => (
    <TreePage report={head} ofToday={today} query={input} viewer={viewer} now={now} />
  ),
});
