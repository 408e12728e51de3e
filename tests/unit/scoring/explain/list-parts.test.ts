import { describe, expect, it } from "vitest";
import { listParts } from "@/lib/scoring";

const one = (id: string, news: number, ageing = 0) => ({ id, points: { news, ageing } });
const list = (parts: readonly ReturnType<typeof one>[], shown: { news: number; ageing: number }, most = 2) =>
  listParts(parts, { columns: ["news", "ageing"], shown, unit: 0.1, most });
const tenths = ({ points }: { points: { news: number; ageing: number } }) => [
  Math.round(points.news * 10),
  Math.round(points.ageing * 10),
];

describe("a list of causes", () => {
  it("names the largest, and sums up the rest in one line", () => {
    const { listed, rest } = list([one("a", 0.31), one("b", -2.04), one("c", 1.02, 0.1), one("d", 0.2)], {
      news: -0.5,
      ageing: 0.1,
    });
    expect(listed.map(({ id }) => id)).toEqual(["b", "c"]);
    expect(listed.map(tenths)).toEqual([
      [-20, 0],
      [10, 1],
    ]);
    expect(rest?.count).toBe(2);
    expect(rest && tenths(rest)).toEqual([5, 0]);
  });

  it("has no rest when all are named, and leaves out what has no points", () => {
    const { listed, rest } = list([one("a", 1), one("b", 0), one("c", 1e-12)], { news: 1, ageing: 0 });
    expect(listed).toHaveLength(1);
    expect(rest).toBeNull();
    expect(list([], { news: 0, ageing: 0 })).toEqual({ listed: [], rest: null });
  });

  it("keeps in the rest what shows no points, with what its columns show", () => {
    const { listed, rest } = list([one("a", 1, -1), one("b", 2)], { news: 3, ageing: -1 });
    expect(listed.map(({ id }) => id)).toEqual(["b"]);
    expect(rest?.count).toBe(1);
    expect(rest && tenths(rest)).toEqual([10, -10]);
  });

  it("follows what is shown elsewhere, and the size that is shown", () => {
    const { listed } = list([one("a", 0.36), one("b", 0.35)], { news: 0.8, ageing: 0 });
    expect(listed.map(tenths)).toEqual([
      [4, 0],
      [4, 0],
    ]);
    const turned = list([one("a", 0.3, 0.049), one("b", 0.34)], { news: 0.7, ageing: 0 });
    expect(turned.listed.map(({ id }) => id)).toEqual(["b", "a"]);
  });
});
