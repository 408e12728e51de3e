import "server-only";
import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import { listInOrder } from "@/lib/data/account-summary";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import { listMembers } from "@/lib/data/members";
import { listRenewals } from "@/lib/data/renewals";
import type { Scope } from "@/lib/data/scope";
import { can } from "@/lib/permissions/can";
import { askedBy, FIRST_CALL_DAYS, OUTCOME_DAYS, renewalDesk, type ShownRenewal } from "@/lib/report/renewal-desk";
import type { OwnMoney } from "@/lib/schemas/own-money";
import type { RenewalQuery } from "@/lib/schemas/renewal";

interface RenewalDesk {
  readonly lines: readonly ShownRenewal[];
  readonly money: OwnMoney;
  readonly whose: "me" | "everybody";
  /** There are more than were looked at. */
  readonly isCut: boolean;
}

/** The renewals that somebody has to call, to decide or to close, with both calls on each. */
export async function loadRenewals(scope: Scope, { owner }: Pick<RenewalQuery, "owner">): Promise<RenewalDesk> {
  const { viewer, now } = scope;
  const today = midnightOf(now);
  const from = new Date(today - OUTCOME_DAYS * DAY_MS);
  const until = new Date(today + FIRST_CALL_DAYS * DAY_MS);
  // Whoever answers for accounts comes for their own, everybody else for all of them.
  const whose = owner ?? (viewer.role === "account_manager" ? "me" : "everybody");
  const ownerId = whose === "me" ? viewer.memberId : null;
  const records = await listRenewals(scope, { from, today: new Date(today), until, ownerId });
  const lines = renewalDesk(records, now.getTime());
  const money = await loadOwnMoney(scope);
  const accounts = await listInOrder(
    scope,
    lines.map(({ accountId }) => ({ id: accountId })),
    money,
  );
  const able = new Set<string | null>(
    (await listMembers(scope))
      .filter(({ id, role, deactivatedAt }) => !deactivatedAt && can({ role, memberId: id }, "register.write", id))
      .map(({ id }) => id),
  );
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const shown = lines.flatMap((line): readonly ShownRenewal[] => {
    const account = accountOf.get(line.accountId);
    if (account === undefined) return [];
    const isOwn = account.ownerId === viewer.memberId;
    const action = line.asks === "decision" ? "renewal.decide" : "register.write";
    // What somebody expects is theirs to say; where nobody can, whoever may write says it.
    const isTheirs = line.asks === "call" && !isOwn && able.has(account.ownerId);
    return [
      {
        ...{ ...line, account, isOwn, isScoreShown: !(isOwn && line.asks === "call") },
        by: askedBy(line, account.act),
        canDo: !isTheirs && can(viewer, action, account.ownerId),
      },
    ];
  });
  return { lines: shown, money, whose, isCut: records.some(({ isCut }) => isCut) };
}
