import { middleOf, orderRoots, type RootsOrder, type RootsPlan, type RootTie } from "./roots-order";

/** A stretch along the row: its middle and how much room it has. */
export interface Place {
  readonly at: number;
  readonly room: number;
}

interface LaidTie extends RootTie {
  /** Where it leaves ours and where it reaches theirs, with how thick it is there. */
  readonly from: Place;
  readonly to: Place;
}

/** One picture along one axis: to the right on a wide screen, downwards on a narrow one. */
export interface RootsLayout {
  readonly length: number;
  readonly ours: ReadonlyMap<string, Place>;
  readonly theirs: ReadonlyMap<string, Place>;
  readonly beds: readonly (Place & { readonly bed: string })[];
  readonly ties: readonly LaidTie[];
}

/** How people are laid along an axis. */
interface Frame {
  /** The axis, where it is given; else it grows with the people. */
  readonly length: number | null;
  /** The most and the least room for one of theirs. */
  readonly theirs: { readonly most: number; readonly least: number };
  readonly ours: { readonly most: number; readonly least: number };
  /** Free between beds, and before the people of each, where its name stands. */
  readonly gap: number;
  readonly head: number;
  /** The thickest tie, and all ties of one person together. */
  readonly thickest: { readonly tie: number; readonly contact: number; readonly member: number };
}

/** In thousandths of the width. */
const WIDE: Frame = {
  length: 1000,
  theirs: { most: 150, least: 0 },
  ours: { most: 220, least: 0 },
  gap: 10,
  head: 0,
  thickest: { tie: 26, contact: 36, member: 110 },
};

/** In pixels. */
const TURNED: Frame = {
  length: null,
  theirs: { most: 50, least: 50 },
  ours: { most: 64, least: 64 },
  gap: 10,
  head: 20,
  thickest: { tie: 20, contact: 26, member: 52 },
};

/** One fresh contact is no thicker than this, however little there is to draw. */
const THICK_A_CONTACT = 6;
const THINNEST = 2;
/** The tip of a root is finer than where it leaves. */
const TIP = 0.7;
/** Of the room somebody has, what their ties may take. */
const TIED_ROOM = 0.8;

export interface RootsDrawn {
  readonly order: RootsOrder;
  readonly wide: RootsLayout;
  readonly turned: RootsLayout;
}

/** The whole picture in both directions: in one order, so that it is the same picture. */
export function layRoots(plan: RootsPlan): RootsDrawn {
  const order = orderRoots(plan);
  return { order, wide: layAlong(order, plan.ties, WIDE), turned: layAlong(order, plan.ties, TURNED) };
}

function layAlong(order: RootsOrder, ties: readonly RootTie[], frame: Frame): RootsLayout {
  const count = order.beds.reduce((sum, { ids }) => sum + ids.length, 0);
  const aside = order.beds.length * frame.head + Math.max(0, order.beds.length - 1) * frame.gap;
  const room = roomOf(frame.theirs, frame.length === null ? null : (frame.length - aside) / Math.max(1, count));
  const ourRoom = roomOf(frame.ours, frame.length === null ? null : frame.length / Math.max(1, order.ours.length));
  const taken = aside + count * room;
  const length = frame.length ?? Math.max(taken, order.ours.length * ourRoom);
  const { beds, theirs } = layBeds(order, { frame, room, start: (length - taken) / 2 });
  const targets = order.ours.map(
    (id) => middleOf(id, ties, (contactId) => theirs.get(contactId)?.at ?? 0) ?? length / 2,
  );
  const ours = new Map(
    spread(targets, ourRoom, length).map((at, place) => [order.ours[place] ?? "", { at, room: ourRoom }]),
  );
  return { length, ours, theirs, beds, ties: layTies(ties, { ours, theirs, frame }) };
}

const roomOf = ({ most, least }: Frame["ours"], there: number | null) =>
  there === null ? least : Math.min(most, Math.max(least, there));

function layBeds(
  { beds }: RootsOrder,
  { frame, room, start }: { readonly frame: Frame; readonly room: number; readonly start: number },
): Pick<RootsLayout, "beds" | "theirs"> {
  const theirs = new Map<string, Place>();
  let from = start;
  const laid = beds.map(({ bed, ids }) => {
    for (const [place, id] of ids.entries()) theirs.set(id, { at: from + frame.head + (place + 0.5) * room, room });
    const whole = frame.head + ids.length * room;
    const place = { bed, at: from + whole / 2, room: whole };
    from += whole + frame.gap;
    return place;
  });
  return { beds: laid, theirs };
}

/** As near to where each would stand as goes without overlap, in this order and inside the axis. */
export function spread(targets: readonly number[], room: number, length: number): readonly number[] {
  const blocks: { readonly sum: number; readonly count: number }[] = [];
  targets.forEach((target, place) => {
    let block = { sum: target - (place + 0.5) * room, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count >= block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const most = Math.max(0, length - targets.length * room);
  const starts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return starts.map((start, place) => Math.min(most, Math.max(0, start)) + (place + 0.5) * room);
}

interface Ends extends Pick<RootsLayout, "ours" | "theirs"> {
  readonly frame: Frame;
}

/** At each end the ties lie side by side, in the order in which they lead away, so that they do not cross there. */
function layTies(ties: readonly RootTie[], { ours, theirs, frame }: Ends): readonly LaidTie[] {
  const known = ties.filter(({ contactId, memberId }) => theirs.has(contactId) && ours.has(memberId));
  const scale = thicknessOf(known, frame);
  const leave = laidAt(known, { own: "memberId", other: "contactId", owners: ours, others: theirs, thick: scale });
  const reach = laidAt(known, {
    ...{ own: "contactId", other: "memberId", owners: theirs, others: ours },
    thick: (tie) => Math.max(THINNEST * TIP, scale(tie) * TIP),
  });
  return known.flatMap((tie) => {
    const [from, to] = [leave.get(tie), reach.get(tie)];
    return from && to ? [{ ...tie, from, to }] : [];
  });
}

function thicknessOf(all: readonly RootTie[], { thickest }: Frame): (tie: RootTie) => number {
  const ties = all.filter(({ isSum }) => !isSum);
  const most = (key: "contactId" | "memberId") => {
    const sums = new Map<string, number>();
    for (const tie of ties) sums.set(tie[key], (sums.get(tie[key]) ?? 0) + tie.mass);
    return Math.max(...sums.values(), Number.MIN_VALUE);
  };
  const single = Math.max(...ties.map(({ mass }) => mass), Number.MIN_VALUE);
  const scale = Math.min(
    THICK_A_CONTACT,
    thickest.tie / single,
    thickest.contact / most("contactId"),
    thickest.member / most("memberId"),
  );
  return ({ mass }) => Math.min(thickest.tie, Math.max(THINNEST, mass * scale));
}

interface Laying {
  readonly own: "contactId" | "memberId";
  readonly other: "contactId" | "memberId";
  readonly owners: ReadonlyMap<string, Place>;
  readonly others: ReadonlyMap<string, Place>;
  readonly thick: (tie: RootTie) => number;
}

function laidAt(ties: readonly RootTie[], { own, other, owners, others, thick }: Laying): ReadonlyMap<RootTie, Place> {
  const laid = new Map<RootTie, Place>();
  for (const [id, { at, room }] of owners) {
    const mine = ties
      .filter((tie) => tie[own] === id)
      .toSorted((a, b) => (others.get(a[other])?.at ?? 0) - (others.get(b[other])?.at ?? 0));
    const whole = mine.reduce((sum, tie) => sum + thick(tie), 0);
    const squeeze = Math.min(1, (room * TIED_ROOM) / Math.max(whole, Number.MIN_VALUE));
    let from = at - (whole * squeeze) / 2;
    for (const tie of mine) {
      const width = thick(tie) * squeeze;
      laid.set(tie, { at: from + width / 2, room: width });
      from += width;
    }
  }
  return laid;
}
