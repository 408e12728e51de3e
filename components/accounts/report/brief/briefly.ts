/** A longer text is cut: the sheet is one, and its records tell the rest. */
const LONGEST = 140;

/** The beginning of a text, up to a word. */
export function briefly(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2))} …`;
}

/** "and 2 more"; null where all are told. */
export const andMore = (count: number, shown: number): string | null =>
  count > shown ? `and ${count - shown} more` : null;
