import "server-only";
import type { Scope } from "@/lib/data/scope";
import type { AccountHead } from "@/lib/report/account-head";
import { type ExitSheet, exitSheet } from "@/lib/report/exit-sheet";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadJudgedThen } from "./load-judged-then";

/** How this customer would leave us, at the moment of the page. */
export async function getExitSheet(
  scope: Scope,
  query: AccountReportQuery,
): Promise<{ readonly head: AccountHead; readonly sheet: ExitSheet }> {
  const judged = await loadJudgedThen(scope, query);
  return { head: judged.head, sheet: exitSheet(judged) };
}
