import "server-only";
import { listActionsOf } from "@/lib/data/actions";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import type { AccountHead } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import { type ToldAction, tellAction } from "@/lib/report/told-action";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadAccountHead } from "./load-account-head";

interface ActionsOfAccount {
  readonly head: AccountHead;
  /** Open ones by their day, then what was closed last; none of a past day, for what we mean to do is of today. */
  readonly actions: readonly ToldAction[];
  /** Whom one can be given. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

/** Who does what for an account by when, and what came of it. */
export async function getActions(scope: Scope, query: AccountReportQuery): Promise<ActionsOfAccount> {
  const { head } = await loadAccountHead(scope, query);
  if (isThen(head.moment)) return { head, actions: [], colleagues: [] };
  const actions = await listActionsOf(scope, query.accountId);
  const members = await listMembers(scope);
  return {
    head,
    actions: actions.map((one) => tellAction(one, scope.now)),
    colleagues: members.flatMap(({ id, name, deactivatedAt }) => (deactivatedAt === null ? [{ id, name }] : [])),
  };
}
