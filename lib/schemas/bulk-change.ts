import { z } from "zod";
import { TIERS } from "./account";
import { type AccountFilter, accountFilter } from "./account-filter";
import { id, isStorable, nearDay, optional, optionalText, requiredText, wholeNumber } from "./fields";

/** What can be changed of many accounts at once. */
const BULK_KINDS = ["owner", "tier", "segment", "archive", "restore", "action"] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

export const BULK_STATES = ["running", "done", "cancelled", "undoing", "undone"] as const;
export type BulkState = (typeof BULK_STATES)[number];

/** What becomes of one account. From `undone` on: what became of it when the change was undone. */
export const BULK_OUTCOMES = [
  "waiting",
  "changed",
  "same",
  "forbidden",
  "name_taken",
  "undone",
  "kept_changed",
  "kept_forbidden",
  "kept_owner_left",
  "kept_name_taken",
] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** Why a change stopped by itself. */
export const BULK_STOPS = ["asker_left", "owner_left"] as const;
export type BulkStop = (typeof BULK_STOPS)[number];

/** A workspace changes no more at once. */
export const MOST_IN_BULK = 50_000;
/** Chosen one by one: they travel in an address. */
export const MOST_PICKED = 200;

const LONGEST_STATE = 8000;

/** What is set, as it is kept with the change. */
export const bulkWhat = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("owner"), ownerId: z.uuid().nullable() }),
  z.strictObject({ kind: z.literal("tier"), tier: z.enum(TIERS) }),
  z.strictObject({ kind: z.literal("segment"), segment: z.string().nullable() }),
  z.strictObject({ kind: z.literal("archive") }),
  z.strictObject({ kind: z.literal("restore") }),
  z.strictObject({
    kind: z.literal("action"),
    summary: z.string(),
    reason: z.string().nullable(),
    /** Null: whoever owns the account. */
    ownerId: z.uuid().nullable(),
    dueOn: z.iso.date(),
  }),
]);
export type BulkWhat = z.output<typeof bulkWhat>;

/** What of an account matters to a change: whose it is, and what stands where something is to be set. */
export interface BulkStand {
  readonly ownerId: string | null;
  readonly value: string | null;
  /** Archived, and another account has its name by now: only one of them can be in use. */
  readonly isNameTaken: boolean;
}

/** How it is said whether an account is archived. */
export const ARCHIVED = "archived";
export const IN_USE = "in use";

/** Accounts by their ids, or all that a list shows. */
export type BulkSelection = { readonly accountIds: readonly string[] } | { readonly filter: AccountFilter };

const between = (given: unknown) =>
  typeof given === "string" ? given.split("*").filter((text) => text !== "") : given;

const selected = {
  accountIds: z
    .preprocess(between, z.array(id).max(MOST_PICKED, `At most ${MOST_PICKED} at once; or all that match.`))
    .default([]),
  /** What stands in the address of the list, where all that match are meant; it may be empty. */
  state: z.string().max(LONGEST_STATE).refine(isStorable).nullable().default(null),
};

function selectionOf({ accountIds, state }: { accountIds: readonly string[]; state: string | null }): BulkSelection {
  if (state === null) return { accountIds: [...new Set(accountIds)] };
  return { filter: accountFilter.parse(Object.fromEntries(new URLSearchParams(state))) };
}

const valued = {
  kind: z.enum(BULK_KINDS, "Choose what to change."),
  ownerId: optional(id),
  tier: optional(z.enum(TIERS)),
  segment: optionalText(100),
};

/** What would become of these accounts: all that the address of the question says. */
export const bulkPreview = z
  .object({ ...selected, ...valued })
  .transform(({ accountIds, state, ...value }) => ({ ...value, selection: selectionOf({ accountIds, state }) }));

/** What is sent to begin one, by its names. */
export const bulkFields = z.strictObject({
  ...selected,
  ...valued,
  summary: optional(requiredText(300)),
  reason: optionalText(300),
  dueOn: optional(nearDay),
  /** How many accounts were looked at before: whoever sees other numbers by now is told. */
  total: wholeNumber(1, MOST_IN_BULK),
});

/** One change of many accounts. */
export const bulkChangeInput = bulkFields.transform(({ accountIds, state, total, ...given }, context) => {
  const what = whatOf(given);
  if ("missing" in what) {
    context.addIssue({ code: "custom", path: [what.missing], message: what.message });
    return z.NEVER;
  }
  return { what, total, selection: selectionOf({ accountIds, state }) };
});
export type BulkChangeInput = z.output<typeof bulkChangeInput>;

interface Given {
  readonly kind: BulkKind;
  readonly ownerId: string | null;
  readonly tier: (typeof TIERS)[number] | null;
  readonly segment: string | null;
  readonly summary: string | null;
  readonly reason: string | null;
  readonly dueOn: Date | null;
}

interface Missing {
  readonly missing: keyof Given;
  readonly message: string;
}

function whatOf({ kind, ownerId, tier, segment, summary, reason, dueOn }: Given): BulkWhat | Missing {
  switch (kind) {
    case "owner":
      return { kind, ownerId };
    case "tier":
      return tier === null ? { missing: "tier", message: "Choose key, growth or light." } : { kind, tier };
    case "segment":
      return { kind, segment };
    case "action":
      if (summary === null) return { missing: "summary", message: "Fill this in." };
      if (dueOn === null) return { missing: "dueOn", message: "Choose a date." };
      return { kind, summary, reason, ownerId, dueOn: dueOn.toISOString().slice(0, 10) };
    default:
      return { kind };
  }
}

export const bulkChangeRef = z.object({ bulkChangeId: id });

/** What is answered when one is begun. */
export const begunBulkChange = z.object({ id: z.string() });

/** How far one has come. */
export const bulkProgress = z.object({
  id: z.string(),
  state: z.enum(BULK_STATES),
  stop: z.enum(BULK_STOPS).nullable(),
  total: z.int(),
  counts: z.record(z.enum(BULK_OUTCOMES), z.int()),
});
export type BulkProgress = z.output<typeof bulkProgress>;
