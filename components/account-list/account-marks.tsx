import { Badge } from "@/components/ui/badge";
import { utcDayOf } from "@/lib/calendar/days";
import { actWords, noticePassedWords } from "@/lib/format/act-words";
import { formatRelativeDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { PRESUMED_CONTRACT, RELATIONSHIP_TYPE_LABELS } from "@/lib/format/relationship-labels";
import { RISK_LABELS } from "@/lib/format/risk-labels";
import { riskSentence } from "@/lib/format/risk-words";
import { coverageWords, formatCoverage, formatPoints, formatScore, INDEX_UNKNOWN } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import { riskStanding } from "@/lib/report/risk-standing";
import { coverageGrade, type Thresholds } from "@/lib/scoring";
import { type AccountLine, type AccountLineScore, weightiestFirst } from "./account-line";
import { RISK_TONES } from "./risk-tones";

/** What is not known is said with a dash, never with a zero. */
const Unknown = () => <span className="text-unknown">–</span>;

/** An amount that has no rate into the own currency stands last in every order, and says so. */
export function ArrMark({
  arrCents,
  currency,
  ownArrCents,
}: Pick<AccountLine, "arrCents" | "currency" | "ownArrCents">) {
  if (arrCents === null) return <Unknown />;
  const amount = formatMoney(arrCents, currency, { compact: true });
  if (ownArrCents !== null) return amount;
  return (
    <>
      {amount} <span className="text-muted text-xs">no rate</span>
    </>
  );
}

/** A number only where there is one: nothing known would be 50, and that is no result. */
export function IndexMark({ score }: { score: AccountLineScore | null }) {
  const index = score?.index ?? null;
  if (index === null) return <span className="whitespace-nowrap text-unknown text-xs">{INDEX_UNKNOWN}</span>;
  return <span className="font-medium tabular-nums">{formatScore(index)}</span>;
}

interface KnownByProps {
  score: AccountLineScore | null;
  thresholds: Thresholds;
}

export function StandingMark({ score, thresholds }: KnownByProps) {
  const standsOn = score?.ladder.standsOn ?? null;
  if (score && standsOn !== null) {
    return (
      <span className="whitespace-nowrap">
        {STEP_LABELS[standsOn]}
        {score.ladder.firm ? null : <span className="text-muted text-xs md:block"> not firmly</span>}
      </span>
    );
  }
  const isUnrated = score === null || coverageGrade(score.coverage, thresholds) === "none";
  return <span className="whitespace-nowrap text-unknown">{isUnrated ? "Not known yet" : "Nothing proven"}</span>;
}

/** The weightiest reason stands beside the level; a level alone tells nobody what to do. */
export function RiskMark({ score, hasReason = true }: { score: AccountLineScore | null; hasReason?: boolean }) {
  if (score === null) return <Unknown />;
  const standing = riskStanding(score.isActive, score.riskLevel);
  const [first] = standing === "inactive" ? [] : weightiestFirst(score.reasons);
  return (
    <span className="block min-w-0 space-y-0.5">
      <Badge tone={RISK_TONES[standing]}>{RISK_LABELS[standing]}</Badge>
      {first && hasReason ? <span className="block text-pretty text-muted text-xs">{riskSentence(first)}</span> : null}
    </span>
  );
}

/** What the rules find; what the owner declares stands below where the two differ. */
export function TypeMark({ account }: { account: AccountLine }) {
  const { declaredType, score } = account;
  const evidenced = score?.relationshipType ?? null;
  return (
    <span className="block min-w-28 text-pretty">
      {evidenced ? RELATIONSHIP_TYPE_LABELS[evidenced] : <Unknown />}
      {declaredType !== null && declaredType !== evidenced ? (
        <span className="block text-muted text-xs">declared: {RELATIONSHIP_TYPE_LABELS[declaredType]}</span>
      ) : null}
      <PresumedMark score={score} />
    </span>
  );
}

/** Beside whatever rests on a contract that nobody recorded. */
export function PresumedMark({ score }: { score: AccountLineScore | null }) {
  return score?.isContractPresumed ? <span className="block text-muted text-xs">{PRESUMED_CONTRACT}</span> : null;
}

/** The last moment to act, named; where the day of notice has passed, that is said: nobody can give notice any more. */
export function ActMark({ act, now }: { act: AccountLine["act"]; now: Date }) {
  if (act === null) return <Unknown />;
  const today = startOfDay(now);
  const passed = noticePassedWords(act);
  return (
    <span className="block whitespace-nowrap first-letter:uppercase">
      {actWords(act, today)}
      <span className="block text-muted text-xs print:hidden">{formatRelativeDay(act.on, today)}</span>
      {passed ? <span className="block text-muted text-xs">{passed}</span> : null}
    </span>
  );
}

const startOfDay = (now: Date) => new Date(utcDayOf(now));

export function CoverageMark({ score, thresholds }: KnownByProps) {
  if (score === null) return <Unknown />;
  return (
    <span className="whitespace-nowrap" title={coverageWords(score.coverage, thresholds)}>
      {formatCoverage(score.coverage, thresholds)}
    </span>
  );
}

export function GapMark({ gap }: { gap: number | null }) {
  return gap === null ? <Unknown /> : formatPoints(gap);
}
