import { reportHref } from "@/components/accounts/report/report-href";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import type { AccountView } from "@/lib/schemas/account-view";
import type { RiskCode } from "@/lib/scoring";

interface Place {
  readonly view: AccountView;
  /** The section of the view. */
  readonly section: string;
  readonly changes?: Parameters<typeof reportHref>[2];
}

/** The entries of one kind, from the newest. */
const entries = (kind: AccountReportQuery["kind"]): Place => ({
  view: "timeline",
  section: "timeline",
  changes: { kind: kind ?? null, until: null },
});

/** Where the records lie that a warning rests on. */
const PLACES: Record<RiskCode, Place> = {
  "low-satisfaction": { view: "why", section: "why", changes: { why: "satisfaction" } },
  "low-value": { view: "why", section: "why", changes: { why: "delivery" } },
  "direct-signal": entries(undefined),
  silence: entries("interactions"),
  falling: { view: "why", section: "change" },
  "broken-trust": { view: "trust", section: "promises" },
  "sponsor-lost": { view: "people", section: "sponsor-fact" },
  "single-threaded": { view: "people", section: "people" },
  captive: { view: "footprint", section: "barrier" },
  watermelon: { view: "sides", section: "questions" },
  fading: entries(undefined),
};

export function warningHref(code: RiskCode, query: AccountReportQuery): string {
  const { view, section, changes } = PLACES[code];
  return reportHref(query, view, changes, section);
}
