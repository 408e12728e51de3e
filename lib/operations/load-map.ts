import "server-only";
import { listSegments } from "@/lib/data/account-list";
import { groupByQuarter, listPlaced, type PlacedAccount } from "@/lib/data/account-map";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import { listMembers, ownerNameOf } from "@/lib/data/members";
import { comparedList } from "@/lib/data/moved-since";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { type AccountSum, sumOf } from "@/lib/report/account-totals";
import { type AccountFilter, PLACES } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";

export interface PortfolioMap {
  readonly dots: readonly PlacedAccount[];
  /** Of all that match, whatever of it is drawn. */
  readonly sums: readonly (AccountSum & { readonly place: (typeof PLACES)[number] })[];
  /** Where reliance begins and goodwill ends. */
  readonly lines: { readonly pain: number; readonly goodwill: number };
  readonly money: OwnMoney;
  /** The day with which it is compared. */
  readonly day: string | null;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly segments: readonly string[];
}

/** The accounts a list asks for between goodwill and reliance. */
export async function loadMap(scope: Scope, asked: AccountFilter): Promise<PortfolioMap> {
  // The map shows where all of them lay on another day; who has moved is asked of the list.
  const filter = { ...asked, moved: undefined, stood: undefined };
  const money = await loadOwnMoney(scope);
  const { high, low } = await currentModel(scope);
  const groups = await groupByQuarter(scope, { ...filter, place: undefined }, money);
  return {
    dots: await listPlaced(scope, filter, money),
    sums: PLACES.map((place) => ({
      place,
      ...sumOf(
        groups.filter(({ quarter }) => (quarter ?? "unplaced") === place),
        money,
      ),
    })),
    lines: { pain: high, goodwill: low },
    money,
    day: comparedList(filter, scope.now)?.day ?? null,
    owners: (await listMembers(scope)).map((one) => ({ id: one.id, name: ownerNameOf(one) })),
    segments: await listSegments(scope),
  };
}
