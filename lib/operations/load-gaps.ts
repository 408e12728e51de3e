import "server-only";
import { listSegments } from "@/lib/data/account-list";
import { type AccountSummary, listInOrder } from "@/lib/data/account-summary";
import { groupAccounts } from "@/lib/data/account-totals";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import { listGaps } from "@/lib/data/gaps";
import { listMembers, ownerNameOf } from "@/lib/data/members";
import { listPulseReach } from "@/lib/data/pulse-reach";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { type GapSums, gapSums, type ReachSums, reachSums } from "@/lib/report/gap-sums";
import type { GapFilter } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { type Thresholds, thresholdsOf } from "@/lib/scoring";

interface GapsPage {
  /** The greatest gap times ARR first, of each kind as many as anybody works through. */
  readonly clear: readonly AccountSummary[];
  readonly possible: readonly AccountSummary[];
  readonly sums: GapSums;
  readonly reach: ReachSums;
  readonly money: OwnMoney;
  readonly thresholds: Thresholds;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly segments: readonly string[];
}

/** Where we and they see a relationship differently, among the accounts that the URL asks for. */
export async function loadGaps(scope: Scope, filter: GapFilter): Promise<GapsPage> {
  const thresholds = thresholdsOf(await currentModel(scope));
  const money = await loadOwnMoney(scope);
  const { rows, groups } = await listGaps(scope, filter, money);
  const accounts = await listInOrder(scope, rows, money);
  const isClear = new Set(rows.filter((row) => row.isClear).map(({ id }) => id));
  return {
    ...{ money, thresholds },
    clear: accounts.filter(({ id }) => isClear.has(id)),
    possible: accounts.filter(({ id }) => !isClear.has(id)),
    sums: gapSums(groups, await groupAccounts(scope, filter), money),
    reach: reachSums(await listPulseReach(scope, filter), money),
    owners: (await listMembers(scope)).map((one) => ({ id: one.id, name: ownerNameOf(one) })),
    segments: await listSegments(scope),
  };
}
