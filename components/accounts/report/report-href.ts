import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { type AccountPlace, viewPath } from "@/lib/schemas/account-view";

type State = Omit<AccountReportQuery, "accountId">;
type Key = keyof State;

/** The day one looks at goes along from view to view. */
const MOMENT = ["asOf", "known"] as const;

/** What the address of a view says besides the moment, in the order in which it says it. */
const OWN_KEYS: { readonly [P in AccountPlace]?: readonly Key[] } = {
  why: ["since", "why"],
  people: ["without"],
  timeline: ["kind", "until"],
  paper: ["why"],
  brief: ["with"],
  "what-if": ["if", "on", "ask"],
};

/** A view of an account on the same day, with something changed; null takes it out of the address. `section` is where to land. */
export function reportHref(
  query: AccountReportQuery,
  place: AccountPlace,
  changes: { readonly [K in Key]?: State[K] | null } = {},
  section?: string,
): string {
  const state = { ...query, ...changes };
  const search = new URLSearchParams();
  for (const key of [...MOMENT, ...(OWN_KEYS[place] ?? [])]) {
    const value = state[key];
    if (value) search.set(key, value);
  }
  const text = search.toString();
  return `${viewPath(place, query.accountId)}${text ? `?${text}` : ""}${section ? `#${section}` : ""}`;
}

/**
 * What goes along to another day, so that the view stays what it is: as the address says it now, which a view may have
 * changed since it was loaded.
 */
export const keptBeside = (said: Said, place: AccountPlace): readonly (readonly [Key, string])[] =>
  ownKeys(place).flatMap((key) => {
    const value = said.get(key);
    return value ? [[key, value] as const] : [];
  });

/** The same view on another day, with what goes along. */
export function hrefOfDay({ accountId, asOf, known }: Dated, place: AccountPlace, said: Said): string {
  const days = [["asOf", asOf] as const, ["known", known] as const].flatMap(([name, day]) =>
    day ? [[name, day]] : [],
  );
  const search = new URLSearchParams([...days, ...keptBeside(said, place).map(([name, value]) => [name, value])]);
  const text = search.toString();
  return `${viewPath(place, accountId)}${text ? `?${text}` : ""}`;
}

type Said = Pick<URLSearchParams, "get">;
type Dated = Pick<AccountReportQuery, "accountId" | "asOf" | "known">;

/** A place in the timeline is one of its own day. */
const ownKeys = (place: AccountPlace) => (OWN_KEYS[place] ?? []).filter((key) => key !== "until");

/** The moment as every address says it: "?asOf=2026-02-01", nothing of today. */
export function momentIn(query: AccountReportQuery): string {
  const said = MOMENT.flatMap((key) => {
    const value = query[key];
    return value ? [[key, value]] : [];
  });
  return said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
}
