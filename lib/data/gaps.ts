import "server-only";
import type { GapFilter } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { ACCOUNTS, accountsWhere, ownArr } from "./account-query";
import type { Scope } from "./scope";

/** Nobody works through more of a kind at once; the sums beside them count all. */
const GAPS_AT_ONCE = 50;

interface GapRow {
  readonly id: string;
  /** Whether so few answers cannot make it by chance; else it is only possible. */
  readonly isClear: boolean;
}

/** Accounts on both sides of which a question was answered, by how they see it and by currency. */
export interface GapGroup {
  /** Both sides see it alike. */
  readonly isAligned: boolean;
  readonly isClear: boolean;
  readonly currency: string;
  readonly count: number;
  readonly countWithArr: number;
  readonly cents: number | null;
}

/**
 * Accounts that we see differently than they do, clear and only possible ones apart, the greatest gap times ARR first; an ARR
 * that is not known, or has no rate, stands last.
 */
export async function listGaps(
  { tx, ...scope }: Scope,
  filter: GapFilter,
  money: OwnMoney,
): Promise<{ readonly rows: readonly GapRow[]; readonly groups: readonly GapGroup[] }> {
  const [found] = await tx.$queryRaw<{ rows: readonly GapRow[]; groups: readonly GapGroup[] }[]>`
    WITH gaps AS MATERIALIZED (
      SELECT a.id, a.name, a.currency::text AS currency, a."arrCents", abs(l."perceptionGap") AS size,
        ${ownArr(money)} AS arr, l.summary->>'gapLabel' = 'aligned' AS "isAligned",
        (l.summary->>'gapClear')::boolean AS "isClear"
      FROM ${ACCOUNTS} WHERE ${accountsWhere({ tx, ...scope }, filter)} AND l."perceptionGap" IS NOT NULL),
    listed AS (
      SELECT id, "isClear", row_number() OVER (PARTITION BY "isClear"
        ORDER BY size * arr DESC NULLS LAST, size DESC, name, id) AS place
      FROM gaps WHERE NOT "isAligned"),
    counted AS (
      SELECT "isAligned", "isClear", currency, count(*)::int AS count, count("arrCents")::int AS "countWithArr",
        sum("arrCents")::float8 AS cents
      FROM gaps GROUP BY "isAligned", "isClear", currency ORDER BY currency)
    SELECT (SELECT coalesce(json_agg(json_build_object('id', id, 'isClear', "isClear") ORDER BY place), '[]'::json)
        FROM listed WHERE place <= ${GAPS_AT_ONCE}) AS rows,
      (SELECT coalesce(json_agg(counted), '[]'::json) FROM counted) AS groups`;
  return found ?? { rows: [], groups: [] };
}
