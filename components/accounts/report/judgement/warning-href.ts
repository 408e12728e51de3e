import { reportHref } from "@/components/accounts/report/report-href";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import type { RiskCode } from "@/lib/scoring";

interface Place {
  /** The section of the page. */
  readonly section: string;
  readonly changes: Parameters<typeof reportHref>[1];
}

/** The entries of one kind, from the newest. */
const entries = (kind: AccountReportQuery["kind"]): Place => ({
  section: "timeline",
  changes: { kind: kind ?? null, until: null },
});

/** Where the records lie that a warning rests on. */
const PLACES: Record<RiskCode, Place> = {
  "low-satisfaction": { section: "why", changes: { why: "satisfaction" } },
  "low-value": { section: "why", changes: { why: "delivery" } },
  "direct-signal": entries(undefined),
  silence: entries("interactions"),
  falling: { section: "change", changes: {} },
  "broken-trust": entries("promises"),
  "sponsor-lost": entries("facts"),
  "single-threaded": { section: "people", changes: {} },
  captive: { section: "facts", changes: {} },
  watermelon: { section: "questions", changes: {} },
  fading: entries(undefined),
};

export const warningHref = (code: RiskCode, query: AccountReportQuery): string =>
  reportHref(query, PLACES[code].changes, PLACES[code].section);
