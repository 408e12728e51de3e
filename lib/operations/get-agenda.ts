import "server-only";
import { listFactReviews } from "@/lib/data/fact-reviews";
import { listRegisterRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import type { ResponseCoverage } from "@/lib/pulse/response-coverage";
import type { AccountHead } from "@/lib/report/account-head";
import { type ConversationAgenda, conversationAgenda } from "@/lib/report/conversation-agenda";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadSides } from "./load-sides";

interface AgendaSheet {
  readonly head: AccountHead;
  readonly agenda: ConversationAgenda;
  readonly coverage: ResponseCoverage;
}

/** What to talk about with a customer, at the moment of the page. */
export async function getAgenda(scope: Scope, query: AccountReportQuery): Promise<AgendaSheet> {
  const { head, account, whole, moment, questions, voices, coverage } = await loadSides(scope, query);
  const registers = whole?.registers ?? {
    factReviews: await listFactReviews(scope, account.id, scope.now),
    rows: await listRegisterRows(scope, account.id),
  };
  return { head, coverage, agenda: conversationAgenda({ questions, voices, registers, asOf: moment.asOf }) };
}
