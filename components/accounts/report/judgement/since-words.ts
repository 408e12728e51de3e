import { saidWords } from "@/components/accounts/report/said-words";
import { formatDay } from "@/lib/format/dates";
import type { AccountReport } from "@/lib/report/account-report";
import type { Said } from "@/lib/report/account-timeline";
import type { RiskStanding } from "@/lib/report/risk-standing";

/**
 * "Why they are at risk, since 27 Nov 2026, with this on record: Escalation, very unhappy, “…”". The reasons below it are as
 * they stand today, and none of them need be of that day.
 */
export function sinceWords({
  standing,
  riskSince,
  riskBegan,
}: Pick<AccountReport, "standing" | "riskSince" | "riskBegan">): string {
  const why = `Why ${REASON_WORDS[standing] ?? "there is a warning"}`;
  if (riskSince === null) return why;
  if (!riskSince.isRecorded) return `${why}, since some day after ${formatDay(riskSince.day)}, by time alone`;
  const since = `${why}, since ${formatDay(riskSince.day)}`;
  return riskBegan === null ? since : `${since}, with this on record: ${recordWords(riskBegan)}`;
}

function recordWords(record: Said): string {
  const { kind, said, line } = saidWords(record);
  return [kind, said?.toLowerCase(), line && `“${line}”`].filter(Boolean).join(", ");
}

const REASON_WORDS: Partial<Record<RiskStanding, string>> = {
  "at-risk": "they are at risk",
  watch: "they are on watch",
};
