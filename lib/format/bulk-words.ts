import type { BulkKind, BulkOutcome, BulkProgress, BulkState, BulkStop, BulkWhat } from "@/lib/schemas/bulk-change";
import { LOCALE } from "@/lib/schemas/locale";
import { TIER_LABELS } from "./account-labels";

/** "1,234 accounts". */
export const accountsWords = (count: number): string =>
  `${count.toLocaleString(LOCALE)} ${count === 1 ? "account" : "accounts"}`;

/** What a change of many accounts sets, in a few words. */
export function bulkWhatWords(what: BulkWhat, givenTo: string | null): string {
  switch (what.kind) {
    case "owner":
      return `Owner: ${givenTo ?? "nobody for now"}`;
    case "tier":
      return `Tier: ${TIER_LABELS[what.tier]}`;
    case "segment":
      return what.segment === null ? "No segment" : `Segment: ${what.segment}`;
    case "archive":
      return "Archived";
    case "restore":
      return "Restored";
    case "action":
      return `Action: ${what.summary}`;
  }
}

export const BULK_STATE_LABELS: Readonly<Record<BulkState, string>> = {
  running: "Under way",
  done: "Done",
  cancelled: "Stopped",
  undoing: "Being undone",
  undone: "Undone",
};

export const BULK_STOP_WORDS: Readonly<Record<BulkStop, string>> = {
  asker_left: "Whoever asked for it is no member of this workspace any more.",
  owner_left: "Whoever was to get them is no member of this workspace any more.",
};

/** Of so many accounts, behind their number. */
export const BULK_OUTCOME_WORDS: Readonly<Record<BulkOutcome, string>> = {
  waiting: "not reached",
  changed: "changed",
  same: "said so already",
  forbidden: "not yours to change",
  name_taken: "left: another account has the name",
  undone: "put back",
  kept_changed: "left: changed since",
  kept_forbidden: "left: not yours to change",
  kept_owner_left: "left: the former owner has left",
  kept_name_taken: "left: another account has the name",
};

/** Why an account was left out, in a sentence. */
export const LEFT_OUT_WORDS: Readonly<Partial<Record<BulkOutcome, string>>> = {
  forbidden: "It has another owner, and your role changes your own accounts only.",
  name_taken: "Another account in use has its name: rename one of them first.",
  kept_changed: "Somebody changed it since, so it stays as it is.",
  kept_forbidden: "Whoever undid this may not change it.",
  kept_owner_left: "The owner it had before has left.",
  kept_name_taken: "Another account in use has its name: rename one of them first.",
};

const ALREADY: Readonly<Record<BulkKind, string>> = {
  owner: "that owner already",
  tier: "that tier already",
  segment: "that segment already",
  archive: "archived already",
  restore: "in use already",
  action: "",
};

interface Counts {
  readonly changed: number;
  readonly same: number;
  readonly forbidden: number;
  readonly name_taken: number;
}

const WILL: Readonly<Record<BulkKind, readonly [one: string, many: string]>> = {
  owner: ["changes", "change"],
  tier: ["changes", "change"],
  segment: ["changes", "change"],
  archive: ["is archived", "are archived"],
  restore: ["is restored", "are restored"],
  action: ["gets it", "get it"],
};

/** What would become of the accounts: "1,100 change", "120 have that owner already", "14 you may not change". */
export function previewWords(
  kind: BulkKind,
  { changed, same, forbidden, name_taken: taken }: Counts,
): readonly string[] {
  const number = (count: number) => count.toLocaleString(LOCALE);
  const isState = kind === "archive" || kind === "restore";
  const verb = isState ? (same === 1 ? "is" : "are") : same === 1 ? "has" : "have";
  return [
    `${number(changed)} ${WILL[kind][changed === 1 ? 0 : 1]}`,
    ...(same > 0 ? [`${number(same)} ${verb} ${ALREADY[kind]}`] : []),
    ...(forbidden > 0 ? [`${number(forbidden)} you may not change`] : []),
    ...(taken > 0 ? [`${number(taken)} ${taken === 1 ? "has" : "have"} a name that is taken by now`] : []),
  ];
}

/** How far it is: accounts that had their turn, of those that have one. */
export function bulkDone({ state, total, counts }: BulkProgress): { readonly done: number; readonly total: number } {
  if (state !== "undoing" && state !== "undone") return { done: total - (counts.waiting ?? 0), total };
  const ends = ["undone", "kept_changed", "kept_forbidden", "kept_owner_left", "kept_name_taken"] as const;
  const done = ends.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
  return { done, total: done + (counts.changed ?? 0) };
}
