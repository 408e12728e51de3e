import { z } from "zod";
import { AccountForm } from "@/components/accounts/form/account-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { definePage } from "@/lib/http/define-page";
import { getAccountForm } from "@/lib/operations/get-account-form";

export default definePage({
  permission: "account.create",
  input: z.unknown(),
  load: (scope) => getAccountForm(scope, null),
  render: ({ data: { owners }, viewer }) => (
    <>
      <PageHeader title="Add an account" breadcrumbs={[{ label: "Accounts", href: "/accounts" }]} />
      <PageBody>
        <AccountForm owners={owners} parent={null} account={{ ownerId: viewer.memberId, currency: viewer.currency }} />
      </PageBody>
    </>
  ),
});
