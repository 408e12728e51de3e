import { describe, expect, it } from "vitest";
import { layRoots, spread } from "@/components/charts/roots-layout";
import { rootPath } from "@/components/charts/roots-path";

const tie = (contactId: string, memberId: string, mass = 4) => ({ contactId, memberId, mass });
const theirs = (...ids: readonly string[]) => ids.map((id) => ({ id, bed: id.charAt(0) }));

describe("the roots map", () => {
  it("stands people beside those they are tied to, so that roots do not cross without need", () => {
    const crossed = {
      ours: ["mira", "otto"],
      theirs: theirs("ann", "ben"),
      ties: [tie("ann", "otto"), tie("ben", "mira")],
    };
    const { order } = layRoots(crossed);
    const holder = new Map([
      ["ann", "otto"],
      ["ben", "mira"],
    ]);
    expect(order.beds.flatMap(({ ids }) => ids.map((id) => holder.get(id)))).toEqual(order.ours);
  });

  it("keeps a department together, and what stands for the others last", () => {
    const { order } = layRoots({
      ours: ["otto", "rest", "mira"],
      theirs: [...theirs("a1", "b1", "a2", "b2"), { id: "more", bed: "rest" }],
      ties: [tie("a1", "mira"), tie("b1", "otto"), tie("a2", "rest"), tie("b2", "rest"), tie("more", "rest", 90)],
      ...{ lastBed: "rest", lastOfOurs: "rest" },
    });
    expect(order.beds.map(({ ids }) => [...ids].sort())).toContainEqual(["a1", "a2"]);
    expect([order.beds.at(-1)?.ids, order.ours.at(-1)]).toEqual([["more"], "rest"]);
  });

  it("draws a tie as thick as it is heavy, and none too thin to be seen", () => {
    const { wide } = layRoots({
      ours: ["otto"],
      theirs: theirs("a", "b", "c"),
      ties: [tie("a", "otto", 2), tie("b", "otto", 1), tie("c", "otto", 1e-9)],
    });
    const thick = new Map(wide.ties.map(({ contactId, from }) => [contactId, from.room]));
    expect(thick.get("a")).toBeCloseTo(12);
    expect(thick.get("b")).toBeCloseTo(6);
    expect(thick.get("c")).toBe(2);
  });

  it("measures nobody by the sum of those who are not drawn", () => {
    const ties = [tie("a", "otto", 4), { ...tie("rest", "otto", 400), isSum: true }];
    const { wide } = layRoots({ ours: ["otto"], theirs: theirs("a", "rest"), ties });
    expect(wide.ties.map(({ from }) => from.room)).toEqual([24, 26]);
  });

  it("puts one person in the middle, and nobody nowhere", () => {
    const { wide } = layRoots({ ours: ["otto"], theirs: theirs("ann"), ties: [tie("ann", "otto")] });
    expect([wide.ours.get("otto")?.at, wide.theirs.get("ann")?.at]).toEqual([500, 500]);
    expect(layRoots({ ours: [], theirs: [], ties: [] }).wide).toMatchObject({ beds: [], ties: [] });
  });

  it("spreads those who would stand in the same place around it, and leaves the others where they are", () => {
    expect(spread([50, 50, 100], 20, 200)).toEqual([40, 60, 100]);
    expect(spread([0, 200], 20, 200)).toEqual([10, 190]);
    expect(spread([150, 20], 20, 200)).toEqual([75, 95]);
  });

  it("draws a root as one closed outline from end to end, and the same one turned", () => {
    expect(rootPath([100, 10, 100, 6], 200, false)).toBe("M95 0C95 84 97 116 97 200L103 200C103 116 105 84 105 0Z");
    expect(rootPath([100, 10, 100, 6], 200, true)).toBe("M0 95C84 95 116 97 200 97L200 103C116 103 84 105 0 105Z");
  });
});
