import type { Metadata } from "next";
import { RenewalsPage } from "@/components/renewals/renewals-page";
import { definePage } from "@/lib/http/define-page";
import { loadRenewals } from "@/lib/operations/load-renewals";
import { renewalQuery } from "@/lib/schemas/renewal";

export const metadata: Metadata = { title: "Renewals" };

export default definePage({
  permission: "account.read",
  input: renewalQuery,
  load: loadRenewals,
  render: ({ data, input, now }) => <RenewalsPage {...data} query={input} now={now} />,
});
