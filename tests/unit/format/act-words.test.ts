import { describe, expect, it } from "vitest";
import { actWords, noticePassedWords, unlessActedWords } from "@/lib/format/act-words";

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

describe("what the last moment to act decides when it goes by", () => {
  const today = "2026-11-29";
  const account = { arrCents: 78_000_000, currency: "GBP", renewsOn: "2027-03-31" };
  const act = (kind: "notice" | "cliff" | "renewal", on: string, noticePassedOn: string | null = null) => ({
    ...{ kind, on, noticePassedOn },
  });
  it.each([
    [
      act("notice", "2026-12-31"),
      "they can give notice until 31 Dec 2026, and £780,000 a year may end on 31 Mar 2027; without notice it goes on for another term.",
    ],
    [
      act("renewal", "2027-03-31"),
      "they decide on 31 Mar 2027 whether £780,000 a year goes on; until when they can give notice is not recorded.",
    ],
    [
      act("renewal", "2027-03-31", "2026-10-01"),
      "£780,000 a year goes on for another term on 31 Mar 2027: the day of notice has passed.",
    ],
    [
      act("cliff", "2027-01-05"),
      "from 5 Jan 2027 on nothing holds them any more, and £780,000 a year stays only if they want to.",
    ],
    [act("renewal", "2026-11-01"), "what became of 1 Nov 2026 stays unknown: no later day is recorded."],
    [null, "nobody sees the end coming: no day of notice, renewal or end is recorded."],
  ] as const)("%o", (moment, words) => {
    expect(unlessActedWords(moment, account, today)).toBe(words);
  });

  it("of an amount nobody recorded it speaks as of the business", () => {
    const unknown = { ...account, arrCents: null, renewsOn: null };
    expect(unlessActedWords(act("notice", "2026-12-31"), unknown, today)).toBe(
      "they can give notice until 31 Dec 2026, and the business may end; without notice it goes on for another term.",
    );
  });
});
