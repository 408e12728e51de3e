import "server-only";
import type { Scope } from "@/lib/data/scope";
import { type ValueLedger, valueLedger } from "@/lib/report/value-ledger";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadKnownRegisters } from "./load-known-registers";

/** What went over between an account and us, as it stood on the day of its page. */
export async function loadValueLedger(
  scope: Scope,
  query: Pick<AccountReportQuery, "accountId" | "asOf" | "known">,
): Promise<ValueLedger> {
  const { registers, moment } = await loadKnownRegisters(scope, query);
  return valueLedger(registers, moment.asOf);
}
