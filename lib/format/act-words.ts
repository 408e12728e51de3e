import type { ActKind } from "@/lib/calendar/last-moment-to-act";
import type { ActWindow } from "@/lib/schemas/account-filter";
import { formatDay, isoDay } from "./dates";

type Day = string | Date;
interface Moment {
  readonly kind: ActKind;
  readonly on: Day;
}

/** "notice by 30 Dec 2026", "renews 30 Mar 2027": what must have been acted on, and by which day. */
export function actWords({ kind, on }: Moment, today: Day): string {
  const [ahead, passed] = WORDS[kind];
  return `${isoDay(on) < isoDay(today) ? passed : ahead} ${formatDay(on)}`;
}

/** Said of a day to come, and of one that has passed. */
const WORDS: Record<ActKind, readonly [string, string]> = {
  notice: ["notice by", "notice was possible until"],
  cliff: ["what holds them ends", "what held them ended"],
  renewal: ["renews", "was to renew"],
};

/** What a day of notice that has passed means. Null where none has. */
export const noticePassedWords = ({ noticePassedOn }: { readonly noticePassedOn: Day | null }): string | null =>
  noticePassedOn === null ? null : `notice day ${formatDay(noticePassedOn)} has passed`;

export const ACT_WINDOW_LABELS: Record<ActWindow, string> = {
  passed: "Passed",
  "30": "Within 30 days",
  "90": "Within a quarter",
  "180": "Within half a year",
};
