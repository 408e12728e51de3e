import { defineWriteRoute } from "@/lib/http/define-route";
import { importUpload, uploadedImport } from "@/lib/schemas/import";

const MAX_BYTES = 20_000_000;

/** `POST /api/v1/imports?noun=accounts&file=name.csv` with the file as the body. */
export const POST = defineWriteRoute({
  permission: "import.run",
  contentType: "text/csv",
  maxBytes: MAX_BYTES,
  parse: (request) => {
    const query = new URL(request.url).searchParams;
    return { noun: query.get("noun"), fileName: query.get("file") ?? "file.csv" };
  },
  input: importUpload.omit({ bytes: true }),
  output: uploadedImport,
  work: "uploadImport",
});
