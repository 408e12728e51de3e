"use server";

import { defineAction } from "@/lib/http/define-action";
import { cancelImport } from "@/lib/operations/cancel-import";
import { commitImport } from "@/lib/operations/commit-import";
import { planImport } from "@/lib/operations/plan-import";
import { rereadImport } from "@/lib/operations/reread-import";
import { importPlan, importProgress, importRef, importReread, uploadedImport } from "@/lib/schemas/import";

/** A file of many thousand rows is planned, and a batch of 500 stored, in one transaction. */
const PATIENCE_MS = 60_000;

export const rereadImportAction = defineAction({
  permission: "import.run",
  input: importReread,
  output: uploadedImport,
  timeout: PATIENCE_MS,
  run: rereadImport,
  audit: (_, { importRunId }) => ({ noun: "import", nounId: importRunId, fields: ["mapping"] }),
});

export const planImportAction = defineAction({
  permission: "import.run",
  input: importPlan,
  output: importProgress,
  timeout: PATIENCE_MS,
  run: planImport,
  audit: (_, { id }) => ({ noun: "import", nounId: id, fields: ["mapping"] }),
});

export const commitImportAction = defineAction({
  permission: "import.run",
  input: importRef,
  output: importProgress,
  timeout: PATIENCE_MS,
  run: commitImport,
  audit: (_, { id, status }) => ({ noun: "import", nounId: id, fields: ["rows", status] }),
});

export const cancelImportAction = defineAction({
  permission: "import.run",
  input: importRef,
  output: importProgress,
  run: cancelImport,
  audit: (_, { id }) => ({ noun: "import", nounId: id, fields: ["status"] }),
});
