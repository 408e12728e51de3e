import { layRoots, type Place, type RootsLayout } from "./roots-layout";
import type { RootTie } from "./roots-order";
import type { BedMark, RootMark, RootsView, TieLook } from "./roots-view";

/** Where something stands: middle and breadth in percent of the width, then middle and height in pixels where the picture is turned. */
export type Spot = readonly [x: number, width: number, y: number, height: number];

/** Where a root leaves and how thick it is there, then where it arrives. */
export type Ends = readonly [from: number, thick: number, to: number, tip: number];

export interface RootShape extends RootMark {
  readonly spot: Spot;
  /** The trunk from which their roots grow: percent of their room, and pixels. */
  readonly trunk?: readonly [number, number];
}

/** The picture in finished numbers: what the browser draws without computing where anybody stands. */
export interface RootsShapes {
  /** Pixels, where it is turned. */
  readonly height: number;
  readonly ours: readonly RootShape[];
  readonly beds: readonly (Omit<BedMark, "bed"> & { readonly spot: Spot; readonly people: readonly RootShape[] })[];
  /** The thick ones first, so that they lie behind and no thread disappears. */
  readonly ties: readonly { readonly look: TieLook; readonly wide: Ends; readonly turned: Ends }[];
}

const tenth = (length: number) => Math.round(length * 10) / 10;

export function rootsShapes(view: RootsView): RootsShapes {
  const { order, wide, turned } = layRoots({ ...view, ours: view.ours.map(({ id }) => id) });
  const shapes = (marks: readonly RootMark[], side: "ours" | "theirs", ids: readonly string[]): readonly RootShape[] =>
    ids.flatMap((id) => {
      const mark = marks.find((one) => one.id === id);
      const [across, down] = [wide[side].get(id), turned[side].get(id)];
      if (!mark || !across || !down) return [];
      const { name, words, look, isRest } = mark;
      const trunk = side === "ours" ? trunkOf(id, across, { wide, turned }) : {};
      return [{ id, name, words, look, ...(isRest ? { isRest } : {}), spot: spotOf(across, down), ...trunk }];
    });
  const ends = (tie: RootTie, { ties }: RootsLayout) => ties.find((one) => isSame(one, tie));
  return {
    height: tenth(turned.length),
    ours: shapes(view.ours, "ours", order.ours),
    beds: order.beds.flatMap(({ bed, ids }) => {
      const mark = view.beds.find((one) => one.bed === bed);
      const [across, down] = [wide, turned].map(({ beds }) => beds.find((one) => one.bed === bed));
      if (!mark || !across || !down) return [];
      const { name, words, look } = mark;
      return [{ name, words, look, spot: spotOf(across, down), people: shapes(view.theirs, "theirs", ids) }];
    }),
    ties: view.ties
      .toSorted((a, b) => b.mass - a.mass)
      .flatMap((tie) => {
        const [across, down] = [ends(tie, wide), ends(tie, turned)];
        return across && down ? [{ look: tie.look, wide: endsOf(across), turned: endsOf(down) }] : [];
      }),
  };
}

const isSame = (a: RootTie, b: RootTie) => a.contactId === b.contactId && a.memberId === b.memberId;

const spotOf = (across: Place, down: Place): Spot => [
  ...([tenth(across.at / 10), tenth(across.room / 10)] as const),
  ...([Math.round(down.at), Math.round(down.room)] as const),
];

const endsOf = ({ from, to }: RootsLayout["ties"][number]): Ends => [
  ...([tenth(from.at), tenth(from.room), tenth(to.at), tenth(to.room)] as const),
];

/** As long as their roots are thick together. */
function trunkOf(
  id: string,
  { room }: Place,
  { wide, turned }: { readonly wide: RootsLayout; readonly turned: RootsLayout },
): Pick<RootShape, "trunk"> {
  const [across = 0, down = 0] = [wide, turned].map(({ ties }) =>
    ties.filter(({ memberId }) => memberId === id).reduce((sum, { from }) => sum + from.room, 0),
  );
  return across === 0 ? {} : { trunk: [tenth((100 * across) / room), Math.round(down)] };
}
