import "server-only";
import { cleanUp } from "@/lib/operations/clean-up";
import { inWorkspace } from "../job-task";

export const forgetImportCells = inWorkspace("forget-import-cells", (where) =>
  cleanUp({ ...where, leftover: "importCells" }),
);
