import { expect, it } from "vitest";
import { stayedWords } from "@/components/accounts/report/judgement/stayed-words";
import { seenWords } from "@/components/accounts/report/two-sides/seen-words";

it("says what part the other side had in the decisions of a year, or that none is on record", () => {
  const parts = [
    { involvement: "told_after", words: "Told after", count: 4 },
    { involvement: "consulted", words: "Asked before", count: 1 },
  ] as const;
  expect(seenWords({ count: 5, parts }, "theirs")).toBe(
    "5 decisions of theirs in a year: told after 4 of 5, asked before 1 of 5",
  );
  expect(seenWords({ count: 0, parts: [] }, "ours")).toBe("no decision of ours in a year on record");
});

it("C48: says for how long they stayed once a barrier was gone", () => {
  const asOf = Date.parse("2026-03-10T12:00:00Z");
  const stayed = (removedOn: string, isActive: boolean, activeUntil: string | null = null) =>
    stayedWords({ removedOn, asOf, isActive, activeUntil });
  expect(stayed("2025-01-02", true)).toBe("They stayed: 14 months so far.");
  expect(stayed("2026-03-09", true)).toBe("They stayed: 1 day so far.");
  expect(stayed("2024-01-02", false, "2024-10-30")).toBe("They stayed 9 months after.");
  expect(stayed("2024-01-02", false, "2023-10-30")).toBe("They did not stay.");
  expect(stayed("2024-01-02", false)).toBe("They did not stay.");
});
