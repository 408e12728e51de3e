import type { ReportView } from "@/components/accounts/report/report-view";
import { History } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/format/dates";
import type { ReportMoment } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import type { AccountPlace } from "@/lib/schemas/account-view";
import { DayLink } from "./day-link";

interface BannerProps extends Omit<ReportView<"moment">, "viewer"> {
  place: AccountPlace;
}

/** Says, also on paper, that this is not today; and that a day ahead cannot be shown. */
export function PastBanner({ report: { moment }, query, place }: BannerProps) {
  if (moment.aheadDay !== null) {
    return (
      <Notice kind="info" title={`${formatDay(moment.aheadDay)} lies ahead`}>
        Nobody knows yet how it will stand then, so this page shows today.
      </Notice>
    );
  }
  if (!isThen(moment)) return null;
  return (
    <Notice
      kind="warn"
      title={`${moment.isPast ? `As it was on ${formatDay(moment.asOfDay)}` : "As of today"}, with ${knownWords(moment)}`}
    >
      <p>
        {moment.isPast
          ? "What is marked “today” is as it stands now. Nothing can be changed from here."
          : "Nothing can be changed from here."}
      </p>
      <p className="flex flex-wrap gap-x-4">
        <DayLink place={place} accountId={query.accountId}>
          <History aria-hidden="true" className="size-3.5" />
          Back to today
        </DayLink>
        {moment.isPast ? <OtherKnowledge moment={moment} query={query} place={place} /> : null}
      </p>
    </Notice>
  );
}

function knownWords({ isKnownApart, knownDay, today }: ReportMoment): string {
  if (!isKnownApart) return "what was known then";
  return knownDay === today ? "what is known now" : `what was known by ${formatDay(knownDay)}`;
}

/** The other view of the same day: with or without what was learned since. */
function OtherKnowledge({ moment, query, place }: Omit<BannerProps, "report"> & { moment: ReportMoment }) {
  const { accountId, asOf } = query;
  return moment.isKnownApart ? (
    <DayLink {...{ place, accountId, asOf }}>With what was known then</DayLink>
  ) : (
    <DayLink {...{ place, accountId, asOf }} known={moment.today}>
      With what is known now
    </DayLink>
  );
}
