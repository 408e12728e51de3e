import { z } from "zod";
import { LogForm } from "@/components/interactions/log-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { definePage } from "@/lib/http/define-page";
import { getLogForm } from "@/lib/operations/get-log-form";
import { accountRef } from "@/lib/schemas/account";
import { id } from "@/lib/schemas/fields";
import { INTERACTION_KINDS } from "@/lib/schemas/interaction";

export default definePage({
  permission: "interaction.write",
  input: z.object({
    ...accountRef.shape,
    kind: z.enum(INTERACTION_KINDS).optional().catch(undefined),
    contact: id.optional().catch(undefined),
  }),
  load: (scope, { accountId }) => getLogForm(scope, { accountId }),
  render: ({ data: { account, contacts, colleagues }, input, viewer, now }) => (
    <>
      <PageHeader title="Log an interaction" breadcrumbs={[{ label: account.name, href: `/accounts/${account.id}` }]} />
      <PageBody>
        <LogForm
          account={account}
          contacts={contacts}
          colleagues={colleagues}
          memberId={viewer.memberId}
          zone={viewer.timeZone}
          now={now.getTime()}
          kind={input.kind}
          contactId={contacts.find(({ id }) => id === input.contact)?.id}
        />
      </PageBody>
    </>
  ),
});
