import { describe, expect, it } from "vitest";
import { hrefOfDay, keptBeside, momentIn, reportHref } from "@/components/accounts/report/report-href";
import { accountReportQuery, MOST_COMING } from "@/lib/schemas/account-report-query";

const accountId = "0b8f8f5c-5d0a-4a52-9a0a-3f6f3d1f0a11";
const path = `/accounts/${accountId}`;
const query = accountReportQuery.parse({ accountId, asOf: "2026-02-01", why: "delivery", kind: "answers" });

describe("the address of a view of an account", () => {
  it("keeps the day, changes what it is told, and says where to land", () => {
    expect(reportHref(query, "why", { why: "index" }, "why")).toBe(`${path}/why?asOf=2026-02-01&why=index#why`);
    expect(reportHref(query, "people")).toBe(`${path}/people?asOf=2026-02-01`);
    expect(reportHref({ ...query, known: "2026-03-01" }, "overview")).toBe(`${path}?asOf=2026-02-01&known=2026-03-01`);
  });

  it("says no more than its own view reads", () => {
    expect(reportHref(query, "timeline")).toBe(`${path}/timeline?asOf=2026-02-01&kind=answers`);
    expect(reportHref(query, "value")).toBe(`${path}/value?asOf=2026-02-01`);
  });

  it("says on the sheet before a meeting who comes, on the same day", () => {
    const coming = { ...query, with: `${accountId}.${accountId}` };
    expect(reportHref(coming, "brief")).toBe(`${path}/brief?asOf=2026-02-01&with=${accountId}.${accountId}`);
    expect(reportHref(coming, "trust")).toBe(`${path}/trust?asOf=2026-02-01`);
    expect(accountReportQuery.parse({ accountId, with: "Ann" }).with).toBeUndefined();
    const ids = (count: number) => Array.from({ length: count }, () => accountId).join(".");
    expect(accountReportQuery.parse({ accountId, with: ids(MOST_COMING) }).with).toBe(ids(MOST_COMING));
    expect(accountReportQuery.parse({ accountId, with: ids(MOST_COMING + 1) }).with).toBeUndefined();
  });

  it("takes along to another day what the view says by now, and no more", () => {
    const said = new URLSearchParams("asOf=2026-02-01&if=W10&on=2026-04-01&why=trust");
    const kept = [
      ["if", "W10"],
      ["on", "2026-04-01"],
    ];
    expect(keptBeside(said, "what-if")).toEqual(kept);
    expect(hrefOfDay({ accountId }, "what-if", said)).toBe(`${path}/what-if?if=W10&on=2026-04-01`);
    const day = { accountId, asOf: "2026-02-01", known: "2026-03-01" };
    expect(hrefOfDay(day, "why", said)).toBe(`${path}/why?asOf=2026-02-01&known=2026-03-01&why=trust`);
    expect(keptBeside(new URLSearchParams("until=x&kind=answers"), "timeline")).toEqual([["kind", "answers"]]);
  });

  it("leaves out what is taken away", () => {
    expect(reportHref(query, "why", { asOf: null, why: null })).toBe(`${path}/why`);
    expect(momentIn(accountReportQuery.parse({ accountId }))).toBe("");
    expect(momentIn(query)).toBe("?asOf=2026-02-01");
  });

  it("survives broken parts as if they were not there, but not a broken account", () => {
    const parsed = accountReportQuery.parse({ accountId, asOf: "yesterday", why: "love", kind: "x", without: "me" });
    for (const place of ["overview", "why", "timeline", "people"] as const) {
      expect(reportHref(parsed, place)).toBe(place === "overview" ? path : `${path}/${place}`);
    }
    expect(accountReportQuery.safeParse({ accountId: "1" }).success).toBe(false);
  });
});
