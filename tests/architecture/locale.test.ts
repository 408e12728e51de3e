import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "./files";

const SOURCES = ["lib", "components", "app"].flatMap((folder) => filesIn(folder, /\.tsx?$/));

/** Nothing of these is shown: one takes an instant apart, the other asks the browser for its zone. */
const NOT_SHOWN = ["lib/calendar/wall-time.ts", "components/sign-in/browser-zone.ts"];

/** What customers read is in their language: one file names which kind of each, and the languages know their names. */
const OF_CUSTOMERS = ["lib/wording/day-words.ts", "lib/wording/languages.ts"];

/** What writes, or orders, by a language, up to the argument that says which. */
const BY_LANGUAGE = [
  /\bIntl\.(?:\w*Format|Collator|DisplayNames|PluralRules|Segmenter)\(\s*([^,)\s]*)/g,
  /\.toLocale(?:Date|Time)?String\(\s*([^,)\s]*)/g,
  /\.localeCompare\(.+?,\s*([^,)\s]*)\)/g,
  /\.toLocale(?:Lower|Upper)Case\(\s*([^,)\s]*)/g,
];
const HOW_OFTEN =
  /\bIntl\.(?:\w*Format|Collator|DisplayNames|PluralRules|Segmenter)\(|\.(?:toLocale\w+|localeCompare)\(/g;

describe("the language dates, numbers and orders are written in", () => {
  it("is that of the interface everywhere, never that of the machine (decision 0048)", () => {
    const found = SOURCES.filter((file) => ![...NOT_SHOWN, ...OF_CUSTOMERS].includes(file)).map((file) => {
      const text = textOf(file);
      const named = BY_LANGUAGE.flatMap((kind) => [...text.matchAll(kind)].map(([, locale]) => locale));
      return { file, named, all: (text.match(HOW_OFTEN) ?? []).length };
    });
    expect(found.filter(({ all }) => all > 0).length).toBeGreaterThan(10);
    const wrong = found.filter(({ named, all }) => named.length < all || named.some((locale) => locale !== "LOCALE"));
    expect(wrong).toEqual([]);
  });
});
