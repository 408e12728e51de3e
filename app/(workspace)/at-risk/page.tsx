import type { Metadata } from "next";
import { AtRisk } from "@/components/at-risk/at-risk";
import { definePage } from "@/lib/http/define-page";
import { loadAtRisk } from "@/lib/operations/load-at-risk";
import { atRiskFilter } from "@/lib/schemas/account-filter";

export const metadata: Metadata = { title: "At risk" };

export default definePage({
  permission: "account.read",
  input: atRiskFilter,
  load: loadAtRisk,
  render: ({ data, input: { order, since }, viewer, now }) => <AtRisk {...data} {...{ order, since, viewer, now }} />,
});
