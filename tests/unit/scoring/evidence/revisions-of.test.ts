import { describe, expect, it } from "vitest";
import { type Evidence, liveSet, revisionsOf } from "@/lib/scoring";
import { DAY, daysAgo, evidence, NOW } from "../world";

const ann = evidence("tone", { id: "tone:i1:ann", occurredAt: daysAgo(9), value: 80 });
const bob = { ...ann, id: "tone:i1:bob", source: "bob" };

describe("a changed record", () => {
  it("appends nothing when nothing changed", () => {
    expect(revisionsOf([ann], [{ ...ann, recordedAt: NOW }], NOW)).toEqual([]);
  });

  it("appends a revision when it says something else, and enters what is new", () => {
    const changed = { ...ann, value: 20 };
    expect(revisionsOf([ann], [changed, bob], NOW)).toEqual([
      { ...changed, recordedAt: NOW },
      { ...bob, recordedAt: NOW },
    ]);
  });

  it.each<[string, Partial<Evidence>]>([
    ["indicator", { indicator: "jointSession" }],
    ["source", { source: "bob" }],
    ["later date", { occurredAt: daysAgo(8) }],
    ["value", { value: 81 }],
    ["weight", { weight: 0.25 }],
    ["person", { person: "tom" }],
  ])("appends a revision for another %s alone", (_, other) => {
    expect(revisionsOf([ann], [{ ...ann, ...other }], NOW)).toEqual([{ ...ann, ...other, recordedAt: NOW }]);
  });

  it("withdraws what it no longer says", () => {
    expect(revisionsOf([ann, bob], [ann], NOW)).toEqual([{ ...bob, recordedAt: NOW, retracted: true }]);
  });

  it("is said again under its own id after it was withdrawn", () => {
    const gone = { ...ann, recordedAt: daysAgo(1), retracted: true };
    expect(revisionsOf([ann, gone], [ann], NOW)).toEqual([{ ...ann, recordedAt: NOW }]);
  });

  it("counts again although it now lies before the day on which it was withdrawn", () => {
    const gone = { ...ann, recordedAt: daysAgo(1), retracted: true };
    const earlier = { ...ann, occurredAt: daysAgo(30) };
    const said = [ann, gone, ...revisionsOf([ann, gone], [earlier], NOW)];
    expect(liveSet(said, NOW, NOW)).toMatchObject([{ occurredAt: daysAgo(30) }]);
    expect(revisionsOf(said, [earlier], NOW + DAY)).toEqual([]);
  });

  it("moves back in time under a new id, and finds its way from there", () => {
    const earlier = { ...ann, occurredAt: daysAgo(30) };
    const moved = revisionsOf([ann], [earlier], NOW);
    const standing = liveSet([ann, ...moved], NOW, NOW);
    expect(standing).toHaveLength(1);
    expect(standing[0]).toMatchObject({ occurredAt: daysAgo(30), value: 80 });

    const corrected = revisionsOf(standing, [{ ...earlier, value: 10 }], NOW + DAY);
    expect(corrected).toMatchObject([{ id: standing[0]?.id, value: 10 }]);
    expect(revisionsOf(standing, [], NOW + DAY)).toMatchObject([{ id: standing[0]?.id, retracted: true }]);
  });

  it("counts no more from the moment it is put off to a day that has not come", () => {
    const later = { ...ann, occurredAt: NOW + 30 * DAY };
    const said = [ann, ...revisionsOf([ann], [later], NOW)];
    expect(liveSet(said, NOW, NOW)).toEqual([]);
    expect(liveSet(said, NOW - 1, NOW - 1)).toEqual([ann]);
    expect(liveSet(said, later.occurredAt, later.occurredAt)).toMatchObject([{ ...later, recordedAt: NOW }]);

    const back = [...said, ...revisionsOf(said, [ann], NOW + DAY)];
    expect(liveSet(back, NOW + DAY, NOW + DAY)).toMatchObject([{ occurredAt: ann.occurredAt }]);
    expect(liveSet(back, NOW + 60 * DAY, NOW + 60 * DAY)).toHaveLength(1);
    const again = [...back, ...revisionsOf(back, [later], NOW + 2 * DAY)];
    expect(liveSet(again, NOW + 2 * DAY, NOW + 2 * DAY)).toEqual([]);
    expect(liveSet(again, NOW + 60 * DAY, NOW + 60 * DAY)).toHaveLength(1);
  });

  it("is corrected ahead of its day in place", () => {
    const ahead = { ...ann, occurredAt: NOW + 30 * DAY };
    expect(revisionsOf([ahead], [{ ...ahead, value: 20 }], NOW)).toEqual([{ ...ahead, value: 20, recordedAt: NOW }]);
  });
});
