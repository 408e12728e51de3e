import "server-only";
import { readRefusedRows } from "@/lib/data/import-rows";
import { findImportRun } from "@/lib/data/imports";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { rejectedCsv } from "@/lib/import/write-csv";

/** The refused rows of an import as a file. */
export async function getRejectedRows(
  scope: Scope,
  input: { importRunId: string },
): Promise<{ fileName: string; csv: string }> {
  const run = await findImportRun(scope, input.importRunId);
  if (!run) throw notFound("import");
  const csv = await rejectedCsv(run.header, readRefusedRows(scope, run.id));
  return { fileName: `${run.fileName.replace(/\.[^.]*$/, "")}-rejected.csv`, csv };
}
