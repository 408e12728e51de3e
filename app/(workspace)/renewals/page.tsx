import type { Metadata } from "next";
import { z } from "zod";
import { RenewalsPage } from "@/components/renewals/renewals-page";
import { definePage } from "@/lib/http/define-page";
import { loadRenewals } from "@/lib/operations/load-renewals";

export const metadata: Metadata = { title: "Renewals" };

export default definePage({
  permission: "account.read",
  input: z.object({}),
  load: loadRenewals,
  render: ({ data, now }) => <RenewalsPage {...data} now={now} />,
});
