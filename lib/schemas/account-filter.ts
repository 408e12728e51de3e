import { z } from "zod";
import { type LockStanding, type Quarter, RELATIONSHIP_TYPES, type RiskLevel, STEPS } from "@/lib/scoring";
import { TIERS } from "./account";
import { isDayInReach, isStorable, pageNumber } from "./fields";
import { dayRange, daysAgoRange, numberRange, several, split } from "./list-values";

const ACCOUNT_SORTS = [
  "name",
  "arr",
  "index",
  "satisfaction",
  "experience",
  "proposition",
  "delivery",
  "creation",
  "entanglement",
  "coverage",
  "risk",
  "gap",
  "act",
  "tier",
  "owner",
  "type",
  "lock",
  "change",
] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

/** Where a relationship can stand, as lists group it: on one of the four rungs, on nothing proven, or nobody knows. */
export const STANDINGS = ["entanglement", "value", "experience", "satisfaction", "nothing", "unrated"] as const;
export type Standing = (typeof STANDINGS)[number];

/** All of a closed set, in the order people choose from it: one that is left out does not compile. */
const allOf =
  <T extends string>() =>
  <const A extends readonly T[]>(all: [T] extends [A[number]] ? A : never): A =>
    all;

/** What a stored score can say of risk and of what holds an account. */
export const RISK_LEVELS = allOf<RiskLevel>()(["at-risk", "watch", "unknown", "ok"]);
export const RISK_STANDINGS = [...RISK_LEVELS, "inactive"] as const;
/** What a list can be narrowed to: of those without business also those alone that are dormant, and not lost. */
export const RISK_FILTERS = [...RISK_STANDINGS, "dormant"] as const;
export const LOCK_STANDINGS = allOf<LockStanding>()(["earned", "dependent", "captive", "free", "unknown"]);

/** Where on the map of goodwill against reliance; `unplaced` where one of both is hardly known. */
export const QUARTERS = allOf<Quarter>()(["earned", "captive", "liked", "thin"]);
export const PLACES = [...QUARTERS, "unplaced"] as const;

/** How near the last moment to act is: passed, or at most so many days ahead. */
export const ACT_WINDOWS = ["passed", "30", "90", "180"] as const;
export type ActWindow = (typeof ACT_WINDOWS)[number];

/** When an account renews, seen from today; `none` where nobody knows. */
export const RENEWAL_WINDOWS = ["passed", "30", "this-quarter", "next-quarter", "none"] as const;
export type RenewalWindow = (typeof RENEWAL_WINDOWS)[number];

/** Instead of so many days since the last contact: there is none on record. */
export const NO_CONTACT = "none";

/** How far back a list is compared with what it said then, besides any day. */
export const COMPARED_WITH = ["week", "month", "quarter", "year"] as const;
/** What has become of an account since: its index fell, rose or became known, or it was not there yet. */
export const MOVES = ["down", "up", "known", "came"] as const;
export type Move = (typeof MOVES)[number];

export const ACCOUNTS_PER_PAGE = 50;

/** As long as the state of a list may be. */
const LONGEST_GROUPS = 6000;

const text = (max: number) => z.string().max(max).refine(isStorable);

/** What is not understood is dropped instead of refused: an old bookmark still opens the list. */
const or = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** With what a list is compared: so far back from today, or a day. */
const comparedWith = or(z.union([z.enum(COMPARED_WITH), z.iso.date().refine(isDayInReach)]));

/** In place of a saved view: the list without any, also for whoever has one that it opens with. */
export const EVERYTHING = "all";

/** Columns that the portfolio shows beside the account itself where nobody chooses any, in their usual order. */
export const USUAL_COLUMNS = [
  "tier",
  "owner",
  "arr",
  "ladder",
  "stands",
  "coverage",
  "type",
  "lock",
  "risk",
  "act",
  "gap",
] as const;
/** All of them. */
export const LIST_COLUMNS = [...USUAL_COLUMNS, "segment", "renews"] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];
/** With more of them little is left that scrolls. */
export const PINS = ["1", "2", "3"] as const;

/** What is asked of each account by itself; all of it has to be so. */
const narrowed = {
  /** `me`, `none` or the id of a member. */
  owner: several(z.union([z.literal("me"), z.literal("none"), z.uuid()])),
  tier: several(z.enum(TIERS)),
  segment: several(text(100)),
  stands: several(z.enum([...STEPS, ...STANDINGS])),
  risk: several(z.enum(RISK_FILTERS)),
  lock: several(z.enum(LOCK_STANDINGS)),
  type: several(z.enum(RELATIONSHIP_TYPES)),
  place: several(z.enum(PLACES)),
  /** A window around today, or days. */
  act: or(z.union([z.enum(ACT_WINDOWS), dayRange])),
  /** A window, or days. */
  renews: or(z.union([z.enum(RENEWAL_WINDOWS), dayRange])),
  /** Days since the last contact. */
  contacted: or(z.union([z.literal(NO_CONTACT), daysAgoRange])),
  /** In the workspace's own currency, in units. */
  arr: numberRange,
  index: numberRange,
  /** In percent. */
  coverage: numberRange,
  /** Our answers less theirs, in points. */
  gap: numberRange,
};

/** Filters that belong together where a list is asked for these or those (decision 0096). */
const filterGroup = z.object(narrowed);
export type FilterGroup = z.output<typeof filterGroup>;
export const GROUPED = filterGroup.keyof().options;
/** More of them nobody reads. */
export const MOST_GROUPS = 4;

/** A group as an address says it, without what is not understood. */
export const readGroup = (state: string): FilterGroup =>
  filterGroup.parse(Object.fromEntries(new URLSearchParams(state)));

export const isEmptyGroup = (group: FilterGroup): boolean => GROUPED.every((name) => group[name] === undefined);

/**
 * Each group as an address of its own, with what stands between several values between them; an empty one asks for nothing.
 * Two may say the same: whoever adds one begins like another.
 */
const filterGroups = or(
  text(LONGEST_GROUPS)
    .transform((state) =>
      split(state)
        .slice(0, MOST_GROUPS)
        .map(readGroup)
        .filter((group) => !isEmptyGroup(group)),
    )
    .refine((groups) => groups.length > 0),
);

/** The state of the list as it stands in the URL. */
export const accountFilter = z.object({
  q: or(text(200)),
  ...narrowed,
  /** Besides, at least one of these groups. */
  any: filterGroups,
  archived: or(z.literal("1")),
  since: comparedWith,
  /** Only where it is compared, as the next. */
  moved: several(z.enum(MOVES)),
  /** Where they stood then. */
  stood: several(z.enum(STANDINGS)),
  sort: z.enum(ACCOUNT_SORTS).catch("name").default("name"),
  dir: z.enum(["asc", "desc"]).catch("asc").default("asc"),
  /** Which columns, in which order; the usual ones where nothing is said. */
  columns: several(z.enum(LIST_COLUMNS)),
  /** How many of them stay beside the name where the table scrolls sideways. */
  pins: or(z.enum(PINS)),
  /** One line a row. */
  density: or(z.literal("compact")),
  /** The saved view one came from, or the list without any. */
  view: or(z.union([z.literal(EVERYTHING), z.uuid()])),
  page: pageNumber,
});
export type AccountFilter = z.output<typeof accountFilter>;

/** The forms in which a list is saved. */
const EXPORT_FORMATS = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The same list as a file: all that match, whatever page was looked at. */
export const accountExport = accountFilter.omit({ view: true }).extend({ format: z.enum(EXPORT_FORMATS) });

/** What the gaps between us and them can be narrowed to; they have one order. */
export const gapFilter = accountFilter.pick({ q: true, owner: true, tier: true, segment: true, type: true });
export type GapFilter = z.output<typeof gapFilter>;

/** By what the relationships at risk can be put in order. */
export const AT_RISK_ORDERS = ["act", "warnings", "arr"] as const;
export type AtRiskOrder = (typeof AT_RISK_ORDERS)[number];

export const atRiskFilter = z.object({
  order: z.enum(AT_RISK_ORDERS).catch("act").default("act"),
  since: comparedWith,
});
export type AtRiskFilter = z.output<typeof atRiskFilter>;
