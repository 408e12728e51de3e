import "server-only";
import { findOverrideAuthor } from "@/lib/data/overrides";
import type { Scope } from "@/lib/data/scope";
import type { RegisterRow } from "@/lib/registers/register";
import { overrideHeld } from "@/lib/report/told-override";

/** An override as it is kept, and who wrote it down. */
export interface FoundOverride {
  readonly row: RegisterRow;
  readonly author: string | null;
}

/** What somebody says instead of the index at a moment, of the records of an account as they were known then. */
export async function loadOverride(
  scope: Scope,
  rows: readonly RegisterRow[],
  asOf: number,
): Promise<FoundOverride | null> {
  const row = overrideHeld(rows, asOf);
  return row && { row, author: await findOverrideAuthor(scope, row.id) };
}
