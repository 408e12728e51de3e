import { AccountPage } from "@/components/accounts/report/account-page";
import type { ReportView } from "@/components/accounts/report/report-view";
import { TimelinePanel } from "@/components/accounts/report/timeline/timeline-panel";

/** Everything that happened, in its order. */
export function TimelinePage(view: ReportView) {
  return (
    <AccountPage view="timeline" {...view}>
      <TimelinePanel {...view} />
    </AccountPage>
  );
}
