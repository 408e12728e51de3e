import type { AccountFilter } from "./account-filter";
import { ownValue } from "./own-value";

export type ListChanges = Readonly<Partial<Record<keyof AccountFilter, string | number | undefined>>>;

const DEFAULTS: Readonly<Record<string, string>> = { sort: "name", dir: "asc", page: "1" };

/** What the address of a list says behind its path, with something changed; whatever changes, one begins at the first page again. */
export function listState(filter: Partial<AccountFilter>, changes: ListChanges = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, page: undefined, ...changes })) {
    if (value === undefined || value === "" || ownValue(DEFAULTS, name) === String(value)) continue;
    query.set(name, String(value));
  }
  return query.toString();
}
