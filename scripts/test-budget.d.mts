type Budget = Readonly<Record<string, number>>;
export function readBudget(slowness?: number): Budget;
export function budgetProblem(
  spent: { readonly part: string; readonly cpuSeconds: number },
  budget: Budget,
): string | null;
