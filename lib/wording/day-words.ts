import { type Language, wordingOf } from "./languages";

/** A day as a reader of that language writes it: "14 December 2026", "14. Dezember 2026". */
export const dayWords = (at: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(wordingOf(language).language.region, { dateStyle: "long", timeZone }).format(at);
