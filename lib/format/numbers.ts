import { LOCALE } from "@/lib/schemas/locale";

const MINUS = "\u2212";

/** Replaces the hyphen that number formats put before negative numbers by a real minus sign. */
export function withRealMinus(text: string): string {
  return text.replace(/^-/, MINUS);
}

const FIGURE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });

/** "1,234.5": a figure as people measured it. */
export const formatFigure = (value: number): string => withRealMinus(FIGURE.format(value));
