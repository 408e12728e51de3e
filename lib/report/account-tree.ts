import type { AccountSummary } from "@/lib/data/account-summary";
import type { TreeRow } from "@/lib/data/account-tree";
import { TREE_MEASURES, type TreeMeasure, type TreePart } from "@/lib/schemas/account-tree";
import { type OwnMoney, ownCents } from "@/lib/schemas/own-money";
import { coverageGrade, type Hierarchy, hierarchy, type Thresholds } from "@/lib/scoring";
import { type AccountSum, sumOf } from "./account-totals";
import { groupedBy } from "./grouped-by";

/** An account in its place below another: at level 0 it is the one whose tree this is. */
interface PlacedInTree {
  readonly id: string;
  readonly level: number;
}

/** One measure of an account and all below it: numbers that are never mixed (scoring model 3.16). */
export interface MeasuredTree extends Omit<Hierarchy, "worstChild"> {
  readonly measure: TreeMeasure;
  readonly worst: { readonly id: string; readonly name: string; readonly score: number } | null;
  /** How many there are of each part; each number leads to its rows. */
  readonly counts: Readonly<Record<TreePart, number>>;
}

export interface AccountTree {
  readonly measures: readonly MeasuredTree[];
  /** Those below it; archived ones are left out of everything, and counted here. */
  readonly below: number;
  readonly archived: number;
  readonly sum: AccountSum;
  /** In the order of the tree, of the part that is asked for. */
  readonly rows: readonly PlacedInTree[];
}

/** With a page of the accounts that are asked for. */
export interface TreeOfToday extends Omit<AccountTree, "rows"> {
  /** How many there are of what is asked for, on all pages. */
  readonly total: number;
  readonly page: readonly (PlacedInTree & { readonly account: AccountSummary })[];
  readonly money: OwnMoney;
  readonly thresholds: Thresholds;
}

interface Asked {
  readonly of: TreeMeasure;
  readonly show?: TreePart | undefined;
}

interface Ground {
  readonly money: OwnMoney;
  /** They say from which coverage on an account is rated. */
  readonly thresholds: Thresholds;
}

/** What is told of an account and all below it. The first row is the account itself. */
export function accountTree(stored: readonly TreeRow[], { of, show }: Asked, ground: Ground): AccountTree {
  const [root] = stored;
  if (root === undefined) throw new Error("A tree has at least the account whose tree it is.");
  const rows = stored.filter(({ isArchived }) => !isArchived);
  const isShown = show === undefined ? () => true : (row: TreeRow) => isOf(show, row, of, ground);
  return {
    measures: TREE_MEASURES.map((measure) => measured(root, rows, measure, ground)),
    below: rows.filter((row) => row !== root).length,
    archived: stored.filter((row) => row.isArchived && row !== root).length,
    sum: sumOf(
      rows.map(({ currency, arrCents }) => {
        return { currency, count: 1, countWithArr: arrCents === null ? 0 : 1, cents: arrCents };
      }),
      ground.money,
    ),
    rows: inOrder(root, rows).flatMap(({ row, level }) => (isShown(row) ? [{ id: row.id, level }] : [])),
  };
}

function measured(root: TreeRow, rows: readonly TreeRow[], measure: TreeMeasure, ground: Ground): MeasuredTree {
  const { money, thresholds } = ground;
  const accounts = rows.map((row) => {
    const { id, parentId, currency, arrCents } = row;
    const known = scoreOf(row, measure) ?? { score: 0, coverage: 0 };
    return { id, parentId, ...known, annualRevenue: ownCents(arrCents, currency, money) ?? 0 };
  });
  // An archived account counts nowhere, also where the accounts below it are looked at.
  const top = { id: root.id, parentId: null, score: 0, coverage: 0, annualRevenue: 0 };
  const found = hierarchy(root.id, root.isArchived ? [top, ...accounts] : accounts, thresholds.coverage.thin);
  const { worstChild, ...numbers } = found;
  const worst = rows.find(({ id }) => id === worstChild?.id);
  const count = (part: TreePart) => rows.filter((row) => isOf(part, row, measure, ground)).length;
  return {
    ...{ measure, ...numbers },
    worst: worst && worstChild ? { ...worstChild, name: worst.name } : null,
    counts: {
      ...{ rated: count("rated"), unrated: count("unrated"), weightless: count("weightless") },
      "at-risk": count("at-risk"),
    },
  };
}

/** The same for what is counted and for what is shown, so that a number is the number of its rows. */
function isOf(part: TreePart, row: TreeRow, measure: TreeMeasure, { money, thresholds }: Ground): boolean {
  // The account itself is told at risk above all of this: these are those below it.
  if (part === "at-risk") return row.isAtRisk && row.parentId !== null;
  const isRated = coverageGrade(scoreOf(row, measure)?.coverage ?? 0, thresholds) !== "none";
  if (part === "unrated") return !isRated;
  return isRated && (part === "rated" || !ownCents(row.arrCents, row.currency, money));
}

function scoreOf({ index, coverage, steps }: TreeRow, measure: TreeMeasure) {
  if (measure === "index") return index === null || coverage === null ? null : { score: index, coverage };
  const step = steps?.[measure];
  return step === undefined ? null : { score: step[0], coverage: step[1] };
}

/** Each account before those below it, siblings as they come. */
function inOrder(root: TreeRow, rows: readonly TreeRow[]) {
  const below = groupedBy(rows, ({ parentId }) => parentId);
  const placed: { readonly row: TreeRow; readonly level: number }[] = [];
  const waiting = [{ row: root, level: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!next.row.isArchived) placed.push(next);
    const level = next.level + 1;
    for (const row of (below.get(next.row.id) ?? []).toReversed()) waiting.push({ row, level });
  }
  return placed;
}
