import { saidWords } from "@/components/accounts/report/said-words";
import { formatDay } from "@/lib/format/dates";
import { RISK_NAMES } from "@/lib/format/risk-labels";
import type { RiskSince } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import type { Said } from "@/lib/report/account-timeline";
import type { RiskStanding } from "@/lib/report/risk-standing";
import type { RiskCode } from "@/lib/scoring";

/**
 * "Why they are at risk, since 27 Nov 2026 (on 12 Nov 2026 not yet), new then: told us plainly. Recorded on 27 Nov 2026:
 * Escalation, “…”". Between the two days time may have led there, or the record: both are named, and neither is blamed.
 * The reasons below it are as they stand today, and none of them need be of that day.
 */
export function sinceWords({
  standing,
  riskSince,
  riskBegan,
}: Pick<AccountReport, "standing" | "riskSince" | "riskBegan">): string {
  const why = `Why ${REASON_WORDS[standing] ?? "there is a warning"}`;
  if (riskSince === null) return why;
  const { began, day, isRecorded } = riskSince;
  const since = `${why}, since ${dayWords(riskSince)}${began.length === 0 ? "" : `, new then: ${namesOf(began)}`}`;
  return riskBegan === null || !isRecorded
    ? since
    : `${since}. Recorded on ${formatDay(day)}: ${recordWords(riskBegan)}`;
}

/** "No warning, since 4 Mar 2024 (on 1 Mar 2024 not yet), over then: silence"; null where nobody knows since when. */
export function wellSinceWords(riskSince: RiskSince | null): string | null {
  if (riskSince === null) return null;
  const { ended } = riskSince;
  return `No warning, since ${dayWords(riskSince)}${ended.length === 0 ? "" : `, over then: ${namesOf(ended)}`}`;
}

/** Some names have a comma of their own. */
const namesOf = (codes: readonly RiskCode[]) => codes.map((code) => RISK_NAMES[code]).join("; ");

function dayWords({ day, notYetOn, isRecorded }: RiskSince): string {
  if (!isRecorded) return `some day after ${formatDay(day)}, by time alone`;
  return notYetOn === null || notYetOn === day
    ? formatDay(day)
    : `${formatDay(day)} (on ${formatDay(notYetOn)} not yet)`;
}

function recordWords(record: Said): string {
  const { kind, said, line } = saidWords(record);
  // Of a promise that is open there is nothing to say yet but that it is one.
  const isOpen = record.origin === "promise" && record.state === "open";
  return [kind, isOpen ? null : said?.toLowerCase(), line && `“${line}”`].filter(Boolean).join(", ");
}

const REASON_WORDS: Partial<Record<RiskStanding, string>> = {
  "at-risk": "they are at risk",
  watch: "they are on watch",
};
