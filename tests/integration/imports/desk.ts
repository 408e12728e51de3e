import { readFileSync } from "node:fs";
import { findImportRun } from "@/lib/data/imports";
import { type Scope, withScope } from "@/lib/data/scope";
import { commitImport } from "@/lib/operations/commit-import";
import { planImport } from "@/lib/operations/plan-import";
import { uploadImport } from "@/lib/operations/upload-import";
import type { ImportNoun, ImportPlan, ImportProgress } from "@/lib/schemas/import";
import type { Person } from "../../factories/people";

/** As long as the doors of the import wait. */
const PATIENCE_MS = 60_000;
const as = <T>(person: Person, run: (scope: Scope) => Promise<T>) =>
  withScope({ ...person, timeout: PATIENCE_MS }, run);

/** What a person does at the import desk: upload, check the columns, import. Each step is a transaction of its own. */
export async function upload(person: Person, noun: ImportNoun, text: string | Buffer): Promise<string> {
  const bytes = Uint8Array.from(Buffer.from(text));
  return (await as(person, await uploadImport(person, { noun, fileName: `${noun}.csv`, bytes }))).importRunId;
}

export async function plan(
  person: Person,
  importRunId: string,
  changes: Partial<ImportPlan> = {},
): Promise<ImportProgress> {
  const run = await as(person, (scope) => findImportRun(scope, importRunId));
  if (!run) throw new Error("no such run");
  const { columnDates: _, timeZone: __, ...choices } = run.mapping;
  return as(person, await planImport(person, { importRunId, ...choices, ...changes }));
}

export const commitBatch = (person: Person, importRunId: string) =>
  as(person, (scope) => commitImport(scope, { importRunId }));

export async function commitAll(person: Person, importRunId: string): Promise<ImportProgress> {
  for (;;) {
    const progress = await commitBatch(person, importRunId);
    if (progress.status !== "running") return progress;
  }
}

export async function importText(person: Person, noun: ImportNoun, text: string | Buffer): Promise<ImportProgress> {
  const importRunId = await upload(person, noun, text);
  await plan(person, importRunId);
  return commitAll(person, importRunId);
}

/** Action and reason by line. */
export async function fates(person: Person, importRunId: string): Promise<Record<number, string>> {
  const rows = await as(person, (scope) =>
    scope.tx.importRow.findMany({ where: { runId: importRunId }, orderBy: { line: "asc" } }),
  );
  return Object.fromEntries(
    rows.map(({ line, action, reason }) => [line, [action, reason].filter(Boolean).join(": ")]),
  );
}

export const fixture = (name: string) => readFileSync(new URL(`../../fixtures/import/${name}.csv`, import.meta.url));
