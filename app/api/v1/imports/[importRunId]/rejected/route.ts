import { defineReadRoute } from "@/lib/http/define-route";
import { getRejectedRows } from "@/lib/operations/get-rejected-rows";
import { importRef } from "@/lib/schemas/import";
import { csvResponse } from "../../csv-response";

/** The refused rows as they came, with the line and the reason. */
export const GET = defineReadRoute({
  permission: "import.run",
  input: importRef,
  load: getRejectedRows,
  respond: csvResponse,
});
