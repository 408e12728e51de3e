import fc from "fast-check";
import { expect, it } from "vitest";
import { layRoots, type Place, type RootsLayout } from "@/components/charts/roots-layout";

const RUNS = { numRuns: 60 };
const EXACT = 1e-6;

/** Up to a dozen of theirs in up to six beds, up to nine of ours, tied at random. */
const network = fc
  .record({ ours: fc.integer({ min: 0, max: 9 }), theirs: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }) })
  .chain(({ ours, theirs }) =>
    fc.record({
      ours: fc.constant(Array.from({ length: ours }, (_, at) => `m${at}`)),
      theirs: fc.constant(theirs.map((bed, at) => ({ id: `c${at}`, bed: `bed ${bed}` }))),
      ties: fc.uniqueArray(
        fc.record({
          contactId: fc.integer({ min: 0, max: Math.max(0, theirs.length - 1) }).map((at) => `c${at}`),
          memberId: fc.integer({ min: 0, max: Math.max(0, ours - 1) }).map((at) => `m${at}`),
          mass: fc.double({ min: 1e-9, max: 300, noNaN: true }),
        }),
        {
          selector: ({ contactId, memberId }) => contactId + memberId,
          maxLength: ours > 0 && theirs.length > 0 ? 40 : 0,
        },
      ),
    }),
  );

const endsOf = ({ at, room }: Place) => ({ from: at - room / 2, to: at + room / 2 });

function expectApart(places: readonly Place[], length: number): void {
  const ends = places.map(endsOf).toSorted((a, b) => a.from - b.from);
  for (const [at, { from, to }] of ends.entries()) {
    expect(from).toBeGreaterThanOrEqual((ends[at - 1]?.to ?? 0) - EXACT);
    expect(to).toBeLessThanOrEqual(length + EXACT);
  }
}

/** Both ends of a tie lie within the room of their people, beside the other ties. */
function expectRooted({ ties, ours, theirs, length }: RootsLayout): void {
  for (const [people, key, end] of [
    [ours, "memberId", "from"],
    [theirs, "contactId", "to"],
  ] as const) {
    for (const [id, place] of people) {
      const own = ties.filter((tie) => tie[key] === id).map((tie) => tie[end]);
      expectApart(own, length);
      for (const { from, to } of own.map(endsOf)) {
        expect(from).toBeGreaterThanOrEqual(endsOf(place).from - EXACT);
        expect(to).toBeLessThanOrEqual(endsOf(place).to + EXACT);
      }
    }
  }
}

it("nobody stands on anybody else or outside, and every root begins and ends where its people stand", () => {
  fc.assert(
    fc.property(network, (plan) => {
      const { wide, turned } = layRoots(plan);
      for (const layout of [wide, turned]) {
        expect([layout.ours.size, layout.theirs.size]).toEqual([plan.ours.length, plan.theirs.length]);
        expect(layout.ties).toHaveLength(plan.ties.length);
        expectApart([...layout.ours.values()], layout.length);
        expectApart([...layout.theirs.values()], layout.length);
        expectApart(layout.beds, layout.length);
        expectRooted(layout);
      }
    }),
    RUNS,
  );
});

it("the same people stand the same way, in whichever order they are told", () => {
  const shuffled = network.chain((plan) =>
    fc.tuple(
      fc.constant(plan),
      fc.record({
        ours: fc.shuffledSubarray([...plan.ours], { minLength: plan.ours.length }),
        theirs: fc.shuffledSubarray([...plan.theirs], { minLength: plan.theirs.length }),
        ties: fc.shuffledSubarray([...plan.ties], { minLength: plan.ties.length }),
      }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([plan, other]) => {
      const [one, again] = [layRoots(plan), layRoots(other)];
      expect(again.order).toEqual(one.order);
      for (const side of ["ours", "theirs"] as const) {
        for (const [id, { at }] of one.wide[side]) expect(again.wide[side].get(id)?.at).toBeCloseTo(at, 6);
      }
    }),
    RUNS,
  );
});
