import "server-only";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { Thresholds } from "@/lib/scoring";
import { ACCOUNTS, accountsWhere, RISK, standingBy } from "./account-query";
import type { Scope } from "./scope";

/** Accounts that stand alike, by rung, risk and currency. */
export interface AccountGroup {
  readonly standing: string;
  readonly risk: string | null;
  readonly currency: string;
  readonly count: number;
  readonly countWithArr: number;
  readonly cents: number | null;
}

/** In one statement: a list is asked for anew at every pause of typing, and every sum is made of these few rows. */
export function groupAccounts(
  scope: Scope,
  filter: Partial<AccountFilter>,
  thresholds: Thresholds,
): Promise<readonly AccountGroup[]> {
  return scope.tx.$queryRaw<AccountGroup[]>`
    SELECT ${standingBy(thresholds)} AS standing, ${RISK} AS risk, a.currency::text AS currency, count(*)::int AS count,
      count(a."arrCents")::int AS "countWithArr", sum(a."arrCents")::float8 AS cents
    FROM ${ACCOUNTS} WHERE ${accountsWhere(scope, filter, thresholds)}
    GROUP BY 1, 2, 3 ORDER BY 3`;
}
