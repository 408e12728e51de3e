import type { ImportField } from "../import-field";

/** When somebody wrote it down in the system the file comes from: since then it was known (decision 0047). */
export const RECORDED_AT: ImportField = {
  key: "recordedAt",
  label: "Entered on",
  columns: [
    "enteredon",
    "enteredat",
    "recordedon",
    "recordedat",
    "loggedon",
    "loggedat",
    "createdon",
    "createdat",
    "createddate",
    "datecreated",
  ],
  hint: "When it was written down in the other system: since then it was known. Without it everything counts as learned today.",
  examples: ["", ""],
};
