import type { AccountFilter } from "@/lib/schemas/account-filter";
import { type ListChanges, listState } from "@/lib/schemas/list-state";

/** The address of a list with something about it changed. */
export function listHref(path: string, filter: Partial<AccountFilter>, changes: ListChanges = {}): string {
  return behind(path, listState(filter, changes));
}

/** The same, where what changes is a text as the address says it; an empty one takes the filter away. */
export function listHrefWith(path: string, filter: Partial<AccountFilter>, name: keyof AccountFilter, text: string) {
  const query = new URLSearchParams(listState(filter));
  if (text === "") query.delete(name);
  else query.set(name, text);
  return behind(path, query.toString());
}

const behind = (path: string, state: string) => (state === "" ? path : `${path}?${state}`);
