import type { can } from "@/lib/permissions/can";
import type { AccountReport } from "@/lib/report/account-report";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";

/** What every section of the account page is made from. */
export interface ReportView {
  readonly report: AccountReport;
  readonly query: AccountReportQuery;
  readonly viewer: Parameters<typeof can>[0] & { readonly timeZone: string };
}
