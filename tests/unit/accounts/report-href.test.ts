import { describe, expect, it } from "vitest";
import { reportHref } from "@/components/accounts/report/report-href";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

const accountId = "0b8f8f5c-5d0a-4a52-9a0a-3f6f3d1f0a11";
const query = accountReportQuery.parse({ accountId, asOf: "2026-02-01", why: "delivery", kind: "answers" });

describe("the address of the account page", () => {
  it("keeps its state, changes what it is told, and says where to land", () => {
    expect(reportHref(query, { why: "index" }, "why")).toBe(
      `/accounts/${accountId}?asOf=2026-02-01&why=index&kind=answers#why`,
    );
  });

  it("leaves out what is taken away", () => {
    expect(reportHref(query, { asOf: null, why: null, kind: null })).toBe(`/accounts/${accountId}`);
  });

  it("survives broken parts as if they were not there, but not a broken account", () => {
    const parsed = accountReportQuery.parse({ accountId, asOf: "yesterday", why: "love", kind: "x", without: "me" });
    expect(reportHref(parsed, {})).toBe(`/accounts/${accountId}`);
    expect(accountReportQuery.safeParse({ accountId: "1" }).success).toBe(false);
  });
});
