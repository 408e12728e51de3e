import type { Action } from "@/lib/permissions/actions";
import { can } from "@/lib/permissions/can";
import { isThen } from "@/lib/report/choose-moment";
import type { ReportView } from "./report-view";

type Writing = Pick<ReportView<"account" | "moment">, "viewer" | "report">;

/** Whether the page offers to write: the past can only be read, and what is written belongs to today. */
export function offersTo(action: Action, { report: { account, moment }, viewer }: Writing): boolean {
  return !isThen(moment) && can(viewer, action, account.ownerId);
}
