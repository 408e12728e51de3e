import type { AccountLine } from "@/components/account-list/account-line";
import { weightiestFirst } from "@/components/account-list/account-line";
import { type ActWords, type ArrWords, actOf, arrOf } from "@/components/account-list/account-row";
import { warningHref } from "@/components/accounts/report/judgement/warning-href";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { formatDay } from "@/lib/format/dates";
import { overrideReason, overrideWords } from "@/lib/format/override-words";
import { RISK_LABELS, RISK_NAMES } from "@/lib/format/risk-labels";
import { riskSentence } from "@/lib/format/risk-words";
import type { ToldAction } from "@/lib/report/told-action";
import type { ToldOverride } from "@/lib/report/told-override";
import { viewPath } from "@/lib/schemas/account-view";
import { ownValue } from "@/lib/schemas/own-value";
import { RENEWAL_CALL_LABELS, type RenewalCall } from "@/lib/schemas/renewal";

export interface AtRiskLine {
  readonly account: AccountLine;
  /** How its risk was named on the day the page is compared with, `new` where it was not there; null without such a day. */
  readonly before: string | null;
  /** What is done next; null where nobody does anything. */
  readonly action: ToldAction | null;
  /** Whether the reader may take something on there. */
  readonly mayTakeOn: boolean;
  /** What whoever answers for it expects of the renewal; null where nobody said so lately. */
  readonly expected: { readonly call: RenewalCall; readonly calledAt: Date } | null;
  /** What somebody says instead of the index; null where nobody does. */
  readonly override: ToldOverride | null;
  /** Since when; null where no history is there. */
  readonly spell: { readonly sinceAt: Date; readonly isRecorded: boolean } | null;
}

/** One relationship in finished words, for the row that the browser makes of it. */
export interface AtRiskRow {
  readonly id: string;
  readonly name: string;
  readonly arr: ArrWords | null;
  readonly why: { readonly sentence: string; readonly href: string; readonly others: readonly string[] } | null;
  readonly isPresumed: boolean;
  readonly since: string;
  /** What it was on the day the page is compared with, where that was another level. */
  readonly before: string | null;
  readonly owner: string | null;
  readonly act: ActWords | null;
  /** What we expect, beside what the score says. */
  readonly expected: string | null;
  /** What somebody says instead of the index, and why. */
  readonly override: string | null;
  readonly next: NextWords;
}

/** Who does what by when; or that nobody does, and where one takes it on. */
interface NextWords {
  readonly who: string | null;
  readonly what: string | null;
  readonly byWhen: string | null;
  readonly isLate: boolean;
  /** Null where the reader may take nothing on. */
  readonly href: string | null;
}

export function atRiskRow(line: AtRiskLine, now: Date): AtRiskRow {
  const { account, spell, action, mayTakeOn, expected, override } = line;
  const { id, name, score, act, ownerName: owner } = account;
  const [first, ...others] = weightiestFirst(score?.reasons ?? []);
  return {
    ...{ id, name, owner, arr: arrOf(account) },
    why: first
      ? {
          sentence: riskSentence(first),
          href: warningHref(first.code, { accountId: id }),
          others: others.map(({ code }) => RISK_NAMES[code]),
        }
      : null,
    isPresumed: score?.isContractPresumed ?? false,
    since: sinceWords(spell),
    before: beforeWords(line),
    act: act && actOf(act, now),
    expected: expected && expectedWords(expected),
    override: override && `${overrideWords(override)}: ${overrideReason(override)}`,
    next: nextOf(id, action, mayTakeOn),
  };
}

const nextOf = (accountId: string, action: ToldAction | null, mayTakeOn: boolean): NextWords => ({
  who: action?.ownerName ?? null,
  what: action?.summary ?? null,
  byWhen: action && formatDay(action.dueOn),
  isLate: action?.isOverdue ?? false,
  href: action || mayTakeOn ? `${viewPath("actions", accountId)}${action ? `#${action.id}` : "?add=action"}` : null,
});

/** "We expect: they will renew (5 Oct 2026)" */
function expectedWords({ call, calledAt }: NonNullable<AtRiskLine["expected"]>): string {
  const words = RENEWAL_CALL_LABELS[call];
  return `We expect: ${words.charAt(0).toLowerCase()}${words.slice(1)} (${formatDay(dayOfMoment(calledAt))})`;
}

/** Where time alone has led to the warning, no entry marks the day; then only the last quiet one is known. */
function sinceWords(spell: AtRiskLine["spell"]): string {
  if (spell === null) return "–";
  return spell.isRecorded ? formatDay(spell.sinceAt) : `some day after ${formatDay(spell.sinceAt)}`;
}

/** "then watch", "new since" */
function beforeWords({ before, account: { score } }: AtRiskLine): string | null {
  if (before === null || before === score?.riskLevel) return null;
  return before === "new" ? "not an account then" : `then ${riskName(before)}`;
}

/** Within a sentence. */
export const riskName = (risk: string | null): string =>
  (ownValue<string>(RISK_LABELS, risk ?? "unknown") ?? RISK_LABELS.unknown).toLowerCase();
