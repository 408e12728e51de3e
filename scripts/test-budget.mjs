/**
 * A part of the tests may cost a fifth more than tests/budget.json says, and no more: then somebody makes it quicker, or
 * raises the budget by hand, in a change that others see.
 */
import { readFileSync } from "node:fs";
import { slownessOf } from "./machine-speed.mjs";
import { inProject } from "./project.mjs";

const MARGIN = 1.2;

/**
 * CPU seconds by part, as on a quiet machine; on a slower one they grow by what a fixed piece of work takes longer there
 * than the `reference`.
 */
export function readBudget(slowness) {
  const { reference, ...parts } = JSON.parse(readFileSync(inProject("tests", "budget.json"), "utf8"));
  const factor = slowness ?? slownessOf(reference);
  return Object.fromEntries(Object.entries(parts).map(([part, seconds]) => [part, Math.round(seconds * factor)]));
}

/** One sentence, or null when the part keeps to its budget. */
export function budgetProblem({ part, cpuSeconds }, budget) {
  const allowed = budget[part];
  if (allowed === undefined) {
    return `tests/budget.json says nothing about "${part}": it took ${cpuSeconds.toFixed(0)} CPU seconds.`;
  }
  if (cpuSeconds <= allowed * MARGIN) {
    return null;
  }
  return `"${part}" took ${cpuSeconds.toFixed(0)} CPU seconds, over a fifth more than the ${allowed} of tests/budget.json.`;
}
