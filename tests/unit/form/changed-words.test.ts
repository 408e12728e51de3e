import { describe, expect, it } from "vitest";
import type { Words } from "@/components/form/bound-field";
import { changedWords } from "@/components/form/use-conflict";

interface Promised {
  readonly summary: string;
  readonly keptOn: string;
}

const told = new Map<string, Words<Promised>>([
  ["summary", { label: "What we promised", words: ({ summary }) => summary }],
  ["keptOn", { label: "Kept on", words: ({ keptOn }) => (keptOn === "" ? "" : `day ${keptOn}`) }],
]);
const opened = { summary: "A spare pump", keptOn: "" };

describe("what somebody else changed meanwhile", () => {
  it("is told field by field in words, in the order of the form", () => {
    const now = { summary: "Two spare pumps", keptOn: "2026-03-14" };
    expect(changedWords(told, opened, now)).toEqual([
      { label: "What we promised", value: "Two spare pumps" },
      { label: "Kept on", value: "day 2026-03-14" },
    ]);
  });

  it("tells what was emptied, and nothing of what stands as it stood", () => {
    const kept = { ...opened, keptOn: "2026-03-14" };
    expect(changedWords(told, kept, opened)).toEqual([{ label: "Kept on", value: "" }]);
    expect(changedWords(told, opened, { ...opened })).toEqual([]);
  });
});
