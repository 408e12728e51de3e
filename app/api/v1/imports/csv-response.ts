interface CsvFile {
  readonly fileName: string;
  readonly csv: string;
}

/** A file to save, whatever characters its name holds. */
export const csvResponse = ({ fileName, csv }: CsvFile) =>
  new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, "_")}`,
      "cache-control": "no-store",
    },
  });
