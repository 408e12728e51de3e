import { expect, it } from "vitest";
import { actWords, noticePassedWords } from "@/lib/format/act-words";

it.each([
  ["notice", "2026-12-30", "notice by 30 Dec 2026"],
  ["notice", "2026-11-29", "notice by 29 Nov 2026"],
  ["notice", "2026-11-28", "notice was possible until 28 Nov 2026"],
  ["renewal", "2027-03-30", "renews 30 Mar 2027"],
  ["renewal", "2026-06-01", "was to renew 1 Jun 2026"],
  ["cliff", "2027-03-30", "what holds them ends 30 Mar 2027"],
] as const)("a %s on %s is “%s”", (kind, on, words) => {
  expect(actWords({ kind, on }, "2026-11-29")).toBe(words);
  expect(actWords({ kind, on: new Date(on) }, new Date("2026-11-29T23:00:00Z"))).toBe(words);
});

it("a notice day that has passed is said", () => {
  expect(noticePassedWords({ noticePassedOn: "2026-12-30" })).toBe("notice day 30 Dec 2026 has passed");
  expect(noticePassedWords({ noticePassedOn: null })).toBeNull();
});
