import { describe, expect, it } from "vitest";
import { type Evidence, liveSet, newestRevisions } from "@/lib/scoring";
import { visible } from "@/lib/scoring/evidence/live-set";
import { daysAgo, evidence, NOW } from "../world";

const ids = (records: readonly Evidence[]): string[] => liveSet(records, NOW, NOW).map(({ id }) => id);

describe("the live set", () => {
  it("sees only what had happened and was known", () => {
    const records = [
      evidence("csat", { id: "seen" }),
      evidence("csat", { id: "ahead", occurredAt: NOW + 1, recordedAt: NOW }),
      evidence("csat", { id: "learned later", recordedAt: NOW + 1 }),
    ];
    expect(ids(records)).toEqual(["seen"]);
    expect(visible(records, NOW, NOW + 1)).toHaveLength(2);
  });

  it("takes the newest revision of an id, and nothing if that one is retracted", () => {
    const first = evidence("csat", { id: "a", value: 100, occurredAt: daysAgo(5) });
    const corrected = { ...first, value: 25, recordedAt: NOW };
    expect(liveSet([corrected, first], NOW, NOW)).toEqual([corrected]);
    expect(ids([first, corrected, { ...corrected, retracted: true }])).toEqual([]);
    expect(liveSet([first, corrected], NOW, daysAgo(1))).toEqual([first]);
  });

  it("keeps the newest answer of each person, the newest fact, and every survey", () => {
    const old = { occurredAt: daysAgo(9) };
    const records = [
      evidence("nps", { id: "nps old", ...old }),
      evidence("nps", { id: "nps new" }),
      evidence("nps", { id: "nps bob", source: "bob", ...old }),
      evidence("sponsor", { id: "sponsor old", source: "one", ...old }),
      evidence("sponsor", { id: "sponsor new", source: "two" }),
      evidence("csat", { id: "csat old", ...old }),
      evidence("csat", { id: "csat new" }),
    ];
    expect(ids(records)).toEqual(["csat old", "nps bob", "csat new", "nps new", "sponsor new"]);
  });

  it("knows the newest revision of each id in whatever order they come", () => {
    const first = evidence("csat", { id: "a", value: 100, occurredAt: daysAgo(5) });
    const corrected = { ...first, value: 25, recordedAt: NOW };
    expect(newestRevisions([first, corrected])).toEqual([corrected]);
    expect(newestRevisions([corrected, first])).toEqual([corrected]);
  });

  it("lets a retracted answer give way to the one before", () => {
    const before = evidence("nps", { id: "first", occurredAt: daysAgo(9) });
    expect(ids([before, evidence("nps", { id: "second", retracted: true })])).toEqual(["first"]);
  });

  it("does not confuse sources whose names hold the same letters", () => {
    const records = [evidence("nps", { id: "a", source: 'x","y' }), evidence("nps", { id: "b", source: "x" })];
    expect(ids(records)).toEqual(["a", "b"]);
  });
});
