/** Keys of other systems: what becomes of them on their way through spreadsheets and queries. */
import type { ColumnKeys } from "@/lib/schemas/import";
import type { ColumnWatch } from "./column-watch";

/** What programs and people write where there is no key. */
const NOTHING =
  /^(?:n\/?a|n\.a\.|none|null|nil|nan|undefined|unknown|tbd|keine?r?|\(?(?:empty|blank|leer|no value)\)?|[-–—._?]+)$/i;

export const isNoKey = (text: string): boolean => NOTHING.test(text);

/** `1.78E+10`: a spreadsheet shows a long number so, and saves what it shows. */
const ROUNDED = /^[+-]?\d(?:[.,]\d+)?E\+\d+$/i;
/** What a formula leaves that found nothing, and a column that was too narrow. */
const FORMULA_ERROR = /^#(?:N\/A|NV|REF!?|BEZUG!?|VALUE!?|WERT!?|NAME\??|NULL!?|DIV\/0!?|NUM!?|ZAHL!?|SPILL!?|#+)$/i;

/** What is wrong with a key that is no longer the one it was; null for any other. */
export function damageOf(key: string): string | null {
  if (ROUNDED.test(key)) return DAMAGE.rounded;
  return FORMULA_ERROR.test(key) ? "is an error of a spreadsheet in place of a key." : null;
}

export const DAMAGE = {
  rounded: "is a number that a spreadsheet has rounded. Export the list again and keep this column as text.",
  cut: "is a number of which a spreadsheet kept 15 digits. Export the list again and keep this column as text.",
} as const;

const KEPT_DIGITS = 15;
/** Digits that are 0 where they need not be: by accident in one column of a thousand. */
const NO_ACCIDENT = 3;

/** Whether the last digit of a long number is gone: a single one of many may well end in zeros. */
export const isLong = (key: string): boolean => /^[1-9]\d*$/.test(key) && key.length > KEPT_DIGITS;

/** What the cells of a column tell together, if they are keys. */
export function watchKeys(): ColumnWatch<ColumnKeys> {
  const seen = { isRounded: false, isWhole: false };
  /** Those that end in zeros, each once, until they are no accident. */
  const cut = new Set<string>();
  let lost = 0;
  const see = (key: string) => {
    if (ROUNDED.test(key)) seen.isRounded = true;
    if (!isLong(key)) return;
    if (!/^0+$/.test(key.slice(KEPT_DIGITS))) seen.isWhole = true;
    else if (lost < NO_ACCIDENT && !cut.has(key)) {
      cut.add(key);
      lost += key.length - KEPT_DIGITS;
    }
  };
  const tell = () => {
    if (seen.isRounded) return "rounded";
    return !seen.isWhole && lost >= NO_ACCIDENT ? "cut" : "whole";
  };
  return { see, tell };
}

/**
 * Two keys of one likeness are probably one, changed on its way: 71 and 00071, 4711.0 and 4711, and the record ids of
 * Salesforce, which have 15 letters in reports and 18 elsewhere. Null for keys that nothing does this to.
 */
export function likenessOfKey(key: string): string | null {
  const [, digits] = /^0*(\d+?)(?:[.,]0+)?$/.exec(key) ?? [];
  if (digits !== undefined) return digits;
  return /^00[a-z0-9]{13}(?:[a-z0-9]{3})?$/i.test(key) ? key.slice(0, 15) : null;
}
