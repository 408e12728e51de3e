import { AccountPage } from "@/components/accounts/report/account-page";
import type { ReportView } from "@/components/accounts/report/report-view";
import { TimelinePanel } from "@/components/accounts/report/timeline/timeline-panel";
import type { AccountHead } from "@/lib/report/account-head";

/** Everything that happened, in its order. */
export function TimelinePage(view: ReportView<keyof AccountHead | "timeline">) {
  return (
    <AccountPage view="timeline" {...view}>
      <TimelinePanel {...view} />
    </AccountPage>
  );
}
