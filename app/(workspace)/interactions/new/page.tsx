import { redirect } from "next/navigation";
import { z } from "zod";
import { ChooseAccount } from "@/components/interactions/choose-account";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { hasAccounts } from "@/lib/data/accounts";
import { definePage } from "@/lib/http/define-page";
import { id } from "@/lib/schemas/fields";
import { INTERACTION_KINDS } from "@/lib/schemas/interaction";

/** The way in from the palette: which account is asked only when it is not known. */
export default definePage({
  permission: "interaction.write",
  input: z.object({
    account: id.optional().catch(undefined),
    kind: z.enum(INTERACTION_KINDS).optional().catch(undefined),
  }),
  load: (scope) => hasAccounts(scope),
  render: ({ data, input: { account, kind } }) => {
    const query = kind ? `?kind=${kind}` : "";
    if (account) redirect(`/accounts/${account}/interactions/new${query}`);
    return (
      <>
        <PageHeader title="Log an interaction" />
        <PageBody>
          <ChooseAccount hasAccounts={data} query={query} />
        </PageBody>
      </>
    );
  },
});
