import Link from "next/link";
import type { ReactNode } from "react";
import { weightiestFirst } from "@/components/account-list/account-line";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { unlessActedWords } from "@/lib/format/act-words";
import { comingWords } from "@/lib/format/coming-words";
import { dormantWords } from "@/lib/format/dormant-words";
import { LOCK_LABELS, LOCK_MEANINGS, UNKNOWN_BEYOND_CONTRACT } from "@/lib/format/lock-labels";
import { MOMENTUM_LABELS } from "@/lib/format/momentum-labels";
import { OVERLAY_LABELS, PRESUMED_CONTRACT } from "@/lib/format/relationship-labels";
import { riskSentence } from "@/lib/format/risk-words";
import { formatPoints } from "@/lib/format/scores";
import type { AccountReport } from "@/lib/report/account-report";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { LATELY_DAYS, type LadderScore, lockStanding, type RiskCause, type RiskCode } from "@/lib/scoring";
import { holdingWords, unlockedWords } from "./lock-words";
import { warningHref } from "./warning-href";

/** So many warning signs stand beside the judgements without leaving them half empty. */
const FEW_REASONS = 2;

type Judged =
  | ("account" | "moment" | "act" | "score" | "causes" | "typeGap" | "isContractPresumed" | "coming")
  | "dormantSince"
  | ("reasonToStay" | "locks");

/** What kind of relationship it is, what holds it, where it goes, and what is wrong, each in a sentence. */
export function JudgementPanel({
  report: { account, moment, act, score, causes, typeGap, isContractPresumed, coming, reasonToStay, locks, ...rest },
  query,
}: Omit<ReportView<Judged>, "viewer">) {
  const { relationship, momentum } = score;
  const { dormantSince } = rest;
  const holds = lockStanding(score.lock);
  const overlays = relationship.overlays.map((overlay) => OVERLAY_LABELS[overlay]);
  const hasMany = score.risk.reasons.length > FEW_REASONS;
  const notes = isContractPresumed ? [...overlays, PRESUMED_CONTRACT] : overlays;
  return (
    <Card
      className={cn(
        "grid grid-cols-2 divide-border py-1 xl:divide-x print:grid-cols-[1.1fr_1fr_1.5fr_2.1fr] print:divide-x print:break-inside-avoid",
        hasMany ? "xl:not-print:grid-cols-3" : "xl:not-print:grid-cols-4",
      )}
    >
      <Judgement
        term="What kind of relationship"
        verdict={RELATIONSHIP_TYPE_LABELS[relationship.type]}
        note={notes.join(", ") || null}
      >
        {account.declaredType === null
          ? "Nobody has said yet what we take it for."
          : declaredWords(RELATIONSHIP_TYPE_LABELS[account.declaredType], account.isOfToday ? null : (typeGap ?? 0))}
      </Judgement>
      <Judgement term="What holds them" verdict={LOCK_LABELS[holds]}>
        {holds === "unknown" && relationship.overlays.includes("held-by-contract")
          ? UNKNOWN_BEYOND_CONTRACT
          : LOCK_MEANINGS[holds]}
        {[
          holdingWords(locks),
          unlockedWords(locks, { asOf: moment.asOf, isActive: score.risk.active, dormantSince }),
        ].map((words) =>
          words === null ? null : (
            <span key={words} className="mt-1 block text-foreground">
              {words}
            </span>
          ),
        )}
        <ReasonToStay reason={reasonToStay} />
      </Judgement>
      <Judgement
        term="Where it goes"
        verdict={momentum.label === null ? "Not known" : MOMENTUM_LABELS[momentum.label]}
        className={cn("max-sm:not-print:col-span-2", hasMany && "xl:not-print:border-e-0")}
      >
        {momentum.label === null
          ? "Nothing has been recorded yet."
          : `News of the last ${LATELY_DAYS} days: ${formatPoints(momentum.news.ladder)} points on the index.`}
        <IfNobodyActs {...{ act, account, moment, coming }} />
      </Judgement>
      <Reasons {...{ causes, hasMany, dormantSince, risk: score.risk }} hrefOf={(code) => warningHref(code, query)} />
    </Card>
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

/** What is decided over our heads, and what time alone does to the score. */
function IfNobodyActs({ act, account, moment, coming }: Pick<AccountReport, "act" | "account" | "moment" | "coming">) {
  return (
    <span className="mt-1 block">
      <strong className="font-medium text-foreground">If nobody acts:</strong>{" "}
      {unlessActedWords(act, account, moment.asOfDay)}
      {coming === null ? null : ` ${comingWords(coming)}`}
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
  if (gap === 0) return "The evidence agrees.";
  const levels = Math.abs(gap) === 1 ? "one level" : `${Math.abs(gap)} levels`;
  return gap > 0 ? `That is ${levels} closer than the evidence shows.` : `The evidence shows ${levels} more.`;
}

interface ReasonsProps {
  /** They stand below the judgements, in two columns. */
  hasMany: boolean;
  risk: LadderScore["risk"];
  dormantSince: string | null;
  causes: readonly RiskCause[];
  hrefOf: (code: RiskCode) => string;
}

function Reasons({ hasMany, dormantSince, risk, causes, hrefOf }: ReasonsProps) {
  return (
    <div
      className={cn(
        "min-w-0 px-4 py-2.5 print:px-3",
        risk.reasons.length > 0 && "max-sm:not-print:order-first max-sm:not-print:col-span-2",
        hasMany && "xl:not-print:col-span-3 xl:not-print:border-t",
      )}
    >
      <p className="text-muted text-xs">Warning signs</p>
      {risk.active ? null : (
        <p className="text-muted text-sm">
          {dormantSince === null ? null : `${dormantWords(dormantSince)} `}
          No contract and no purchase in a year: they stand in no list of risks.
        </p>
      )}
      {risk.reasons.length === 0 ? (
        <>
          <p className="font-semibold text-base">{risk.level === "unknown" ? "Not known" : "None"}</p>
          <p className="text-muted text-sm">
            {risk.level === "unknown" ? "Too little is recorded to give the all-clear." : "No warning sign at hand."}
          </p>
        </>
      ) : (
        <ul className={cn("text-sm", hasMany && "xl:not-print:columns-2 xl:not-print:gap-x-8")}>
          {weightiestFirst(causes).map((cause) => (
            <li key={cause.code} className="flex break-inside-avoid gap-2">
              <span
                aria-hidden="true"
                className="mt-2.5 size-1.5 pointer-coarse:mt-3.5 print:mt-2 shrink-0 rounded-full bg-weak"
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
      )}
    </div>
  );
}
