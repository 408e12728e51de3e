import type { Evidence } from "../types";

/**
 * Orders records from older to newer (model section 2.1). Only the two dates carry meaning; what follows settles exact
 * ties the same way whatever the order of the input, and leans to caution: retracted and lower count as newer.
 */
export function compareNewest(a: Evidence, b: Evidence): number {
  return (
    a.occurredAt - b.occurredAt ||
    a.recordedAt - b.recordedAt ||
    compareText(a.id, b.id) ||
    Number(a.retracted ?? false) - Number(b.retracted ?? false) ||
    b.value - a.value ||
    b.weight - a.weight ||
    compareText(a.indicator, b.indicator) ||
    compareText(a.source, b.source) ||
    compareText(personOf(a), personOf(b))
  );
}

/** The person the evidence hangs on. */
export const personOf = (evidence: Evidence): string => evidence.person ?? evidence.source;

/** By UTF-16 code units, the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
