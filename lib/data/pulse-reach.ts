import "server-only";
import type { GapFilter } from "@/lib/schemas/account-filter";
import { ACCOUNTS, accountsWhere } from "./account-query";
import type { Scope } from "./scope";
import { WAS_ASKED } from "./was-asked";

/** Accounts of which people were asked by a link, by whether anybody answered and by currency. */
export interface ReachGroup {
  readonly hasAnswered: boolean;
  readonly currency: string;
  readonly count: number;
  readonly countWithArr: number;
  readonly cents: number | null;
  readonly peopleAsked: number;
  readonly peopleAnswered: number;
}

/** Whom of these accounts we asked by name in the last year, each person once; of others nobody knows who answered. */
export const listPulseReach = (scope: Scope, filter: GapFilter): Promise<readonly ReachGroup[]> => scope.tx.$queryRaw<
  ReachGroup[]
>`
    WITH asked AS (
      SELECT r."accountId", count(DISTINCT r."contactId")::int AS people,
        count(DISTINCT r."contactId") FILTER (WHERE r."respondedOn" IS NOT NULL)::int AS answered
      FROM "PulseRecipient" r JOIN "Pulse" p ON p."workspaceId" = r."workspaceId" AND p.id = r."pulseId"
      WHERE r."workspaceId" = ${scope.viewer.workspaceId}::uuid AND ${WAS_ASKED} AND p."isNamed"
        AND p."sendAt" <= ${scope.now}::timestamptz AND p."sendAt" > ${scope.now}::timestamptz - interval '1 year'
      GROUP BY r."accountId")
    SELECT k.answered > 0 AS "hasAnswered", a.currency::text AS currency, count(*)::int AS count,
      count(a."arrCents")::int AS "countWithArr", sum(a."arrCents")::float8 AS cents,
      sum(k.people)::int AS "peopleAsked", sum(k.answered)::int AS "peopleAnswered"
    FROM asked k JOIN ${ACCOUNTS} ON a.id = k."accountId" WHERE ${accountsWhere(scope, filter)}
    GROUP BY 1, a.currency ORDER BY a.currency`;
