import { z } from "zod";
import { DAY_MS } from "@/lib/calendar/days";
import {
  boundsOf,
  daysOfQuarter,
  quarterBefore,
  quarterOfPeriod,
  type ReviewPeriod,
} from "@/lib/calendar/review-period";
import { dayInAddress } from "./account-report-query";
import { behindAccount } from "./account-view";
import { day, id, isDayInReach, LONGEST_NOTE, optional, requiredText, version, whenSound } from "./fields";
import type { RecordField } from "./record-field";

/** For whom a pack is. What is written for one stands in no other (decision 0093). */
export const EDITIONS = ["internal", "customer"] as const;
export type Edition = (typeof EDITIONS)[number];

/** Where a text stands in a pack, in the order of the pack. */
export const PACK_BLOCKS = ["summary", "results", "service", "next", "caution"] as const;
export type PackBlock = (typeof PACK_BLOCKS)[number];

/** What is not to be raised has no place in what the customer reads. */
export const isBlockOf = (edition: Edition, block: PackBlock): boolean => edition === "internal" || block !== "caution";

/** An address holds no more; whoever leaves out more has another meeting. */
export const MOST_LEFT = 30;
const ONE_LEFT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/** How many they are stands before them: a link that lost some of them on its way is not read as one that has fewer. */
const LEFT = new RegExp(`^(\\d{1,2})((\\.${ONE_LEFT}){1,${MOST_LEFT}})$`);

function readLeft(said: string): readonly string[] | null {
  const [, count, ids = ""] = LEFT.exec(said) ?? [];
  const left = ids.split(".").slice(1);
  return left.length > 0 && left.length === Number(count) ? left : null;
}

const leftOut = (left: readonly string[]): string => [left.length, ...left].join(".");

/** The address of a pack. Days and quarters that are none are left out, for a link must not die of a typing error. */
export const reviewPackQuery = z.object({
  accountId: id,
  /** "2026-Q3" */
  quarter: z
    .string()
    .refine((quarter) => isDayInReach(daysOfQuarter(quarter)?.beginsOn ?? ""))
    .optional()
    .catch(undefined),
  from: dayInAddress,
  to: dayInAddress,
  /**
   * Records of which the customer is told nothing, one after the other with a dot between, behind their number; null where
   * something stands there that is not understood as a whole. Taken for nothing, it would tell the customer all of them.
   */
  leave: z.string().toLowerCase().transform(readLeft).nullable().catch(null).default([]),
});
export type ReviewPackQuery = z.output<typeof reviewPackQuery>;

/** More nobody looks back upon at once: a slip of the year. */
const LONGEST_MS = 2 * 366 * DAY_MS;

/** The period a pack speaks about: its days, else its quarter, else the last whole quarter before a day. */
export function periodOf(
  { from, to, quarter }: Omit<ReviewPackQuery, "accountId" | "leave">,
  today: string,
): ReviewPeriod {
  const said = from !== undefined && to !== undefined ? { beginsOn: from, endsOn: to } : null;
  const last = quarterBefore(today, 1);
  return (said && isPeriod(said) ? said : null) ?? daysOfQuarter(quarter ?? last) ?? { beginsOn: today, endsOn: today };
}

function isPeriod(period: ReviewPeriod): boolean {
  const { from, until } = boundsOf(period);
  return from < until && until - from <= LONGEST_MS;
}

/** A pack, with what it leaves out. */
export interface PackAddress {
  readonly accountId: string;
  readonly period: ReviewPeriod;
  readonly left: readonly string[];
}

/** Where a pack stands: that of a quarter under its name. */
export function packHref({ accountId, period, left }: PackAddress, edition: Edition): string {
  const quarter = quarterOfPeriod(period);
  const days: Record<string, string> = quarter === null ? { from: period.beginsOn, to: period.endsOn } : { quarter };
  // First, so that a link that is cut anywhere behind it leaves out what it left out.
  const said = new URLSearchParams({ ...(left.length > 0 ? { leave: leftOut(left) } : {}), ...days });
  const place = edition === "customer" ? `${behindAccount("review")}/given` : behindAccount("review");
  return `/accounts/${accountId}${place}?${said}`;
}

/** What one of us writes into a block of a pack. Where it stands never changes: another place is another text. */
export const packTextInput = z
  .strictObject({
    accountId: id,
    packTextId: optional(id),
    version: version.optional(),
    edition: z.enum(EDITIONS, "Choose for whom it is."),
    block: z.enum(PACK_BLOCKS, "Choose where it stands."),
    beginsOn: day,
    endsOn: day,
    content: requiredText(LONGEST_NOTE),
  })
  .refine(({ packTextId, version: seen }) => (packTextId === null) === (seen === undefined), {
    path: ["version"],
    message: "Reload the page and try again.",
    ...whenSound("packTextId", "version"),
  })
  .refine(({ edition, block }) => isBlockOf(edition, block), {
    path: ["block"],
    message: "The customer's edition has no such block.",
    ...whenSound("edition", "block"),
  })
  .refine(({ beginsOn, endsOn }) => beginsOn <= endsOn, {
    path: ["endsOn"],
    message: "Ends before it begins.",
    ...whenSound("beginsOn", "endsOn"),
  });
export type PackTextInput = z.output<typeof packTextInput>;

/** What these fields are called. */
export const PACK_TEXT_FIELDS = {
  edition: { kind: "choice", label: "Edition" },
  block: { kind: "choice", label: "Block" },
  content: { kind: "text", isPrivate: true, label: "Text of the pack" },
} as const satisfies Partial<Record<keyof PackTextInput, RecordField>>;

export const packTextRemoval = z.strictObject({ accountId: id, packTextId: id, isRemoved: z.boolean() });
export type PackTextRemoval = z.output<typeof packTextRemoval>;
