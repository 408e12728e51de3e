import type { AccountFilter } from "@/lib/schemas/account-filter";
import { type ListChanges, listState } from "@/lib/schemas/list-state";

/** The address of a list with something about it changed. */
export function listHref(path: string, filter: Partial<AccountFilter>, changes: ListChanges = {}): string {
  const state = listState(filter, changes);
  return state === "" ? path : `${path}?${state}`;
}
