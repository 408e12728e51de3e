import "server-only";
import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import { listInOrder } from "@/lib/data/account-summary";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import { listRenewals } from "@/lib/data/renewals";
import type { Scope } from "@/lib/data/scope";
import { can } from "@/lib/permissions/can";
import { FIRST_CALL_DAYS, OUTCOME_DAYS, renewalDesk, type ShownRenewal } from "@/lib/report/renewal-desk";
import type { OwnMoney } from "@/lib/schemas/own-money";

/** The renewals that somebody has to call, to decide or to close, with both calls on each. */
export async function loadRenewals(
  scope: Scope,
): Promise<{ readonly lines: readonly ShownRenewal[]; readonly money: OwnMoney }> {
  const { viewer, now } = scope;
  const today = midnightOf(now);
  const from = new Date(today - OUTCOME_DAYS * DAY_MS);
  const records = await listRenewals(scope, { from, until: new Date(today + FIRST_CALL_DAYS * DAY_MS) });
  const lines = renewalDesk(records, now.getTime());
  const money = await loadOwnMoney(scope);
  const accounts = await listInOrder(
    scope,
    lines.map(({ accountId }) => ({ id: accountId })),
    money,
  );
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const shown = lines.flatMap((line): readonly ShownRenewal[] => {
    const account = accountOf.get(line.accountId);
    if (account === undefined) return [];
    const isOwn = account.ownerId === viewer.memberId;
    const action = line.asks === "decision" ? "renewal.decide" : "register.write";
    // What somebody expects is theirs to say; of an account without an owner whoever may write says it.
    const isTheirs = line.asks === "call" && !isOwn && account.ownerId !== null;
    return [
      {
        ...{ ...line, account, isOwn, isScoreShown: !(isOwn && line.asks === "call") },
        canDo: !isTheirs && can(viewer, action, account.ownerId),
      },
    ];
  });
  return { lines: shown, money };
}
