import { ARCHIVED, type BulkKind, type BulkOutcome, type BulkStand, IN_USE } from "@/lib/schemas/bulk-change";

/** What becomes of an account when the change comes to it. */
export type BulkFate = Extract<BulkOutcome, "changed" | "same" | "forbidden" | "name_taken">;

/** What is said to be set. */
interface Said {
  readonly kind: BulkKind;
  readonly ownerId?: string | null;
  readonly tier?: string | null;
  readonly segment?: string | null;
}

/** What is to stand in an account; undefined for an action, which is added to whatever there is. */
export function targetOf({ kind, ownerId = null, tier = null, segment = null }: Said): string | null | undefined {
  if (kind === "action") return undefined;
  return { owner: ownerId, tier, segment, archive: ARCHIVED, restore: IN_USE }[kind];
}

/** The same for the numbers that are shown before and for each account when its turn comes. */
export function fateOf(target: string | null | undefined, stand: BulkStand, mayChange: boolean): BulkFate {
  if (target !== undefined && stand.value === target) return "same";
  if (!mayChange) return "forbidden";
  return target === IN_USE && stand.isNameTaken ? "name_taken" : "changed";
}

export type BulkCounts = Readonly<Record<BulkFate | "total", number>>;

/** How many of each, of accounts that were counted by what matters. */
export function countFates(
  groups: readonly (BulkStand & { readonly accounts: number })[],
  target: string | null | undefined,
  mayChange: (ownerId: string | null) => boolean,
): BulkCounts {
  const counts = { total: 0, changed: 0, same: 0, forbidden: 0, name_taken: 0 };
  for (const group of groups) {
    counts.total += group.accounts;
    counts[fateOf(target, group, mayChange(group.ownerId))] += group.accounts;
  }
  return counts;
}

/** What became of a changed account until its change is to be undone. */
export interface BulkSince {
  /** Somebody set the field since, though it may say the same again; or worked on the action. */
  readonly isChanged: boolean;
  readonly mayChange: boolean;
  /** The owner who would get it back is not here any more. */
  readonly hasOwnerLeft: boolean;
  /** It would be in use again, under a name that another account has by now. */
  readonly isNameTaken: boolean;
}

/** Only what this change did is undone, and only where nobody did anything about it since. */
export function undoFateOf({ isChanged, mayChange, hasOwnerLeft, isNameTaken }: BulkSince): BulkOutcome {
  if (isChanged) return "kept_changed";
  if (!mayChange) return "kept_forbidden";
  if (hasOwnerLeft) return "kept_owner_left";
  return isNameTaken ? "kept_name_taken" : "undone";
}
