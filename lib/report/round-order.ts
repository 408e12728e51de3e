import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import { SOON_DAYS } from "@/lib/calendar/soon";
import type { AccountSummary } from "@/lib/data/account-summary";
import type { OwnAnswer } from "@/lib/data/assessments";
import { LOCALE } from "@/lib/schemas/locale";
import { QUESTIONS, type RiskLevel, type StepScore } from "@/lib/scoring";
import { WEEK_DAYS } from "./my-week";
import { isLately } from "./what-to-ask";

type Answered = Pick<OwnAnswer, "accountId" | "answeredAt">;

/** As much of an account as says how much an answer about it would tell. */
interface Askable extends Pick<AccountSummary, "id" | "name" | "ownArrCents" | "act"> {
  readonly score: {
    readonly isActive: boolean;
    readonly riskLevel: RiskLevel;
    readonly steps: { readonly entanglement: Pick<StepScore, "coverage"> };
  } | null;
}

interface Candidate {
  readonly account: Askable;
  readonly isPressing: boolean;
  /** Points of entanglement, which the seven questions feed, that nobody knows, as far as one has not just said what one can. */
  readonly open: number;
}

/**
 * The accounts in the order in which it is most worth asking whoever owns them: first what is at risk or must be acted
 * upon soon, then what is least known, and last where there is no business any more. What one spoke of within a week rests, and so does what one has lately said all of.
 */
export function orderOfRound(accounts: readonly Askable[], answers: readonly Answered[], now: Date): readonly string[] {
  const at = now.getTime();
  const candidates = accounts.flatMap((account): readonly Candidate[] => {
    const own = answers
      .filter(({ accountId }) => accountId === account.id)
      .map(({ answeredAt }) => answeredAt.getTime());
    const isResting = own.some((one) => one > at - WEEK_DAYS * DAY_MS);
    const unsaid = QUESTIONS.length - own.filter((one) => isLately(one, at)).length;
    if (isResting || unsaid <= 0) return [];
    return [{ account, isPressing: isPressing(account, now), open: (openIn(account) * unsaid) / QUESTIONS.length }];
  });
  return candidates.toSorted(byWorth).map(({ account }) => account.id);
}

const byWorth = (a: Candidate, b: Candidate): number =>
  Number(b.isPressing) - Number(a.isPressing) ||
  Number(isOver(a)) - Number(isOver(b)) ||
  b.open - a.open ||
  (b.account.ownArrCents ?? 0) - (a.account.ownArrCents ?? 0) ||
  a.account.name.localeCompare(b.account.name, LOCALE);

/** Of whom there is no business left that an answer could tell of. */
const isOver = ({ account: { score } }: Candidate): boolean => score?.isActive === false;

/** Half of the scale lies open on either side where nothing is known. */
const openIn = ({ score }: Askable): number => 50 * (1 - (score?.steps.entanglement.coverage ?? 0));

function isPressing({ score, act }: Askable, now: Date): boolean {
  const isAtRisk = score?.isActive === true && score.riskLevel === "at-risk";
  const days = act === null ? null : (midnightOf(act.on) - midnightOf(now)) / DAY_MS;
  return isAtRisk || (days !== null && days >= 0 && days <= SOON_DAYS);
}
