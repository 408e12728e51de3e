import { notFound } from "next/navigation";
import { AccountForm } from "@/components/accounts/form/account-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { amountText } from "@/lib/format/amount-text";
import { isoDay } from "@/lib/format/dates";
import { definePage } from "@/lib/http/define-page";
import { getAccountForm } from "@/lib/operations/get-account-form";
import { can } from "@/lib/permissions/can";
import { accountRef } from "@/lib/schemas/account";

export default definePage({
  permission: "account.update",
  input: accountRef.loose(),
  load: (scope, { accountId }) => getAccountForm(scope, accountId),
  render: ({ data: { account, owners, parents }, viewer }) => {
    if (!account) notFound();
    const { id, name, version, externalId, tier, currency, supplierShare, startedOn, renewsOn, ...rest } = account;
    return (
      <>
        <PageHeader
          title="Edit account"
          breadcrumbs={[{ label: name, href: `/accounts/${id}` }]}
          badges={rest.archivedAt ? <Badge>Archived</Badge> : null}
        />
        <PageBody>
          <AccountForm
            owners={owners}
            parents={parents}
            canArchive={can(viewer, "account.archive", rest.ownerId)}
            account={{
              ...{ id, version, externalId, name, tier, currency, supplierShare },
              isArchived: rest.archivedAt !== null,
              ownerId: rest.ownerId ?? "",
              parentId: rest.parent?.id ?? "",
              segment: rest.segment ?? "",
              industry: rest.industry ?? "",
              arr: amountText(rest.arrCents, currency),
              startedOn: startedOn ? isoDay(startedOn) : "",
              renewsOn: renewsOn ? isoDay(renewsOn) : "",
              declaredType: rest.declaredType ?? "",
              note: rest.note ?? "",
            }}
          />
        </PageBody>
      </>
    );
  },
});
