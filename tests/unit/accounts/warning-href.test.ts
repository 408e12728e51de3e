import { describe, expect, it } from "vitest";
import { warningHref } from "@/components/accounts/report/judgement/warning-href";
import { RISK_CODES } from "@/lib/scoring/results";

const query = { accountId: "a", asOf: "2026-02-01", until: "2025-01-01" };

describe("a warning on the account page", () => {
  it("leads to the view of the records it rests on, on the day of the page", () => {
    expect(warningHref("low-value", query)).toBe("/accounts/a/why?asOf=2026-02-01&why=delivery#why");
    expect(warningHref("broken-trust", query)).toBe("/accounts/a/trust?asOf=2026-02-01#promises");
    expect(warningHref("silence", query)).toBe("/accounts/a/timeline?asOf=2026-02-01&kind=interactions#timeline");
  });

  it.each(RISK_CODES)("%s leads to a section of a view", (code) => {
    const sections = ["why", "change", "questions", "people", "promises", "sponsor-fact", "barrier", "timeline"];
    const [, section] = warningHref(code, query).split("#");
    expect(sections).toContain(section);
  });
});
