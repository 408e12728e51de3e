import { notFound } from "next/navigation";
import { LogForm } from "@/components/interactions/log-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { definePage } from "@/lib/http/define-page";
import { getLogForm } from "@/lib/operations/get-log-form";
import { accountRef } from "@/lib/schemas/account";
import { interactionRef } from "@/lib/schemas/interaction";

export default definePage({
  permission: "interaction.write",
  input: accountRef.extend(interactionRef.shape).loose(),
  load: (scope, { accountId, interactionId }) => getLogForm(scope, { accountId, interactionId }),
  render: ({ data: { account, interaction, ...form }, viewer, now }) => {
    if (!interaction) notFound();
    const { contacts, members, occurredAt, resolvedAt, removedAt, ...rest } = interaction;
    return (
      <>
        <PageHeader
          title="Change an interaction"
          breadcrumbs={[{ label: account.name, href: `/accounts/${account.id}` }]}
          description={removedAt ? "It was taken back; restore it before you change it." : undefined}
        />
        <PageBody>
          <LogForm
            account={account}
            {...form}
            memberId={viewer.memberId}
            zone={viewer.timeZone}
            now={now.getTime()}
            stored={{
              ...rest,
              isRemoved: removedAt !== null,
              occurredAt: occurredAt.getTime(),
              resolvedAt: resolvedAt?.getTime() ?? null,
              contactIds: contacts.map(({ id }) => id),
              memberIds: members.map(({ id }) => id),
            }}
          />
        </PageBody>
      </>
    );
  },
});
