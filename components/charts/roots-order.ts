import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";

/** Who stands in the picture, and who is tied to whom. */
export interface RootsPlan {
  readonly ours: readonly string[];
  readonly theirs: readonly { readonly id: string; readonly bed: string }[];
  readonly ties: readonly RootTie[];
  /** The bed that stands last, wherever its people would be drawn to. */
  readonly lastBed?: string | undefined;
  /** Whoever of ours stands last. */
  readonly lastOfOurs?: string | undefined;
}

export interface RootTie {
  readonly contactId: string;
  readonly memberId: string;
  readonly mass: number;
  /** Of several who are not drawn one by one: says nothing of how thick the others are. */
  readonly isSum?: boolean;
}

export interface RootsOrder {
  readonly ours: readonly string[];
  readonly beds: readonly { readonly bed: string; readonly ids: readonly string[] }[];
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly row: number;
}

interface Pull extends SimulationLinkDatum<Body> {
  readonly strength: number;
}

const ROW_DISTANCE = 60;
const ROOM = 14;
const TURNS = 120;

/**
 * Who stands beside whom: people are drawn to those they are tied to, and kept together by department. Begins from the
 * ids in their order and with one seed, so that the same people always stand the same way.
 */
export function orderRoots({ ours, theirs, ties, lastBed, lastOfOurs }: RootsPlan): RootsOrder {
  const beds = [...new Set(theirs.map(({ bed }) => bed))].toSorted();
  const x = settle({
    bodies: [
      ...rowOf(ours.toSorted(), 0, "one:"),
      ...rowOf(theirs.map(({ id }) => id).toSorted(), 1, "one:"),
      ...rowOf(beds, 2, "bed:"),
    ],
    pulls: pullsOf(theirs, ties),
  });
  const at = (id: string) => x.get(`one:${id}`) ?? 0;
  // Ours stand over the middle of those they are tied to, whatever pushed them aside before: so roots cross least.
  const over = new Map(ours.map((id) => [id, middleOf(id, ties, at) ?? at(id)]));
  const byPlace = (a: string, b: string) => (over.get(a) ?? at(a)) - (over.get(b) ?? at(b)) || (a < b ? -1 : 1);
  const grouped = beds.map((bed) => {
    const ids = theirs.filter((one) => one.bed === bed).map(({ id }) => id);
    return { bed, ids: ids.toSorted(byPlace), middle: ids.reduce((sum, id) => sum + at(id), 0) / ids.length };
  });
  return {
    ours: ours.toSorted((a, b) => Number(a === lastOfOurs) - Number(b === lastOfOurs) || byPlace(a, b)),
    beds: grouped
      .toSorted(
        (a, b) =>
          Number(a.bed === lastBed) - Number(b.bed === lastBed) || a.middle - b.middle || (a.bed < b.bed ? -1 : 1),
      )
      .map(({ bed, ids }) => ({ bed, ids })),
  };
}

/** Where the ties of one of ours lead on the whole; null without any. */
export function middleOf(id: string, ties: readonly RootTie[], at: (contactId: string) => number): number | null {
  // In the order of the ids, because sums of fractions depend on theirs.
  const own = ties.filter(({ memberId }) => memberId === id).toSorted((a, b) => (a.contactId < b.contactId ? -1 : 1));
  const mass = own.reduce((sum, tie) => sum + tie.mass, 0);
  if (mass === 0) return null;
  return own.reduce((sum, tie) => sum + tie.mass * at(tie.contactId), 0) / mass;
}

const rowOf = (ids: readonly string[], row: number, kind: string): readonly Body[] =>
  ids.map((id, place) => ({
    ...{ id: `${kind}${id}`, row },
    ...{ x: (place - (ids.length - 1) / 2) * ROOM * 2, y: row * ROW_DISTANCE },
  }));

function pullsOf(theirs: RootsPlan["theirs"], ties: readonly RootTie[]): readonly Pull[] {
  const most = Math.max(...ties.map(({ mass }) => mass), Number.MIN_VALUE);
  return [
    ...theirs
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, bed }) => ({ source: `one:${id}`, target: `bed:${bed}`, strength: 0.6 })),
    ...ties
      .toSorted((a, b) => (a.contactId + a.memberId < b.contactId + b.memberId ? -1 : 1))
      .map(({ contactId, memberId, mass }) => ({
        ...{ source: `one:${memberId}`, target: `one:${contactId}` },
        strength: 0.1 + (0.5 * mass) / most,
      })),
  ];
}

function settle({ bodies, pulls }: { bodies: readonly Body[]; pulls: readonly Pull[] }): ReadonlyMap<string, number> {
  const nodes = [...bodies];
  forceSimulation(nodes)
    .randomSource(sameChance())
    .force(
      "ties",
      forceLink<Body, Pull>([...pulls])
        .id(({ id }) => id)
        .distance(ROW_DISTANCE)
        .strength(({ strength }) => strength),
    )
    .force("apart", forceManyBody<Body>().strength(-40))
    .force("room", forceCollide<Body>(ROOM))
    .force("rows", forceY<Body>(({ row }) => row * ROW_DISTANCE).strength(0.4))
    .force("middle", forceX<Body>(0).strength(0.03))
    .alphaDecay(1 - 0.001 ** (1 / TURNS))
    .stop()
    .tick(TURNS);
  // What differs only by the rounding of a machine stands in the order of the ids.
  return new Map(nodes.map(({ id, x = 0 }) => [id, Math.round(x * 100) / 100]));
}

/** A seed that never changes. */
function sameChance(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
