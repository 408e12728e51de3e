import type { AccountFilter } from "./account-filter";
import { joined, rangeText } from "./list-values";
import { ownValue } from "./own-value";

export type ListChanges = { readonly [K in keyof AccountFilter]?: AccountFilter[K] | undefined };
type ListValue = AccountFilter[keyof AccountFilter];

const DEFAULTS: Readonly<Record<string, string>> = { sort: "name", dir: "asc", page: "1" };

/** What the address of a list says behind its path, with something changed; whatever changes, one begins at the first page again. */
export function listState(filter: Partial<AccountFilter>, changes: ListChanges = {}): string {
  const query = new URLSearchParams();
  const { page: _, ...kept } = filter;
  for (const [name, value] of Object.entries({ ...kept, ...changes })) {
    const text = inAddress(value);
    if (text !== "" && ownValue(DEFAULTS, name) !== text) query.set(name, text);
  }
  return query.toString();
}

/** What narrows a list, without its order and how it looks; nothing where it is the whole. */
export function narrowing(filter: Partial<AccountFilter>): string {
  // With which day it is compared is a look as well, but where one looks at who has moved since.
  const isOfMoved = filter.moved !== undefined || filter.stood !== undefined;
  return listState(filter, isOfMoved ? LOOKS : { ...LOOKS, since: undefined });
}

const LOOKS = {
  sort: undefined,
  dir: undefined,
  columns: undefined,
  pins: undefined,
  density: undefined,
  view: undefined,
} as const;

/** A value of a filter as the address says it. */
export function inAddress(value: ListValue): string {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if ("from" in value) return rangeText(value);
  return joined(value.map((one) => (typeof one === "string" ? one : listState(one))));
}
