import "server-only";
import { type AccountRegisters, listAccountRegisters } from "@/lib/data/account-registers";
import { type AccountDetail, findAccount } from "@/lib/data/accounts";
import { loadFormerStates, NOTHING_FORMER } from "@/lib/data/former-states";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { requirePermission } from "@/lib/permissions/require";
import type { ReportMoment } from "@/lib/report/account-head";
import { chooseMoment, isThen } from "@/lib/report/choose-moment";
import { recordsAsKnown } from "@/lib/report/records-as-known";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";

interface KnownRegisters {
  readonly account: AccountDetail;
  /** As they stood on the day of the page and were known then. */
  readonly registers: AccountRegisters;
  readonly moment: ReportMoment;
}

/** What the registers of an account held on a day, without anything that is scored. */
export async function loadKnownRegisters(
  scope: Scope,
  query: Pick<AccountReportQuery, "accountId" | "asOf" | "known">,
): Promise<KnownRegisters> {
  const account = await findAccount(scope, query.accountId);
  if (!account) throw notFound("account");
  requirePermission(scope.viewer, "account.read", account.ownerId);
  const clock = { now: scope.now.getTime(), scoredAt: null, writtenAt: null };
  const moment = chooseMoment({ ...query, since: undefined }, clock);
  const knownAt = new Date(moment.knownAt);
  const former = isThen(moment) ? await loadFormerStates(scope, account.id, knownAt) : NOTHING_FORMER;
  const registers = await listAccountRegisters(scope, account.id, knownAt);
  const nobody = { members: [], surveyAnswers: [] };
  return { account, moment, registers: recordsAsKnown({ account, registers, ...nobody }, former, moment).registers };
}
