import { YEAR_MS } from "@/lib/calendar/days";
import type { AccountRegisters } from "@/lib/data/account-registers";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import type { ReportMoment } from "./account-head";
import { listFootprint } from "./list-footprint";
import { hasArrived, listResults } from "./list-results";

/** Who and what of theirs leans on us (C46): what the relationship rests on besides a contract. */
export interface ReportLeaning {
  /** Of theirs whom somebody of ours met in the 365 days before. */
  readonly people: number;
  /** Workflows that run on us, wholly or partly; null where nobody has recorded any of theirs. */
  readonly workflows: number | null;
  /** Departments of such workflows. */
  readonly departments: number;
  /** Promised results that arrived in full. */
  readonly results: number;
  /** Of these, how many somebody of theirs confirmed; the others we say. */
  readonly confirmed: number;
  /** What hurts first without us. */
  readonly first: { readonly name: string; readonly hours: number | null } | null;
}

export function listLeaning(
  { rows }: Pick<AccountRegisters, "rows">,
  { met }: Pick<CircumstanceSources, "met">,
  { asOf, knownAt }: Pick<ReportMoment, "asOf" | "knownAt">,
): ReportLeaning {
  const { breaks, departments } = listFootprint(rows, asOf);
  const lately = met.filter(
    (one) =>
      one.kind !== "note" && one.occurredAt > asOf - YEAR_MS && one.occurredAt <= asOf && one.recordedAt <= knownAt,
  );
  const arrived = listResults(rows, asOf).filter(hasArrived);
  const [first] = breaks;
  return {
    people: new Set(lately.map(({ contactId }) => contactId)).size,
    workflows: rows.some(({ noun }) => noun === "workflow") ? breaks.length : null,
    departments: departments.filter(
      ({ id, shares }) => id !== null && Object.values(shares).some((share) => (share ?? 0) > 0),
    ).length,
    results: arrived.length,
    confirmed: arrived.filter(({ confirmedById }) => confirmedById !== null).length,
    first: first ? { name: first.name, hours: first.hours } : null,
  };
}
