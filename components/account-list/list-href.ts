import type { AccountFilter } from "@/lib/schemas/account-filter";
import { ownValue } from "@/lib/schemas/own-value";

type Changes = Readonly<Partial<Record<keyof AccountFilter, string | number | undefined>>>;

const DEFAULTS: Readonly<Record<string, string>> = { sort: "name", dir: "asc", page: "1" };

/** The address of a list with something about it changed; whatever changes, one begins at the first page again. */
export function listHref(path: string, filter: AccountFilter, changes: Changes = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, page: undefined, ...changes })) {
    if (value === undefined || value === "" || ownValue(DEFAULTS, name) === String(value)) continue;
    query.set(name, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
