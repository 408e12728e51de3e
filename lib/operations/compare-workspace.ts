import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { withActingScope } from "@/lib/data/scope";
import { compareScores, type ShownDifference } from "./compare-scores";

/** How far a comparison has come, from one turn to the next. */
export interface ComparisonSoFar {
  readonly after: string | null;
  readonly accounts: number;
  readonly differing: number;
  /** The first that differed, as many as one reads. */
  readonly examples: readonly ShownDifference[];
}

interface Turn extends ComparisonSoFar {
  readonly workspaceId: string;
  readonly now?: Date;
  /** Asked between two transactions. */
  readonly isOver?: () => boolean;
}

const MOST_EXAMPLES = 3;

/** Compares all accounts of a workspace, a few in each transaction and as long a rest after it; goes on where it was left. */
export async function compareWorkspace({
  workspaceId,
  now,
  isOver = () => false,
  ...before
}: Turn): Promise<ComparisonSoFar & { readonly isDone: boolean }> {
  let soFar: ComparisonSoFar = before;
  for (;;) {
    if (isOver()) return { ...soFar, isDone: false };
    const begin = performance.now();
    const { after } = soFar;
    const where = now === undefined ? { workspaceId } : { workspaceId, now };
    const slice = await withActingScope(where, (scope) => compareScores(scope, after));
    // Nobody is left in whose name it could be done.
    if (!slice) return { ...soFar, isDone: true };
    soFar = {
      after: slice.last,
      accounts: soFar.accounts + slice.accounts,
      differing: soFar.differing + slice.differences.length,
      examples: [...soFar.examples, ...slice.differences].slice(0, MOST_EXAMPLES),
    };
    if (slice.last === null) return { ...soFar, isDone: true };
    await pause(performance.now() - begin);
  }
}
