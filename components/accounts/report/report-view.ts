import type { can } from "@/lib/permissions/can";
import type { AccountHead } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";

/** What every panel is made from: that part of the report which it shows, as each view loads no more than it shows. */
export interface ReportView<K extends keyof AccountReport = keyof AccountReport> {
  readonly report: Pick<AccountReport, K>;
  readonly query: AccountReportQuery;
  readonly viewer: Parameters<typeof can>[0] & { readonly timeZone: string };
}

/** What stands above every view. */
export type HeadView = ReportView<keyof AccountHead>;
