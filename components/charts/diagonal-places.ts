/** The square of the picture in its own units, and the strip beside it for what one side alone has answered. */
export const PLOT = { left: 52, top: 14, size: 280, band: 28 } as const;

/** A question in the picture, by its number; null where that side has not answered. */
export interface DiagonalDot {
  readonly name: string;
  readonly ours: number | null;
  readonly theirs: number | null;
  /** Who thinks notably more of it. */
  readonly side: "we" | "they" | "alike" | "unknown";
}

/** What nobody knows of one side stands on the strip of the other, and never at a reading it does not have. */
export function placeOf({ ours, theirs }: Pick<DiagonalDot, "ours" | "theirs">): {
  readonly x: number;
  readonly y: number;
} {
  const { left, top, size, band } = PLOT;
  return {
    x: ours === null ? left - band / 2 - 2 : left + (size * ours) / 100,
    y: theirs === null ? top + size + band / 2 + 2 : top + (size * (100 - theirs)) / 100,
  };
}

/** A mark with the numbers of all questions that have about the same answers; one more number makes it longer. */
export interface SharedMark {
  readonly dot: DiagonalDot;
  readonly names: readonly string[];
}

export const MARK = { radius: 8, step: 13 } as const;

/** Numbers stand below each other, but beside each other on the strip that lies flat. */
export const isFlat = ({ dot }: Pick<SharedMark, "dot">): boolean => dot.theirs === null;

export const lengthOf = ({ names }: Pick<SharedMark, "names">): number =>
  2 * MARK.radius + (names.length - 1) * MARK.step;

/** Dots whose marks would lie on one another share one, which stands where the first of them does. */
export function sharedMarks(dots: readonly DiagonalDot[]): readonly SharedMark[] {
  const marks: { dot: DiagonalDot; names: string[] }[] = [];
  for (const dot of dots) {
    const mark = { dot, names: [dot.name] };
    const near = marks.find((one) => doOverlap(one, mark));
    if (near) near.names.push(dot.name);
    else marks.push(mark);
  }
  return marks;
}

function doOverlap(one: SharedMark, other: SharedMark): boolean {
  if (one.dot.side !== other.dot.side) return false;
  const [a, b] = [placeOf(one.dot), placeOf(other.dot)];
  const [across, along] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  const reach = (lengthOf(one) + lengthOf(other)) / 2;
  const width = 2 * MARK.radius;
  return isFlat(one) ? across < reach && along < width : across < width && along < reach;
}
