import type { LedgerRow } from "@/lib/data/evidence";
import type { InteractionSums } from "@/lib/data/known-interactions";
import { indexesWithout, type ScoringModel } from "@/lib/scoring";
import type { Missed, ReportPeople, ReportPerson } from "./account-report";
import { listHeldAlone } from "./held-alone";

/** So many of either side are thought away in turn: those with whom there was most contact in a year. */
const MOST = 4;

interface Told {
  readonly people: Pick<ReportPeople, "contacts" | "members">;
  readonly sums: Pick<InteractionSums, "alone">;
  readonly live: readonly LedgerRow[];
  /** UTC milliseconds. */
  readonly at: number;
}

/** What the index would be without each of those who matter most, before anybody asks for one of them. */
export function whoIsMissed({ people, sums, live, at }: Told, model: ScoringModel): readonly Missed[] {
  const alone = listHeldAlone({ alone: sums.alone, ledger: live });
  const ids = [...mostMet(people.contacts), ...mostMet(people.members)].map(({ id }) => id);
  const leavers = ids.map((person) => ({ person, records: alone.get(person) ?? [] }));
  const left = indexesWithout(leavers, { live, at }, model);
  return ids.map((id, i) => ({ id, left: left[i] ?? null }));
}

const mostMet = (people: readonly ReportPerson[]) =>
  people
    .filter(({ contactsInAYear }) => contactsInAYear > 0)
    .toSorted((a, b) => b.contactsInAYear - a.contactsInAYear)
    .slice(0, MOST);
