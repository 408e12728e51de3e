import { type SparkMarks, sparkMarks } from "@/components/charts/spark";
import type { BadgeTone } from "@/components/ui/badge";
import { utcDayOf } from "@/lib/calendar/days";
import { TIER_LABELS } from "@/lib/format/account-labels";
import { actWords, noticePassedWords } from "@/lib/format/act-words";
import { formatRelativeDay } from "@/lib/format/dates";
import { nextStep } from "@/lib/format/holding-words";
import { LOCK_LABELS } from "@/lib/format/lock-labels";
import { formatMoney } from "@/lib/format/money";
import { RISK_LABELS } from "@/lib/format/risk-labels";
import { riskSentence } from "@/lib/format/risk-words";
import { coverageWords, formatPoints, formatRoughCoverage, formatScore } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import { riskStanding } from "@/lib/report/risk-standing";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { coverageGrade, type Thresholds } from "@/lib/scoring";
import { type AccountLine, weightiestFirst } from "./account-line";
import { RISK_TONES } from "./risk-tones";

/** What is not known is null, and shown with a dash, never with a zero. */
export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly segment: string | null;
  readonly tier: string;
  readonly owner: string | null;
  readonly arr: ArrWords | null;
  readonly ladder: SparkMarks | null;
  readonly index: string | null;
  readonly stands: { readonly on: string; readonly isFirm: boolean } | { readonly nothing: string };
  readonly coverage: { readonly share: string; readonly meaning: string } | null;
  readonly type: { readonly evidenced: string | null; readonly declared: string | null; readonly isPresumed: boolean };
  readonly lock: string | null;
  readonly risk: { readonly tone: BadgeTone; readonly level: string; readonly reason: string | null } | null;
  readonly act: ActWords | null;
  readonly gap: string | null;
  readonly next: string;
}

export interface ArrWords {
  readonly amount: string;
  readonly hasRate: boolean;
}

export interface ActWords {
  readonly by: string;
  readonly away: string;
  readonly passed: string | null;
}

/** What a row is made from besides its account. */
export interface Ground {
  readonly thresholds: Thresholds;
  readonly now: Date;
}

/**
 * An account in finished words. Rows of a list are made in the browser out of them: as elements they would travel
 * twice, and be most of the page.
 */
export function rowOf(account: AccountLine, { thresholds, now }: Ground): AccountRow {
  const { id, name, segment, tier, ownerName: owner, score, act } = account;
  const index = score?.index ?? null;
  const gap = score?.perceptionGap ?? null;
  return {
    ...{ id, name, segment, owner, tier: TIER_LABELS[tier], arr: arrOf(account) },
    ladder: score && sparkMarks(score.steps, score.ladder.standsOn),
    index: index === null ? null : formatScore(index),
    stands: standsOf(score, thresholds),
    coverage: score && {
      share: formatRoughCoverage(score.coverage, thresholds),
      meaning: coverageWords(score.coverage, thresholds),
    },
    type: typeOf(account),
    lock: score && LOCK_LABELS[score.lockState],
    risk: score && riskOf(score),
    act: act && actOf(act, now),
    gap: gap === null ? null : formatPoints(gap),
    next: nextStep(score, thresholds),
  };
}

type Score = AccountLine["score"];

/** An amount that has no rate into the own currency stands last in every order, and says so. */
export function arrOf({ arrCents, currency, ownArrCents }: Amount): ArrWords | null {
  return arrCents === null
    ? null
    : { amount: formatMoney(arrCents, currency, { compact: true }), hasRate: ownArrCents !== null };
}

type Amount = Pick<AccountLine, "arrCents" | "currency" | "ownArrCents">;

function standsOf(score: Score, thresholds: Thresholds): AccountRow["stands"] {
  const standsOn = score?.ladder.standsOn ?? null;
  if (score && standsOn !== null) return { on: STEP_LABELS[standsOn], isFirm: score.ladder.firm };
  const isUnrated = score === null || coverageGrade(score.coverage, thresholds) === "none";
  return { nothing: isUnrated ? "Not known yet" : "Nothing proven" };
}

/** The weightiest reason stands beside the level; a level alone tells nobody what to do. */
export function riskOf({ isActive, riskLevel, reasons }: NonNullable<Score>): AccountRow["risk"] {
  const standing = riskStanding(isActive, riskLevel);
  const [first] = standing === "inactive" ? [] : weightiestFirst(reasons);
  return {
    tone: RISK_TONES[standing],
    level: RISK_LABELS[standing],
    reason: first ? riskSentence(first) : null,
  };
}

/** What the rules find; what the owner declares stands below where the two differ. */
function typeOf({ declaredType, score }: AccountLine): AccountRow["type"] {
  const evidenced = score?.relationshipType ?? null;
  const isOther = declaredType !== null && declaredType !== evidenced;
  return {
    evidenced: evidenced && RELATIONSHIP_TYPE_LABELS[evidenced],
    declared: isOther ? RELATIONSHIP_TYPE_LABELS[declaredType] : null,
    isPresumed: score?.isContractPresumed ?? false,
  };
}

/** The last moment to act, named; where the day of notice has passed, that is said: nobody can give notice any more. */
export function actOf(act: NonNullable<AccountLine["act"]>, now: Date): ActWords {
  const today = new Date(utcDayOf(now));
  return { by: actWords(act, today), away: formatRelativeDay(act.on, today), passed: noticePassedWords(act) };
}
