import "server-only";
import { cleanUp } from "@/lib/operations/clean-up";
import { inWorkspace } from "../job-task";

export const forgetImportDrafts = inWorkspace("forget-import-drafts", (where) =>
  cleanUp({ ...where, leftover: "importDrafts" }),
);
