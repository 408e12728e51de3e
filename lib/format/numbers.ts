const MINUS = "\u2212";

/** Replaces the hyphen that number formats put before negative numbers by a real minus sign. */
export function withRealMinus(text: string): string {
  return text.replace(/^-/, MINUS);
}
