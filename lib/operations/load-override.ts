import "server-only";
import type { FormerStates } from "@/lib/data/former-states";
import { findOverrideAuthor } from "@/lib/data/overrides";
import type { Scope } from "@/lib/data/scope";
import type { RegisterRow } from "@/lib/registers/register";
import { overrideHeld } from "@/lib/report/told-override";

/** An override as it is kept, and who said so. */
export interface FoundOverride {
  readonly row: RegisterRow;
  readonly author: string | null;
  /** It was changed since: its number of then is kept, and of its reason nothing. */
  readonly isReworded: boolean;
}

interface Then {
  readonly asOf: number;
  readonly knownAt: number;
  /** What was something else then; left out today. */
  readonly former?: Pick<FormerStates, "registerRows">;
}

/** What somebody says instead of the index at a moment, of the records of an account as they were known then. */
export async function loadOverride(
  scope: Scope,
  rows: readonly RegisterRow[],
  { asOf, knownAt, former }: Then,
): Promise<FoundOverride | null> {
  const row = overrideHeld(rows, asOf);
  if (row === null) return null;
  const author = await findOverrideAuthor(scope, row.id, new Date(knownAt));
  return { row, author, isReworded: former?.registerRows.has(row.id) ?? false };
}
