import Link from "next/link";
import type { ReactNode } from "react";
import { weightiestFirst } from "@/components/account-list/account-line";
import { offersTo } from "@/components/accounts/report/offers-to";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { actWords, unlessActedWords } from "@/lib/format/act-words";
import { comingWords } from "@/lib/format/coming-words";
import { dormantWords } from "@/lib/format/dormant-words";
import { hoursWords } from "@/lib/format/hours-words";
import { LOCK_LABELS, LOCK_MEANINGS, UNKNOWN_BEYOND_CONTRACT } from "@/lib/format/lock-labels";
import { MOMENTUM_LABELS } from "@/lib/format/momentum-labels";
import { OVERLAY_LABELS, PRESUMED_CONTRACT } from "@/lib/format/relationship-labels";
import { riskSentence } from "@/lib/format/risk-words";
import type { ReportAct, ReportMoment } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import { isThen } from "@/lib/report/choose-moment";
import type { ReportLeaning } from "@/lib/report/list-leaning";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { lockStanding, type RiskCode } from "@/lib/scoring";
import { closestWords } from "./closest-words";
import { lateWords } from "./late-words";
import { leaningVerdict, leaningWords } from "./leaning-words";
import { holdingWords, unlockedWords } from "./lock-words";
import { OverrideLine } from "./override-line";
import { sinceWords, wellSinceWords } from "./since-words";
import { warningHref } from "./warning-href";

/** From so many on they stand in two columns. */
const MANY_REASONS = 3;

type Judged =
  | (
      | "account"
      | "moment"
      | "act"
      | "renewsOn"
      | "standing"
      | "riskSince"
      | "score"
      | "causes"
      | "typeGap"
      | "isContractPresumed"
    )
  | (
      | "riskBegan"
      | "dormantSince"
      | "activeUntil"
      | "coming"
      | "reasonToStay"
      | "locks"
      | "leaning"
      | "closest"
      | "override"
    );

/** What is wrong, what kind of relationship it is, what it rests on, what holds it and where it goes, each in a sentence. */
export function StandingPanel({ report, query, viewer }: ReportView<Judged>) {
  const { account, moment, score, typeGap, isContractPresumed, reasonToStay, locks, leaning } = report;
  const { relationship, momentum } = score;
  const holds = lockStanding(score.lock);
  const overlays = relationship.overlays.map((overlay) => OVERLAY_LABELS[overlay]);
  const notes = isContractPresumed ? [...overlays, PRESUMED_CONTRACT] : overlays;
  return (
    <Card className="print:break-inside-avoid">
      <Reasons report={report} hrefOf={(code) => warningHref(code, query)} />
      <OverrideLine report={report} query={query} />
      <div className="grid grid-cols-2 divide-border py-1 xl:grid-cols-4 xl:divide-x print:grid-cols-4 print:divide-x">
        <Judgement
          term="What kind of relationship"
          verdict={RELATIONSHIP_TYPE_LABELS[relationship.type]}
          note={notes.join(", ") || null}
        >
          {account.declaredType === null
            ? "Nobody has said yet what we take it for."
            : declaredWords(RELATIONSHIP_TYPE_LABELS[account.declaredType], account.isOfToday ? null : (typeGap ?? 0))}
          <span className="mt-1 block">
            <strong className="font-medium text-foreground">
              Where it goes: {momentum.label === null ? "not known" : MOMENTUM_LABELS[momentum.label].toLowerCase()}.
            </strong>{" "}
            {momentum.label === null ? "Nothing has been recorded yet." : lateWords(momentum)}
          </span>
        </Judgement>
        <Leaning leaning={leaning} closest={report.closest} note={account.note} moment={moment} query={query} />
        <Judgement term="What holds them" verdict={LOCK_LABELS[holds]}>
          {holds === "unknown" && relationship.overlays.includes("held-by-contract")
            ? UNKNOWN_BEYOND_CONTRACT
            : LOCK_MEANINGS[holds]}
          {[
            holdingWords(locks),
            unlockedWords(locks, { asOf: moment.asOf, isActive: score.risk.active, activeUntil: report.activeUntil }),
          ].map((words) =>
            words === null ? null : (
              <span key={words} className="mt-1 block text-foreground">
                {words}
              </span>
            ),
          )}
          <ReasonToStay reason={reasonToStay} />
          <Link
            href={reportHref(query, "exit")}
            prefetch={false}
            className="block text-accent hover:underline print:hidden"
          >
            How they would leave
          </Link>
        </Judgement>
        <Unacted report={report} query={query} viewer={viewer} />
      </div>
    </Card>
  );
}

/** What becomes of it by the days alone. */
function Unacted({ report, query, viewer }: ReportView<Judged>) {
  const { account, moment, act, renewsOn, coming } = report;
  return (
    <Judgement term="If nobody acts" verdict={actVerdict(act, moment)}>
      {sentence(unlessActedWords(act, { ...account, renewsOn }, moment.asOfDay))}
      {isNoticeUnknown(act) && offersTo("register.write", { report, viewer }) ? (
        <span className="block">
          <Link href={reportHref(query, "value", {}, "contracts")} prefetch={false} className="row-link">
            Record the day of notice
          </Link>
        </span>
      ) : null}
      {coming === null ? null : <span className="mt-1 block">{comingWords(coming)}</span>}
    </Judgement>
  );
}

/** Then the day that is known may be months too late. */
const isNoticeUnknown = (act: ReportAct | null) => act?.kind === "renewal" && act.noticePassedOn === null;

/** The day that decides, before the words about it. */
function actVerdict(act: ReportAct | null, { asOfDay }: ReportMoment): string {
  return act === null ? "No day is recorded" : sentence(actWords(act, asOfDay));
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

interface LeaningProps extends Pick<ReportView, "query"> {
  leaning: ReportLeaning;
  closest: AccountReport["closest"];
  /** What matters to them, in the words of whoever wrote it down. */
  note: string | null;
  moment: ReportMoment;
}

/** Who and what of theirs leans on us, above any contract, and what matters to them. */
function Leaning({ leaning, closest, note, moment, query }: LeaningProps) {
  const { first } = leaning;
  const carried = closestWords(closest);
  return (
    <Judgement term="What it rests on" verdict={leaningVerdict(leaning)}>
      {leaningWords(leaning)}
      {carried === null ? null : (
        <Link
          href={reportHref(query, "people", {}, "roots")}
          prefetch={false}
          className="mt-1 block text-foreground hover:text-accent hover:underline"
        >
          {carried}
        </Link>
      )}
      {first === null ? null : (
        <Link
          href={reportHref(query, "footprint", {}, "breaks")}
          prefetch={false}
          className="mt-1 block text-foreground hover:text-accent hover:underline"
        >
          {first.hours === null
            ? `Without us breaks: ${first.name}.`
            : `Without us hurts first, ${hoursWords(first.hours)}: ${first.name}.`}
        </Link>
      )}
      {note === null ? null : (
        <span className="mt-1 line-clamp-6 print:line-clamp-none">
          <strong className="font-medium text-foreground">
            What matters to them{isThen(moment) ? ", today" : ""}:
          </strong>{" "}
          {note}
        </span>
      )}
    </Judgement>
  );
}

/** What they said last of why they stay; it is shown beside what holds them, and changes nothing there. */
function ReasonToStay({ reason }: { reason: AccountReport["reasonToStay"] }) {
  if (!reason) return null;
  return (
    <span className="mt-1 block">
      <strong className="font-medium text-foreground">They say:</strong> “{reason.title}” (
      {reason.state.word.toLowerCase()})
    </span>
  );
}

interface JudgementProps {
  term: string;
  verdict: string;
  note?: string | null;
  className?: string;
  children: ReactNode;
}

function Judgement({ term, verdict, note, className, children }: JudgementProps) {
  return (
    <div className={cn("min-w-0 px-4 py-2.5 print:px-3", className)}>
      <p className="text-muted text-xs">{term}</p>
      <p className="font-semibold text-base">
        {verdict}
        {note ? (
          <span className="font-normal text-muted text-sm max-sm:block print:block">
            <span aria-hidden="true" className="max-sm:hidden print:hidden">
              {" · "}
            </span>
            {note}
          </span>
        ) : null}
      </p>
      <p className="text-muted text-sm">{children}</p>
    </div>
  );
}

/** What was declared later is not held against the evidence of a day before the account was recorded. */
const declaredWords = (type: string, gap: number | null) =>
  gap === null ? `Today we say: ${type}.` : `We say: ${type}. ${gapWords(gap)}`;

/** Declared minus evidenced closeness, in words. */
function gapWords(gap: number): string {
  if (gap === 0) return "The evidence finds the same type.";
  const levels = Math.abs(gap) === 1 ? "one level" : `${Math.abs(gap)} levels`;
  return gap > 0 ? `That is ${levels} closer than the evidence shows.` : `The evidence shows ${levels} more.`;
}

interface ReasonsProps {
  report: Pick<AccountReport, "standing" | "riskSince" | "riskBegan" | "score" | "causes" | "dormantSince">;
  hrefOf: (code: RiskCode) => string;
}

/** Why they are at risk, before everything else; where no warning sign is at hand, since when. */
function Reasons({ report: { standing, riskSince, riskBegan, score, causes, dormantSince }, hrefOf }: ReasonsProps) {
  if (causes.length === 0 && score.risk.active && standing !== "unknown") {
    const words = wellSinceWords(riskSince);
    return words && <p className="border-border border-b px-4 py-2 text-muted text-xs print:px-3">{words}</p>;
  }
  return (
    <div className="border-border border-b px-4 py-2.5 print:px-3">
      <p className="text-muted text-xs">
        {causes.length === 0 ? "Warning signs" : sinceWords({ standing, riskSince, riskBegan })}
      </p>
      {score.risk.active ? null : (
        <p className="text-muted text-sm">
          {dormantSince === null ? null : `${dormantWords(dormantSince)} `}
          No contract and no purchase in a year: they stand in no list of risks.
        </p>
      )}
      {causes.length === 0 && standing === "unknown" ? (
        <p className="text-sm">Too little is recorded to give the all-clear.</p>
      ) : null}
      <ul className={cn("text-sm", causes.length >= MANY_REASONS && "gap-x-8 sm:columns-2")}>
        {weightiestFirst(causes).map((cause) => (
          <li key={cause.code} className="flex break-inside-avoid gap-2">
            <span
              aria-hidden="true"
              className="mt-2.5 size-1.5 shrink-0 rounded-full bg-weak pointer-coarse:mt-3.5 print:mt-2"
            />
            <Link
              href={hrefOf(cause.code)}
              prefetch={false}
              className="inline-block rounded-sm py-0.5 underline decoration-border-strong/40 underline-offset-3 hover:text-accent hover:decoration-accent pointer-coarse:py-1.5 print:py-0 print:no-underline"
            >
              {riskSentence(cause)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
