import type { Metadata } from "next";
import { MyAccounts } from "@/components/account-list/my-accounts";
import { definePage } from "@/lib/http/define-page";
import { loadMyAccounts } from "@/lib/operations/load-my-accounts";
import { accountFilter } from "@/lib/schemas/account-filter";

export const metadata: Metadata = { title: "My accounts" };

export default definePage({
  permission: "account.read",
  // The list is one person's: without an owner in the address one's own.
  input: accountFilter.transform((filter) => ({ ...filter, owner: filter.owner?.slice(0, 1) ?? ["me"] })),
  load: loadMyAccounts,
  render: ({ data, input, viewer, now }) => <MyAccounts {...data} filter={input} viewer={viewer} now={now} />,
});
