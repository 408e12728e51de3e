import { defineReadRoute } from "@/lib/http/define-route";
import { previewBulkChange } from "@/lib/operations/preview-bulk-change";
import { bulkPreview } from "@/lib/schemas/bulk-change";

/** What would become of many accounts, before anybody changes them. */
export const GET = defineReadRoute({ permission: "account.update", input: bulkPreview, load: previewBulkChange });
