import { describe, expect, it } from "vitest";
import { warningHref } from "@/components/accounts/report/judgement/warning-href";
import { RISK_CODES } from "@/lib/scoring/results";

const query = { accountId: "a", asOf: "2026-02-01", until: "2025-01-01" };

describe("a warning on the account page", () => {
  it("leads to the records it rests on, on the day of the page", () => {
    expect(warningHref("low-value", query)).toBe("/accounts/a?asOf=2026-02-01&why=delivery&until=2025-01-01#why");
    expect(warningHref("broken-trust", query)).toBe("/accounts/a?asOf=2026-02-01&kind=promises#timeline");
  });

  it.each(RISK_CODES)("%s leads to a section of the page", (code) => {
    const sections = ["why", "change", "questions", "people", "facts", "timeline"];
    expect(sections).toContain(warningHref(code, query).split("#")[1]);
  });
});
