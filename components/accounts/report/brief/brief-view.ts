import type { HeadView } from "@/components/accounts/report/report-view";
import type { MeetingBrief } from "@/lib/report/meeting-brief";

/** What the panels of the sheet before a meeting are made from. */
export interface BriefView extends HeadView {
  readonly brief: MeetingBrief;
}
