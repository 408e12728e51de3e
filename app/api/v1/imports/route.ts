import { defineWriteRoute } from "@/lib/http/define-route";
import { uploadImport } from "@/lib/operations/upload-import";
import { importUpload } from "@/lib/schemas/import";

const MAX_BYTES = 20_000_000;
const PATIENCE_MS = 60_000;

/** `POST /api/v1/imports?noun=accounts&file=name.csv` with the file as the body. */
export const POST = defineWriteRoute({
  permission: "import.run",
  contentType: "text/csv",
  maxBytes: MAX_BYTES,
  timeout: PATIENCE_MS,
  input: importUpload,
  parse: (bytes, request) => {
    const query = new URL(request.url).searchParams;
    return { noun: query.get("noun"), fileName: query.get("file") ?? "file.csv", bytes };
  },
  run: uploadImport,
  audit: (_, { importRunId }) => ({ noun: "import", nounId: importRunId }),
});
