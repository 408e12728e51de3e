const MARK = " … [cut]";

/** The beginning of a text, with a mark where it ends; never in the middle of a letter. The same text is always cut alike. */
export const cutText = (text: string, longest: number): string =>
  `${text
    .slice(0, longest - MARK.length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}${MARK}`;
