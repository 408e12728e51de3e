import type { Metadata } from "next";
import { PortfolioMapPage } from "@/components/portfolio-map/portfolio-map-page";
import { definePage } from "@/lib/http/define-page";
import { loadMap } from "@/lib/operations/load-map";
import { accountFilter } from "@/lib/schemas/account-filter";

export const metadata: Metadata = { title: "Map of the portfolio" };

export default definePage({
  permission: "account.read",
  input: accountFilter,
  load: loadMap,
  render: ({ data, input, now }) => <PortfolioMapPage {...data} filter={input} now={now} />,
});
