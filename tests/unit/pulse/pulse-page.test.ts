import { describe, expect, it } from "vitest";
import { pulsePage } from "@/components/pulse/page/pulse-page";
import { LANGUAGES, wordingOf } from "@/lib/wording/languages";

const AROUND = { token: null, nonce: "n" };
const page = (language: (typeof LANGUAGES)[number]) =>
  pulsePage(
    {
      ...{ language, isNamed: true, items: ["ces", "nps"] as const, note: null, version: 0, answers: {} },
      ...{ asker: "Mira", company: "Nordlicht", account: "Harbour", name: "Ann", closesOn: "24 March 2026" },
    },
    AROUND,
  );

describe.each(LANGUAGES)("a scale of numbers in %s", (language) => {
  it("says every number that has words, also the one in the middle, and to whoever hears it as well", () => {
    const { ces, nps } = wordingOf(language).items.v1;
    const ends = (item: string) => new RegExp(`<p class="ends" id="ends-${item}">(.*?)</p>`).exec(page(language))?.[1];
    const spans = (anchors: object) =>
      Object.entries(anchors)
        .map(([value, words]) => `<span>${value}: ${words}</span>`)
        .join("");
    expect(Object.keys(ces.anchors)).toEqual(["1", "4", "7"]);
    expect(ends("ces")).toBe(spans(ces.anchors));
    expect(ends("nps")).toBe(spans(nps.anchors));
    expect(page(language)).toContain('aria-describedby="ends-ces"');
  });
});
