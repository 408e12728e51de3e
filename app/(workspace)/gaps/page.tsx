import type { Metadata } from "next";
import { GapsPage } from "@/components/gaps/gaps-page";
import { definePage } from "@/lib/http/define-page";
import { loadGaps } from "@/lib/operations/load-gaps";
import { gapFilter } from "@/lib/schemas/account-filter";

export const metadata: Metadata = { title: "Gaps" };

export default definePage({
  permission: "account.read",
  input: gapFilter,
  load: loadGaps,
  render: ({ data, input, now }) => <GapsPage {...data} filter={input} now={now} />,
});
