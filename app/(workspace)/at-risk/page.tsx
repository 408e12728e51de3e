import type { Metadata } from "next";
import { z } from "zod";
import { AtRisk } from "@/components/portfolio/at-risk";
import { definePage } from "@/lib/http/define-page";
import { loadAtRisk } from "@/lib/operations/list-accounts";

export const metadata: Metadata = { title: "At risk" };

export default definePage({
  permission: "account.read",
  input: z.unknown(),
  load: loadAtRisk,
  render: ({ data, viewer, now }) => <AtRisk lines={data} viewer={viewer} now={now} />,
});
