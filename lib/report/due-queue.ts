import { ACT_DUE_DAYS } from "@/lib/calendar/act-due";
import { DAY_MS } from "@/lib/calendar/days";
import type { AccountSummary } from "@/lib/data/account-list";
import { STEPS, type Step, type Thresholds } from "@/lib/scoring";

const LONGEST = 8;

export interface DueLine {
  readonly account: AccountSummary;
  readonly kind: "at-risk" | "act" | "silence" | "unknown";
  /** For `unknown`: the lowest step nobody has evidence for; an answer there would tell most. */
  readonly step: Step | null;
}

/** What asks for attention first: one line an account, the most pressing reason, at most eight. */
export function dueQueue(
  accounts: readonly AccountSummary[],
  now: Date,
  thresholds: Pick<Thresholds, "coverage">,
): readonly DueLine[] {
  const lines = accounts.flatMap((account) => {
    const line = lineOf(account, now, thresholds);
    return line ? [line] : [];
  });
  return lines.sort((a, b) => urgency(b, now) - urgency(a, now)).slice(0, LONGEST);
}

function lineOf(account: AccountSummary, now: Date, { coverage }: Pick<Thresholds, "coverage">): DueLine | null {
  const { score } = account;
  if (score?.isActive && score.riskLevel === "at-risk") return { account, kind: "at-risk", step: null };
  if (isSoon(account, now)) return { account, kind: "act", step: null };
  if (score?.isActive && score.reasons.some(({ code }) => code === "silence")) {
    return { account, kind: "silence", step: null };
  }
  const step = score && STEPS.find((one) => score.steps[one].coverage < coverage.fair);
  return step ? { account, kind: "unknown", step } : null;
}

function isSoon({ act }: AccountSummary, now: Date): boolean {
  const days = daysUntil(act?.on ?? null, now);
  return days !== null && days >= -1 && days <= ACT_DUE_DAYS;
}

const daysUntil = (on: Date | null, now: Date) => (on === null ? null : (on.getTime() - now.getTime()) / DAY_MS);

const RANK: Record<DueLine["kind"], number> = { "at-risk": 300, act: 200, silence: 100, unknown: 0 };

/** Kind first, a last moment at hand lifts a risk; then the points of risk, then what we know least about. */
function urgency({ account, kind }: DueLine, now: Date): number {
  const days = daysUntil(account.act?.on ?? null, now) ?? Number.POSITIVE_INFINITY;
  const nearness = days >= -1 && days <= ACT_DUE_DAYS ? 50 - days / 2 : 0;
  return RANK[kind] + nearness + (account.score?.riskPoints ?? 0) + (1 - (account.score?.coverage ?? 0));
}
