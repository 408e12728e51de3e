import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Portfolio } from "@/components/portfolio/portfolio";
import { definePage } from "@/lib/http/define-page";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { loadViews } from "@/lib/operations/load-views";
import { accountFilter } from "@/lib/schemas/account-filter";

export const metadata: Metadata = { title: "Portfolio" };

export default definePage({
  permission: "account.read",
  input: accountFilter,
  load: async (scope, filter) => {
    const views = await loadViews(scope, "portfolio", filter);
    return { views, list: views.opens === null ? await loadPortfolio(scope, filter) : null };
  },
  render: ({ data: { views, list }, input, viewer, now }) => {
    if (list === null) redirect(views.opens ?? "/portfolio");
    return <Portfolio {...list} views={views} filter={input} viewer={viewer} now={now} />;
  },
});
