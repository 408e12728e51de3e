import { defineReadRoute } from "@/lib/http/define-route";
import { templateCsv } from "@/lib/import/write-csv";
import { importTemplateRef } from "@/lib/schemas/import";
import { csvResponse } from "../../csv-response";

/** A file to start from, per noun. */
export const GET = defineReadRoute({
  permission: "import.run",
  input: importTemplateRef,
  load: async (_, { noun }) => ({ fileName: `entwine-${noun.replace("_", "-")}.csv`, csv: templateCsv(noun) }),
  respond: csvResponse,
});
