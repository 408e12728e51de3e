import type { Metadata } from "next";
import { z } from "zod";
import { BulkChangeList } from "@/components/bulk-changes/bulk-change-list";
import { definePage } from "@/lib/http/define-page";
import { loadBulkChanges } from "@/lib/operations/load-bulk-changes";

export const metadata: Metadata = { title: "Changes of many accounts" };

export default definePage({
  permission: "account.update",
  input: z.object({}),
  load: loadBulkChanges,
  render: ({ data, viewer }) => <BulkChangeList changes={data} timeZone={viewer.timeZone} />,
});
