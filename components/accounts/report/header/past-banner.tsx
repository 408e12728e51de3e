import { History } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/format/dates";
import type { ReportMoment } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import type { AccountPlace } from "@/lib/schemas/account-view";

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
        <BannerLink href={reportHref(query, place, { asOf: null, known: null })}>
          <History aria-hidden="true" className="size-3.5" />
          Back to today
        </BannerLink>
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
  return moment.isKnownApart ? (
    <BannerLink href={reportHref(query, place, { known: null })}>With what was known then</BannerLink>
  ) : (
    <BannerLink href={reportHref(query, place, { known: moment.today })}>With what is known now</BannerLink>
  );
}

function BannerLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex min-h-6 items-center gap-1 whitespace-nowrap font-medium text-accent hover:underline pointer-coarse:min-h-11 print:hidden"
    >
      {children}
    </Link>
  );
}
