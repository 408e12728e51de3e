import Link from "next/link";
import { dueRow } from "@/components/account-list/due-row";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { CircleCheck, Timer } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { utcDayOf } from "@/lib/calendar/days";
import { formatDay } from "@/lib/format/dates";
import { can } from "@/lib/permissions/can";
import type { WeekGroup, WeekPart } from "@/lib/report/my-week";
import { WeekList } from "./week-list";

interface MyWeekProps {
  parts: readonly WeekPart[];
  isOwner: boolean;
  viewer: Parameters<typeof can>[0];
  now: Date;
}

const TITLES: Readonly<Record<WeekGroup, string>> = {
  overdue: "Overdue",
  today: "Today",
  week: "Within 7 days",
  month: "Within 30 days",
  later: "Later",
  undated: "Without a day",
};

/** What asks for whoever looks, by its day, each with the one thing to do about it. */
export function MyWeek({ parts, isOwner, viewer, now }: MyWeekProps) {
  const today = utcDayOf(now);
  const { memberId } = viewer;
  const reader = { today, memberId, canWrite: can(viewer, "register.write", memberId) };
  return (
    <>
      <PageHeader
        title="My week"
        description={`${formatDay(today)}. ${countWords(parts)}`}
        actions={isOwner && can(viewer, "assessment.write") ? <ToTheRound /> : null}
      />
      <PageBody>
        {parts.length === 0 ? <Nothing isOwner={isOwner} /> : null}
        {parts.map(({ group, lines, more }) => (
          <PageSection key={group} id={group} title={TITLES[group]} isFlush isLong>
            <WeekList rows={lines.map((line) => dueRow(line, reader))} today={today} />
            {more > 0 ? <More count={more} /> : null}
          </PageSection>
        ))}
      </PageBody>
    </>
  );
}

const ToTheRound = () => (
  <LinkButton href="/round" prefetch={false} className="print:hidden">
    <Timer aria-hidden="true" />
    Five-minute round
  </LinkButton>
);

/** Of these no line stands here: the accounts have them. */
const More = ({ count }: { count: number }) => (
  <p className="border-border border-t px-4 py-2 text-muted text-xs">
    And {count} more, less pressing, that stand at{" "}
    <Link href="/accounts" className="text-accent underline underline-offset-2 print:hidden">
      your accounts
    </Link>
  </p>
);

function countWords(parts: readonly WeekPart[]): string {
  const countOf = (group: WeekGroup) => {
    const part = parts.find((one) => one.group === group);
    return part ? part.lines.length + part.more : 0;
  };
  const near = countOf("today") + countOf("week");
  return `${countOf("overdue")} overdue, ${near} within 7 days`;
}

function Nothing({ isOwner }: Pick<MyWeekProps, "isOwner">) {
  return (
    <Card>
      <EmptyState
        icon={CircleCheck}
        title="Nothing asks for you"
        action={
          <LinkButton href={isOwner ? "/accounts" : "/at-risk"}>
            {isOwner ? "See your accounts" : "See what is at risk"}
          </LinkButton>
        }
        className="py-16"
      >
        {isOwner
          ? "No action, promise, request or day of notice of yours is near, and enough is known of every account."
          : "You own no account and nobody has given you an action. Where one is missing, take it on at the account."}
      </EmptyState>
    </Card>
  );
}
