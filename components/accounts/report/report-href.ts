import type { AccountReportQuery } from "@/lib/schemas/account-report-query";

type State = Omit<AccountReportQuery, "accountId">;

/** What an address may say, in the order in which it says it. */
const KEYS = ["asOf", "known", "since", "why", "kind", "until", "without"] as const satisfies readonly (keyof State)[];

/** The same page with something changed; null takes it out of the address. `section` is where to land. */
export function reportHref(
  query: AccountReportQuery,
  changes: { readonly [K in keyof State]?: State[K] | null },
  section?: string,
): string {
  const state = { ...query, ...changes };
  const search = new URLSearchParams();
  for (const key of KEYS) {
    const value = state[key];
    if (value) search.set(key, value);
  }
  const text = search.toString();
  return `/accounts/${query.accountId}${text ? `?${text}` : ""}${section ? `#${section}` : ""}`;
}
