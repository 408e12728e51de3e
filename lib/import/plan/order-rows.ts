import type { ImportPlan } from "./plan-rows";

/**
 * The order in which rows are stored, as lines: accounts as they were planned, parents before children; of the rest all
 * rows of one account together, so that its score is made once.
 */
export function orderOfStoring(plan: ImportPlan): readonly number[] {
  if (plan.noun === "accounts") return plan.rows.flatMap(({ line, write }) => (write ? [line] : []));
  const byAccount = new Map<string, number[]>();
  for (const { line, write } of plan.rows) {
    if (!write) continue;
    const lines = byAccount.get(write.input.accountId) ?? [];
    lines.push(line);
    byAccount.set(write.input.accountId, lines);
  }
  return [...byAccount.values()].flat();
}
