import { describe, expect, it } from "vitest";
import { labelsOf, MAP, pointOf, radiusOf } from "@/components/portfolio-map/map-places";

const drawn = (id: string, goodwill: number, pain: number, radius = 6) => ({
  ...{ id, name: `Account ${id}`, radius },
  ...pointOf({ goodwill, pain }),
});

describe("the places on the map", () => {
  it("put goodwill to the right and reliance upwards, from corner to corner", () => {
    expect(pointOf({ goodwill: 0, pain: 0 })).toEqual({ x: MAP.left, y: MAP.height - MAP.bottom });
    expect(pointOf({ goodwill: 100, pain: 100 })).toEqual({ x: MAP.width - MAP.right, y: MAP.top });
  });

  it("give four times the worth twice the growth of a dot, and none a dot of its own size", () => {
    const [least, quarter, most] = [radiusOf(0, 400), radiusOf(100, 400), radiusOf(400, 400)];
    expect(quarter - least).toBeCloseTo((most - least) / 2, 9);
    expect(radiusOf(null, 400)).toBe(radiusOf(0, 0));
  });

  it("name a dot beside it, within the picture, and none where its name would touch another", () => {
    const [alone, edge] = [drawn("A", 50, 30), drawn("B", 99, 80)];
    expect(labelsOf([alone, edge]).map(({ id, anchor }) => [id, anchor])).toEqual([
      ["A", "start"],
      ["B", "end"],
    ]);
    const crowd = Array.from({ length: 30 }, (_, i) => drawn(`C${i}`, 50 + (i % 6) / 4, 50 + i / 20));
    const named = labelsOf(crowd);
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThan(crowd.length);
    const lines = new Set(named.map(({ x, y, anchor }) => `${x.toFixed(2)} ${y.toFixed(2)} ${anchor}`));
    expect(lines.size).toBe(named.length);
  });
});
