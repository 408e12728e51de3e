import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
import type { HeadView } from "@/components/accounts/report/report-view";
import { standingWords, whoWords } from "@/components/actions/action-words";
import { Badge } from "@/components/ui/badge";
import { PageSection } from "@/components/ui/page-section";
import { formatDay } from "@/lib/format/dates";
import { GAP_LABELS } from "@/lib/format/perception-labels";
import { RISK_LABELS } from "@/lib/format/risk-labels";
import { formatPoints } from "@/lib/format/scores";
import type { InternalPack } from "@/lib/report/internal-pack";
import type { LadderScore } from "@/lib/scoring";

type Query = Pick<HeadView, "query">;

/** What whoever answers for them expects of the renewal beside what the score says, and on which of both we act. */
export function RenewalPanel({
  renewal: { call, isApart, decision },
  standing,
}: Pick<InternalPack, "renewal"> & { standing: HeadView["report"]["standing"] }) {
  return (
    <PageSection
      id="renewal"
      title="The renewal, seen twice"
      actions={isApart ? <Badge tone="caution">Both differ</Badge> : null}
    >
      <dl className="space-y-1.5 text-sm">
        <Said term="We expect">
          {call ? `${call.state.word}, ${formatDay(new Date(call.at))}: ${call.what}` : "Nobody has said yet."}
        </Said>
        <Said term="The score">{RISK_LABELS[standing]}</Said>
        {decision ? <Said term="Decided">{`${decision.state.word}: ${decision.what}`}</Said> : null}
      </dl>
      <Way href="/renewals">Renewals</Way>
    </PageSection>
  );
}

const Said = ({ term, children }: { term: string; children: string }) => (
  <div className="flex gap-2">
    <dt className="w-20 shrink-0 text-muted text-xs leading-5">{term}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
);

const Way = ({ href, children }: { href: string; children: string }) => (
  <p className="pt-1 print:hidden">
    <Link href={href} prefetch={false} className="row-link text-xs">
      {children}
    </Link>
  </p>
);

/** How far what we think of it is from what they think of it. */
export function GapPanel({ twoSided: { gap, gapLabel, gapClear }, query }: Query & Pick<LadderScore, "twoSided">) {
  return (
    <PageSection id="gap" title="What we think, and what they think">
      <p className="text-sm">
        {gap === null || gapLabel === null
          ? "Not known: no question was answered by both sides."
          : `${GAP_LABELS[gapLabel]}${gapClear ? "" : ", possibly"} (${formatPoints(gap)}).`}
      </p>
      <Way href={reportHref(query, "agenda")}>Where both differ</Way>
    </PageSection>
  );
}

/** Whom of theirs only one of ours knows. */
export function ThreadsPanel({ threads, query }: Query & Pick<InternalPack, "threads">) {
  return (
    <PageSection id="threads" title="Who hangs on a single thread">
      {threads.length === 0 ? <p className="text-muted text-sm">Nobody does.</p> : null}
      <ul className="space-y-1 text-sm">
        {threads.map(({ id, name, holder }) => (
          <li key={id} className="break-words">
            {name} <span className="text-muted text-xs">only through {holder}</span>
          </li>
        ))}
      </ul>
      <Way href={reportHref(query, "people", {}, "roots")}>The roots map</Way>
    </PageSection>
  );
}

/** What is better left alone in the room. */
export function AvoidPanel({ avoid, query }: Query & Pick<InternalPack, "avoid">) {
  return (
    <PageSection id="avoid" title="What to leave alone">
      {avoid.length === 0 ? <p className="text-muted text-sm">Nothing is kept in mind of anybody.</p> : null}
      <ul className="space-y-1 text-sm">
        {avoid.map(({ id, who, what }) => (
          <li key={id} className="break-words">
            {who === null ? what : `${who}: ${what}`}
          </li>
        ))}
      </ul>
      <Way href={reportHref(query, "brief")}>Before the meeting</Way>
    </PageSection>
  );
}

/** What we do ourselves, overdue first. */
export function ActionsPanel({ actions, query, today }: Query & Pick<InternalPack, "actions"> & { today: string }) {
  return (
    <PageSection id="our-actions" title="What we do">
      {actions.length === 0 ? <p className="text-muted text-sm">No action is open.</p> : null}
      <ul className="divide-y divide-border text-sm">
        {actions.map((action) => (
          <li key={action.id} className="break-inside-avoid py-1.5 first:pt-0">
            <p className="break-words">{action.summary}</p>
            <p className="text-muted text-xs tabular-nums">
              {whoWords(action)}, {standingWords(action, today)}
            </p>
          </li>
        ))}
      </ul>
      <p className="flex gap-4 pt-1 text-xs print:hidden">
        <Link href={reportHref(query, "actions")} prefetch={false} className="row-link">
          Actions
        </Link>
        <Link href={reportHref(query, "discussion")} prefetch={false} className="row-link">
          Discussion
        </Link>
      </p>
    </PageSection>
  );
}
