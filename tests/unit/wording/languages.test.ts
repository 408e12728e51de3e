import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { LANGUAGES, nearestLanguage, ownNameOf, WORDING_VERSION, wordingOf } from "@/lib/wording/languages";

/** Every text under its path. */
function textsOf(part: unknown, path = ""): [string, string][] {
  if (typeof part === "string") return [[path, part]];
  return Object.entries(part ?? {}).flatMap(([key, value]) => textsOf(value, path === "" ? key : `${path}.${key}`));
}
const filledIn = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
const [first, ...others] = LANGUAGES;

describe.each(others)("the texts in %s", (language) => {
  const [own, theirs] = [textsOf(wordingOf(language)), textsOf(wordingOf(first))];

  it("are all there, and none is still English", () => {
    expect(own.map(([path]) => path)).toEqual(theirs.map(([path]) => path));
    const english = new Map(theirs);
    const same = own.filter(([path, text]) => text === english.get(path) && !/^\{\w+\}$/.test(text));
    expect(same).toEqual([]);
  });

  it("are filled with the same", () => {
    const english = new Map(theirs);
    const differing = own.filter(
      ([path, text]) => new Set(filledIn(text)).size !== new Set(filledIn(english.get(path) ?? "")).size,
    );
    expect(differing).toEqual([]);
  });

  it("say what the language is called in it", () => {
    expect(ownNameOf(language).length).toBeGreaterThan(2);
  });
});

describe("the texts of questions", () => {
  const hashOf = (language: (typeof LANGUAGES)[number]) =>
    createHash("sha256")
      .update(JSON.stringify(wordingOf(language).items.v1))
      .digest("hex")
      .slice(0, 16);

  it("of a version never change: a better wording is a new version beside it", () => {
    expect(WORDING_VERSION).toBe("v1");
    expect(Object.fromEntries(LANGUAGES.map((language) => [language, hashOf(language)]))).toEqual({
      en: "1739830825b9f20a",
      de: "2889fc7894ab7cfc",
    });
  });
});

describe("the language somebody is asked in", () => {
  it.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["DE_ch", "de"],
    ["German", "de"],
    ["Deutsch", "de"],
    ["fr-FR,de;q=0.8,en;q=0.5", "de"],
    ["English", "en"],
    ["fr", "en"],
    ["", "en"],
    [null, "en"],
  ])("%s is %s", (known, language) => {
    expect(nearestLanguage(known)).toBe(language);
  });
});
