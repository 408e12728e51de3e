import "server-only";
import { utcDayOf } from "@/lib/calendar/days";
import { findLastWriteAt, findScoredAt } from "@/lib/data/ladder-scores";
import { findLastLapse } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import type { ReportMoment } from "@/lib/report/account-head";
import { chooseMoment } from "@/lib/report/choose-moment";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";

/** Today's page stands at the stored score where that is from today, and after what has lapsed since. */
export async function loadMoment(scope: Scope, query: AccountReportQuery): Promise<ReportMoment> {
  const { accountId } = query;
  const now = scope.now.getTime();
  const scoredAt = (await findScoredAt(scope, accountId))?.getTime() ?? null;
  const isOfToday = scoredAt !== null && utcDayOf(scoredAt) === utcDayOf(now);
  const lapsedAt = isOfToday ? ((await findLastLapse(scope, accountId))?.getTime() ?? null) : null;
  const writtenAt = isOfToday ? null : ((await findLastWriteAt(scope, [accountId]))?.getTime() ?? null);
  return chooseMoment(query, { now, scoredAt, writtenAt, lapsedAt });
}
