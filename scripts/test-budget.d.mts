type Budget = Readonly<Record<string, number>>;
export function readBudget(): Budget;
export function budgetProblem(
  spent: { readonly part: string; readonly cpuSeconds: number },
  budget: Budget,
): string | null;
