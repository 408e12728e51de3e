import { LOCALE } from "@/lib/schemas/locale";

/** "de" or "pt-BR", as systems write languages. */
const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/** "German" for "de"; what is no code of a language stays as somebody wrote it. */
export function languageName(written: string): string {
  if (!TAG.test(written)) return written;
  try {
    return NAMES.of(written.replaceAll("_", "-")) ?? written;
  } catch {
    return written;
  }
}

const NAMES = new Intl.DisplayNames(LOCALE, { type: "language", fallback: "code" });
