import { DAY_MS } from "@/lib/calendar/days";
import type { ActKind } from "@/lib/calendar/last-moment-to-act";
import type { ActWindow, RenewalWindow } from "@/lib/schemas/account-filter";
import { RENEWAL_SOON_DAYS } from "@/lib/scoring";
import { formatDay, formatRelativeDay, isoDay } from "./dates";
import { formatMoney } from "./money";

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

interface AtStake {
  readonly arrCents: number | null;
  readonly currency: string;
  readonly renewsOn: string | null;
}

/** What the last moment to act decides when it goes by: "they can give notice until 30 Dec 2026, and …". */
export function unlessActedWords(
  act: (Moment & { readonly noticePassedOn: Day | null }) | null,
  { arrCents, currency, renewsOn }: AtStake,
  today: string,
): string {
  const business = arrCents === null ? "the business" : `${formatMoney(arrCents, currency)} a year`;
  if (act === null) return "nobody sees the end coming: no day of notice, renewal or end is recorded.";
  const on = formatDay(act.on);
  if (isoDay(act.on) < today) return `what became of ${on} stays unknown: no later day is recorded.`;
  if (act.kind === "cliff")
    return `from ${on} on nothing holds them any more, and ${business} stays only if they want to.`;
  if (act.kind === "notice") {
    const end = renewsOn === null || renewsOn === isoDay(act.on) ? "may end" : `may end on ${formatDay(renewsOn)}`;
    return `they can give notice until ${on}, and ${business} ${end}; without notice it goes on for another term.`;
  }
  if (act.noticePassedOn !== null)
    return `${business} goes on for another term on ${on}: the day of notice has passed.`;
  return `they decide on ${on} whether ${business} goes on; until when they can give notice is not recorded.`;
}

/** What the last moment to act is, where its day stands by itself. */
export const ACT_KIND_LABELS: Record<ActKind, string> = {
  notice: "Notice",
  cliff: "End of what holds them",
  renewal: "Renewal",
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

export const RENEWAL_WINDOW_LABELS: Record<RenewalWindow, string> = {
  passed: "Day has passed",
  "30": "Within 30 days",
  "this-quarter": "This quarter",
  "next-quarter": "Next quarter",
  none: "No day known",
};

/** While it is soon, every day is counted. */
export function nearnessWords(on: string, today: string): string {
  const days = Math.round((Date.parse(on) - Date.parse(today)) / DAY_MS);
  return days > 1 && days <= RENEWAL_SOON_DAYS ? `in ${days} days` : formatRelativeDay(on, today);
}
