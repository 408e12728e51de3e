import type { Metadata } from "next";
import { Portfolio } from "@/components/portfolio/portfolio";
import { definePage } from "@/lib/http/define-page";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { accountFilter } from "@/lib/schemas/account-filter";

export const metadata: Metadata = { title: "Portfolio" };

export default definePage({
  permission: "account.read",
  input: accountFilter,
  load: loadPortfolio,
  render: ({ data, input, viewer, now }) => <Portfolio {...data} filter={input} viewer={viewer} now={now} />,
});
