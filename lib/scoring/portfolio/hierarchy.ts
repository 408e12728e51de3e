import { ScoringError } from "../scoring-error";
import { atLeast } from "../tolerance";
import { type RatedMeasure, rollUp } from "./roll-up";

/** An account with its place in the tree of parents. */
export interface TreeAccount extends RatedMeasure {
  readonly id: string;
  /** null at the top. A parent that is not among the accounts counts as none. */
  readonly parentId: string | null;
}

/** A parent seen with all accounts below it: four numbers that must not be confused. */
export interface Hierarchy {
  /** Its own score; null when it is not rated. */
  readonly own: number | null;
  /** Mean of itself and all rated accounts below, weighted by annual revenue; null without revenue. */
  readonly weighted: number | null;
  /** The lowest rated account below it; null when there is none. */
  readonly worstChild: { readonly id: string; readonly score: number } | null;
  /** Greatest minus least of itself and the rated accounts below, points; null with fewer than two. */
  readonly spread: number | null;
  /** Between which two scores that is; null with it. */
  readonly range: { readonly from: number; readonly to: number } | null;
}

/**
 * One measure of an account and everything below it. Throws a ScoringError if the account is not among them or the
 * parents run in a circle.
 */
export function hierarchy(id: string, accounts: readonly TreeAccount[], thin: number): Hierarchy {
  const root = accounts.find((account) => account.id === id);
  if (root === undefined) throw new ScoringError("id", "is not among the accounts");
  const isRated = ({ coverage }: TreeAccount): boolean => atLeast(coverage, thin);
  const children = descendants(root, accounts).filter(isRated);
  const family = isRated(root) ? [root, ...children] : children;
  const range = family.length > 1 ? rangeOf(family.map(({ score }) => score)) : null;
  return {
    own: isRated(root) ? root.score : null,
    weighted: rollUp(family, thin).weightedMean,
    worstChild: children.reduce<Hierarchy["worstChild"]>(
      (worst, { id: child, score }) => (worst === null || score < worst.score ? { id: child, score } : worst),
      null,
    ),
    spread: range && range.to - range.from,
    range,
  };
}

/** One by one: there may be more of them than a call takes arguments. */
const rangeOf = (scores: readonly number[]) =>
  scores.reduce((range, score) => ({ from: Math.min(range.from, score), to: Math.max(range.to, score) }), {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  });

function descendants(root: TreeAccount, accounts: readonly TreeAccount[]): TreeAccount[] {
  const childrenOf = new Map<string | null, TreeAccount[]>();
  for (const account of accounts) {
    const siblings = childrenOf.get(account.parentId);
    if (siblings === undefined) childrenOf.set(account.parentId, [account]);
    else siblings.push(account);
  }
  const found: TreeAccount[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const children = childrenOf.get(next.id) ?? [];
    if (children.includes(root)) throw new ScoringError("parentId", "must not run in a circle");
    for (const child of children) {
      found.push(child);
      waiting.push(child);
    }
  }
  return found;
}
