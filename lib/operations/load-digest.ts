import "server-only";
import { groupAccounts } from "@/lib/data/account-totals";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { atRiskOf } from "@/lib/report/account-totals";
import type { Digest, DigestRisk } from "@/lib/report/digest";
import type { DueLine } from "@/lib/report/due-queue";
import { type AccountFilter, accountFilter, atRiskFilter } from "@/lib/schemas/account-filter";
import { thresholdsOf } from "@/lib/scoring";
import { loadAtRisk } from "./load-at-risk";
import { loadComparison } from "./load-comparison";
import { loadDue } from "./load-due";

/** Five of each are read; who wants more follows the link. */
const MOST = 5;
const MOST_DUE = 7;

/**
 * The week of whoever is the viewer, by their role: an account manager's own accounts, the whole portfolio for whoever leads, and
 * the relationships at risk for an executive (decision 0092).
 */
export async function loadDigest(scope: Scope): Promise<Digest> {
  const filter = digestFilter(scope);
  const money = await loadOwnMoney(scope);
  const groups = await groupAccounts(scope, filter, money);
  const comparison = await loadComparison(scope, { filter, money, groups, accountIds: [] });
  const movers = comparison?.movers ?? [];
  const thresholds = thresholdsOf(await currentModel(scope));
  const { lines } = await loadDue(scope, scope.viewer.memberId, { thresholds, money });
  const isUnknown = (line: DueLine) => line.kind === "unknown";
  return {
    since: comparison?.day ?? "",
    moved: { worse: comparison?.moves.down.count ?? 0, better: comparison?.moves.up.count ?? 0 },
    worse: movers.filter(({ move }) => move === "down").slice(0, MOST),
    better: movers.filter(({ move }) => move === "up").slice(0, MOST),
    due: lines.filter((line) => !isUnknown(line)).slice(0, MOST_DUE),
    atRisk: scope.viewer.role === "executive" ? await listRisks(scope) : [],
    // Of a list of those at risk nobody is unjudged: then it is told of all.
    unknown: atRiskOf(filter.risk ? await groupAccounts(scope, { ...filter, risk: undefined }, money) : groups, money)
      .unjudged,
    worthAsking: lines.flatMap((line) => (line.kind === "unknown" ? [line] : [])).slice(0, MOST),
  };
}

/** Whose week it is decides which accounts it is about. */
function digestFilter({ viewer }: Pick<Scope, "viewer">): AccountFilter {
  const since = { since: "week" };
  if (viewer.role === "account_manager") return accountFilter.parse({ ...since, owner: viewer.memberId });
  return accountFilter.parse(viewer.role === "executive" ? { ...since, risk: ["at-risk", "watch"] } : since);
}

async function listRisks(scope: Scope): Promise<readonly DigestRisk[]> {
  const { groups } = await loadAtRisk(scope, atRiskFilter.parse({}));
  return groups
    .flatMap(({ lines }) => lines)
    .slice(0, MOST)
    .map(({ account, action }) => ({
      ...{ accountId: account.id, name: account.name, actOn: account.act?.on ?? null, action },
    }));
}
