import type { Language } from "./languages";

/** A day as a reader of that language writes it: "14 December 2026", "14. Dezember 2026". */
export const dayWords = (at: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(REGION[language], { dateStyle: "long", timeZone }).format(at);

/** Of English the kind that names the month (decision 0048). */
const REGION: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-DE" };
