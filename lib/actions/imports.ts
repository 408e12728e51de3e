"use server";

import { defineAction } from "@/lib/http/define-action";
import { defineDeskAction } from "@/lib/http/define-desk-action";
import { cancelImport } from "@/lib/operations/cancel-import";
import { importPlan, importProgress, importRef, importReread, uploadedImport } from "@/lib/schemas/import";

export const rereadImportAction = defineDeskAction({
  permission: "import.run",
  input: importReread,
  output: uploadedImport,
  work: "rereadImport",
});

export const planImportAction = defineDeskAction({
  permission: "import.run",
  input: importPlan,
  output: importProgress,
  work: "planImport",
});

export const commitImportAction = defineDeskAction({
  permission: "import.run",
  input: importRef,
  output: importProgress,
  work: "commitImport",
});

export const cancelImportAction = defineAction({
  name: "cancelImport",
  permission: "import.run",
  input: importRef,
  output: importProgress,
  run: cancelImport,
  audit: (_, { id }) => ({ noun: "import", nounId: id, fields: ["status"] }),
});
