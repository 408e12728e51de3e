import { type AccountFilter, type FilterGroup, GROUPED, isEmptyGroup, readGroup } from "./account-filter";
import { type ListChanges, listState } from "./list-state";

/** The groups somebody chooses in: what is asked of all is the first, while there is no other. */
export const groupsToChoose = (filter: Partial<AccountFilter>): readonly FilterGroup[] =>
  filter.any ?? [ownGroup(filter)];

/**
 * A list with one filter of one of its groups changed to what the address says of it; behind the last stands a group that
 * begins with it. Of one group alone nobody says that it is one.
 */
export function changeGroup(filter: Partial<AccountFilter>, at: number, name: string, text: string): ListChanges {
  const groups = groupsToChoose(filter);
  const query = new URLSearchParams(listState(groups[at] ?? {}));
  query.set(name, text);
  const changed = readGroup(query.toString());
  const next = [...groups.slice(0, at), changed, ...groups.slice(at + 1)].filter((group) => !isEmptyGroup(group));
  const isAlone = filter.any === undefined || isEmptyGroup(ownGroup(filter));
  if (next.length > 1) return { ...(filter.any === undefined ? NONE : {}), any: next };
  return isAlone ? { ...NONE, any: undefined, ...next[0] } : { any: next.length === 0 ? undefined : next };
}

/** What a list asks of all its accounts, as one group. */
const ownGroup = (filter: Partial<AccountFilter>): FilterGroup => readGroup(listState(filter));

const NONE: ListChanges = Object.fromEntries(GROUPED.map((name) => [name, undefined]));
