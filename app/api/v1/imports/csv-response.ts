import { savedAs } from "@/lib/http/define-download-route";

interface CsvFile {
  readonly fileName: string;
  readonly csv: string;
}

/** A file to save. */
export const csvResponse = ({ fileName, csv }: CsvFile) =>
  new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": savedAs(fileName),
      "cache-control": "no-store",
    },
  });
