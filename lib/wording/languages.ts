import { de } from "./de";
import { en } from "./en";
import type { Wording } from "./wording";

/** Every language a customer can be asked in, under its BCP 47 tag. */
const WORDINGS = { en, de } as const satisfies Record<string, Wording>;

/** Of the texts of questions: an answer keeps the one it was given to. */
export const WORDING_VERSION = "v1";

export type Language = keyof typeof WORDINGS;
/** Taken where we know of no other. */
const FIRST: Language = "en";
const isOther = (name: string): name is Language => Object.hasOwn(WORDINGS, name) && name !== FIRST;
export const LANGUAGES: readonly [Language, ...Language[]] = [FIRST, ...Object.keys(WORDINGS).filter(isOther)];

/** What a language calls itself. */
export const ownNameOf = (language: Language): string => wordingOf(language).language.name;

export const wordingOf = (language: Language): Wording => WORDINGS[language];

/** The language of ours that comes nearest to what is known of a reader: "de-AT" is German, what is unknown English. */
export function nearestLanguage(...wanted: readonly (string | null | undefined)[]): Language {
  const tags = wanted.flatMap((one) => (one ? one.toLowerCase().split(/[,;]/) : []));
  const [first] = tags.flatMap((tag) => {
    const found = LANGUAGES.find(
      (language) => language === tag.trim().split(/[-_]/, 1)[0] || namesOf(language).has(tag.trim()),
    );
    return found ? [found] : [];
  });
  return first ?? LANGUAGES[0];
}

/** In a file it stands as "German" or "Deutsch" as well. */
function namesOf(language: Language): ReadonlySet<string> {
  const own = LANGUAGES.flatMap((one) => new Intl.DisplayNames([one], { type: "language" }).of(language) ?? []);
  return new Set(own.map((name) => name.toLowerCase()));
}
