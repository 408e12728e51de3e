/** The picture in its own units: x is goodwill, y is reliance, upwards. */
export const MAP = { width: 720, height: 540, left: 44, right: 16, top: 34, bottom: 40 } as const;

const [SPAN_X, SPAN_Y] = [MAP.width - MAP.left - MAP.right, MAP.height - MAP.top - MAP.bottom];
const WHOLE = 100;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const pointOf = ({ goodwill, pain }: { readonly goodwill: number; readonly pain: number }): Point => ({
  x: MAP.left + (SPAN_X * goodwill) / WHOLE,
  y: MAP.top + SPAN_Y * (1 - pain / WHOLE),
});

const RADII = { least: 4, most: 13, unknown: 4 } as const;

/** Its area is what it is worth, beside the one worth most. */
export function radiusOf(own: number | null, most: number): number {
  if (own === null || most <= 0) return RADII.unknown;
  return RADII.least + (RADII.most - RADII.least) * Math.sqrt(Math.max(own, 0) / most);
}

export interface Drawn extends Point {
  readonly id: string;
  readonly name: string;
  readonly radius: number;
}

export interface Label extends Point {
  readonly id: string;
  readonly name: string;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly from: Point;
  readonly to: Point;
}

const LETTER = 6;
const LINE = 13;
const GAP = 3;
/** From the middle of a line down to its feet. */
const BASELINE = 4;

/** Names that can stand without touching a dot or another name, of those worth most first; the others are in the table. */
export function labelsOf(dots: readonly Drawn[]): readonly Label[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => boxAround({ x, y }, radius));
  return dots.flatMap((dot): Label[] => {
    for (const { anchor, x, y } of sidesOf(dot)) {
      const box = boxOf({ anchor, x, y }, dot.name);
      if (isWithin(box) && !taken.some((one) => touches(one, box))) {
        taken.push(box);
        return [{ id: dot.id, name: dot.name, x, y: y + BASELINE, anchor }];
      }
    }
    return [];
  });
}

const boxAround = ({ x, y }: Point, radius: number): Box => ({
  from: { x: x - radius, y: y - radius },
  to: { x: x + radius, y: y + radius },
});

type Side = Point & Pick<Label, "anchor">;

/** Right of a dot, left of it, below and above, with the middle of the line at `y`. */
function sidesOf({ x, y, radius }: Drawn): readonly Side[] {
  const away = radius + GAP;
  return [
    { anchor: "start", x: x + away, y },
    { anchor: "end", x: x - away, y },
    { anchor: "middle", x, y: y + away + LINE / 2 },
    { anchor: "middle", x, y: y - away - LINE / 2 },
  ];
}

function boxOf({ anchor, x, y }: Side, name: string): Box {
  const width = name.length * LETTER;
  const begin = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { from: { x: begin, y: y - LINE / 2 }, to: { x: begin + width, y: y + LINE / 2 } };
}

const isWithin = ({ from, to }: Box): boolean =>
  from.x >= MAP.left && to.x <= MAP.width - MAP.right && from.y >= MAP.top - LINE && to.y <= MAP.height - MAP.bottom;

const touches = (a: Box, b: Box): boolean =>
  a.from.x < b.to.x && b.from.x < a.to.x && a.from.y < b.to.y && b.from.y < a.to.y;
