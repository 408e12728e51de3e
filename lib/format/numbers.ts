/** One locale for all people for now: numbers and dates must read the same on screen, in mail and in print. */
export const LOCALE = "en-GB";

const MINUS = "\u2212";

/** Replaces the hyphen that number formats put before negative numbers by a real minus sign. */
export function withRealMinus(text: string): string {
  return text.replace(/^-/, MINUS);
}
