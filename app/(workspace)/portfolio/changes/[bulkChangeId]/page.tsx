import type { Metadata } from "next";
import { BulkChangePage } from "@/components/bulk-changes/bulk-change-page";
import { definePage } from "@/lib/http/define-page";
import { getBulkChange } from "@/lib/operations/get-bulk-change";
import { bulkChangeRef } from "@/lib/schemas/bulk-change";

export const metadata: Metadata = { title: "Change of many accounts" };

export default definePage({
  permission: "account.update",
  input: bulkChangeRef,
  load: getBulkChange,
  render: ({ data, viewer }) => <BulkChangePage {...data} timeZone={viewer.timeZone} />,
});
