import { defineReadRoute } from "@/lib/http/define-route";
import { getBulkProgress } from "@/lib/operations/get-bulk-change";
import { bulkChangeRef } from "@/lib/schemas/bulk-change";

/** How far a change of many accounts has come. */
export const GET = defineReadRoute({ permission: "account.update", input: bulkChangeRef, load: getBulkProgress });
