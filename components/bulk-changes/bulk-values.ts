import type { SelectOption } from "@/components/ui/select";
import { TIER_LABELS } from "@/lib/format/account-labels";
import { TIERS } from "@/lib/schemas/account";
import type { BulkKind } from "@/lib/schemas/bulk-change";
import type { Selection } from "./selection";

/** What one can be chosen from in the windows that change many accounts. */
export interface BulkGround {
  /** Members who are here. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly segments: readonly string[];
  /** In a week, where nobody says another day. */
  readonly dueOn: string;
  readonly isArchived: boolean;
}

/** What stands in such a window, as it is typed. */
export type Typed = {
  readonly ownerId: string;
  readonly tier: string;
  readonly segment: string;
  readonly summary: string;
  readonly reason: string;
  readonly dueOn: string;
};

export const NOTHING_TYPED = { ownerId: "", tier: "", segment: "", summary: "", reason: "" } as const;

/** In place of a member: the accounts are left to nobody for now. */
const NOBODY = "nobody";

export const ownerOptions = ({ colleagues }: BulkGround): readonly SelectOption[] => [
  ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  { value: NOBODY, label: "Nobody for now" },
];

export const tierOptions: readonly SelectOption[] = TIERS.map((value) => ({ value, label: TIER_LABELS[value] }));

/** What is sent of what was typed; null where the one thing is not chosen yet that a preview needs. */
export function sentOf(kind: BulkKind, typed: Typed): Readonly<Record<string, string>> | null {
  const { ownerId, tier, segment, summary, reason, dueOn } = typed;
  switch (kind) {
    case "owner":
      return ownerId === "" ? null : { kind, ownerId: ownerId === NOBODY ? "" : ownerId };
    case "tier":
      return tier === "" ? null : { kind, tier };
    case "segment":
      return { kind, segment };
    case "action":
      return { kind, summary, reason, ownerId, dueOn };
    default:
      return { kind };
  }
}

/** The question what would become of the accounts, as an address asks it; texts that decide nothing are left out. */
export function previewQuery(sent: Readonly<Record<string, string>> | null, selection: Selection, state: string) {
  if (sent === null) return null;
  const { summary: _, reason: __, dueOn: ___, ...asked } = sent;
  return new URLSearchParams({ ...asked, ...chosenOf(selection, state) }).toString();
}

const chosenOf = ({ isAll, ids }: Selection, state: string): Readonly<Record<string, string>> =>
  isAll ? { state } : { accountIds: [...ids].join("*") };

/** The same for the change itself. */
export const chosen = ({ isAll, ids }: Selection, state: string) => (isAll ? { state } : { accountIds: [...ids] });

/** The words on buttons and windows. */
export const BULK_LABELS: Readonly<Record<BulkKind, { readonly item: string; readonly title: string }>> = {
  owner: { item: "Owner", title: "Change the owner" },
  tier: { item: "Tier", title: "Change the tier" },
  segment: { item: "Segment", title: "Change the segment" },
  action: { item: "Make an action", title: "Make an action" },
  archive: { item: "Archive", title: "Archive" },
  restore: { item: "Restore", title: "Restore" },
};
