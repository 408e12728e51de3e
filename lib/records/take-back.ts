import "server-only";
import type { LockedScope } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import type { Action } from "@/lib/permissions/actions";
import { openAccountOf } from "./open-accounts";
import { type EvidencePost, postEvidence } from "./post-evidence";

interface Removable {
  readonly accountId: string;
  readonly removedAt: Date | null;
}

interface Taking<R extends Removable> {
  readonly permission: Action;
  readonly noun: string;
  /** Also one that was taken back. */
  readonly find: (scope: Scope) => Promise<R | null>;
  /** False: it is restored. */
  readonly isRemoved: boolean;
  /** Marks the record, and says what the ledger says from then on. */
  readonly write: (scope: LockedScope, record: R) => Promise<readonly EvidencePost[]>;
}

/** Takes a record back or restores it. Twice the same changes nothing, so it stays taken back since the first time. */
export async function takeBack<R extends Removable>(
  outer: Scope,
  { permission, noun, find, isRemoved, write }: Taking<R>,
): Promise<readonly ScoredAccount[]> {
  const { scope, record } = await openAccountOf(outer, permission, { noun, find });
  if ((record.removedAt !== null) === isRemoved) return [];
  return postEvidence(scope, await write(scope, record));
}
