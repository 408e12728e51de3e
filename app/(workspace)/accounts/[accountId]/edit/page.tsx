import { notFound } from "next/navigation";
import { AccountForm } from "@/components/accounts/form/account-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { definePage } from "@/lib/http/define-page";
import { getAccountForm } from "@/lib/operations/get-account-form";
import { can } from "@/lib/permissions/can";
import { accountRef } from "@/lib/schemas/account";

export default definePage({
  permission: "account.update",
  input: accountRef.loose(),
  load: (scope, { accountId }) => getAccountForm(scope, accountId),
  render: ({ data: { account, owners }, viewer }) => {
    if (!account) notFound();
    return (
      <>
        <PageHeader
          title="Edit account"
          breadcrumbs={[{ label: account.name, href: `/accounts/${account.id}` }]}
          badges={account.archivedAt ? <Badge>Archived</Badge> : null}
        />
        <PageBody>
          <AccountForm
            owners={owners}
            parent={account.parent}
            account={account}
            known={account}
            isArchived={account.archivedAt !== null}
            canArchive={can(viewer, "account.archive", account.ownerId)}
          />
        </PageBody>
      </>
    );
  },
});
