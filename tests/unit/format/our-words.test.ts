import { describe, expect, it } from "vitest";
import { OUR_WORDS } from "@/lib/format/our-words";

describe("the words that are ours", () => {
  const words = OUR_WORDS.map(([word]) => word);

  it("has each word once, those of the ladder and of the past among them", () => {
    expect(new Set(words).size).toBe(words.length);
    expect(words).toEqual(expect.arrayContaining(["Hollow", "Firm", "Coverage", "Known by", "Reading"]));
  });

  it("says no threshold, because each workspace has its own", () => {
    for (const [, meaning] of OUR_WORDS) {
      expect(meaning).toMatch(/^[“A-Z].*[.”]$/);
      expect(meaning.replaceAll(/\b(0|50|100)\b/g, "")).not.toMatch(/\d/);
    }
  });
});
