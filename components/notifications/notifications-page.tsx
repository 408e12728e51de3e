import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Bell } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { utcDayOf } from "@/lib/calendar/days";
import { countWords } from "@/lib/format/count-words";
import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import { notificationWords } from "@/lib/format/notification-words";
import type { NotificationDay, ToldNotification } from "@/lib/report/notification-lines";
import { notificationsHref } from "@/lib/schemas/notification";
import { MarkButton } from "./mark-button";
import { NotificationList } from "./notification-list";
import { notificationRow } from "./notification-row";

interface NotificationsPageProps {
  /** Whether it is what one import or one change of many told. */
  isPart: boolean;
  bundle: ToldNotification | null;
  unread: readonly NotificationDay[];
  read: readonly NotificationDay[];
  /** Whether more is unread than these. */
  isMore: boolean;
  names: ReadonlyMap<string, string>;
  now: Date;
}

/** What one was told: unread first, by its day; or what one import told. */
export function NotificationsPage({ isPart, bundle, unread, read, isMore, names, now }: NotificationsPageProps) {
  const list = { names, isMarked: !isPart };
  return (
    <>
      {isPart ? <PartHeader bundle={bundle} names={names} /> : <WholeHeader unread={unread} isMore={isMore} />}
      <PageBody>
        {unread.length + read.length === 0 ? <NothingTold /> : null}
        {unread.map((day) => (
          <DaySection key={day.day} {...list} day={day} title={dayWords(day, now)} />
        ))}
        {read.map((day) => (
          <DaySection key={day.day} {...list} day={day} title={`${dayWords(day, now)}, already read`} />
        ))}
      </PageBody>
    </>
  );
}

function WholeHeader({ unread, isMore }: Pick<NotificationsPageProps, "unread" | "isMore">) {
  const lines = unread.flatMap((day) => day.lines);
  const ids = lines.flatMap(({ changes }) => changes.map(({ id }) => id));
  return (
    <PageHeader
      title="Notifications"
      description={unreadWords(lines.length, isMore)}
      actions={
        <>
          {lines.length > 0 ? <MarkButton ids={ids} label="Mark all as read" /> : null}
          <LinkButton href="/settings/profile#notifications" prefetch={false} className="print:hidden">
            Choose what you are told
          </LinkButton>
        </>
      }
    />
  );
}

function unreadWords(lines: number, isMore: boolean): string {
  if (lines === 0) return "Nothing unread";
  return isMore ? `${lines}+ lines unread` : countWords(lines, "line unread", "lines unread");
}

/** Read or unread as a whole, as the line that stands for it. */
const PartHeader = ({ bundle, names }: Pick<NotificationsPageProps, "bundle" | "names">) => (
  <PageHeader
    title="What it changed"
    breadcrumbs={[{ label: "Notifications", href: notificationsHref() }]}
    description={bundle ? notificationWords(bundle, names) : "It told you nothing, or all of it is as it was again."}
    actions={bundle?.readAt === null ? <MarkButton ids={[bundle.id]} label="Mark as read" /> : null}
  />
);

interface DaySectionProps extends Pick<NotificationsPageProps, "names"> {
  day: NotificationDay;
  title: string;
  isMarked: boolean;
}

const DaySection = ({ day, title, names, isMarked }: DaySectionProps) => (
  <PageSection title={title} isFlush isLong>
    <NotificationList rows={day.lines.map((line) => notificationRow(line, names))} isMarked={isMarked} />
  </PageSection>
);

const dayWords = ({ day }: NotificationDay, now: Date): string =>
  `${formatDay(day)}, ${formatRelativeDay(day, utcDayOf(now))}`;

const NothingTold = () => (
  <Card>
    <EmptyState
      icon={Bell}
      title="Nothing has changed yet"
      action={<LinkButton href="/settings/profile#notifications">Choose what you are told</LinkButton>}
      className="py-16"
    >
      When the risk of an account of yours, what it stands on or who owns it changes, when a promise is broken or a
      colleague mentions you, it stands here.
    </EmptyState>
  </Card>
);
