import { saidWords } from "@/components/accounts/report/said-words";
import { formatDay } from "@/lib/format/dates";
import { RISK_NAMES } from "@/lib/format/risk-labels";
import type { RiskSince } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import type { Said } from "@/lib/report/account-timeline";
import type { RiskStanding } from "@/lib/report/risk-standing";
import type { RiskCode } from "@/lib/scoring";

/**
 * "Why they are at risk, since 27 Nov 2026, when this set in: told us plainly. Recorded with it: Escalation, very unhappy, “…”".
 * The reasons below it are as they stand today, and none of them need be of that day.
 */
export function sinceWords({
  standing,
  riskSince,
  riskBegan,
}: Pick<AccountReport, "standing" | "riskSince" | "riskBegan">): string {
  const why = `Why ${REASON_WORDS[standing] ?? "there is a warning"}`;
  if (riskSince === null) return why;
  const since = `${why}, since ${dayWords(riskSince)}${beganWords(riskSince)}`;
  return riskBegan === null || !riskSince.isRecorded ? since : `${since}. Recorded then: ${recordWords(riskBegan)}`;
}

/** "No warning, since 4 Mar 2024, when this ended: silence"; null where nobody knows since when. */
export function wellSinceWords(riskSince: RiskSince | null): string | null {
  if (riskSince === null) return null;
  const { ended } = riskSince;
  const over = ended.length === 0 ? "" : `, when this ended: ${namesOf(ended)}`;
  return `No warning, since ${dayWords(riskSince)}${over}`;
}

const namesOf = (codes: readonly RiskCode[]) => codes.map((code) => RISK_NAMES[code]).join(", ");

const dayWords = ({ day, isRecorded }: RiskSince) =>
  isRecorded ? formatDay(day) : `some day after ${formatDay(day)}, by time alone`;

function beganWords({ began, isRecorded }: RiskSince): string {
  if (began.length === 0) return "";
  return isRecorded ? `, when this set in: ${namesOf(began)}` : `: ${namesOf(began)}`;
}

function recordWords(record: Said): string {
  const { kind, said, line } = saidWords(record);
  // On the day on which it was made no promise says more of itself.
  const isMade = record.origin === "promise" && record.state === "open";
  return [kind, isMade ? "made" : said?.toLowerCase(), line && `“${line}”`].filter(Boolean).join(", ");
}

const REASON_WORDS: Partial<Record<RiskStanding, string>> = {
  "at-risk": "they are at risk",
  watch: "they are on watch",
};
