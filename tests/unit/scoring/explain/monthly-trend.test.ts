import { describe, expect, it } from "vitest";
import { monthlyTrend } from "@/lib/scoring";
import { daysAgo, evidence, NOW } from "../world";

const rising = [0, 1, 2, 3, 4, 5].flatMap((month) => [
  evidence("csat", { occurredAt: daysAgo(month * 31), value: 80 - 10 * month }),
  evidence("csat", { occurredAt: daysAgo(month * 31), value: 100 - 10 * month, source: "bob" }),
  evidence("goal", { occurredAt: daysAgo(month * 31), value: 0 }),
]);

describe("the trend of what comes in", () => {
  it("runs on monthly means of raw values", () => {
    const trend = monthlyTrend(rising, ["csat"], NOW, NOW);
    expect(trend?.months.map(({ mean }) => mean)).toEqual([40, 50, 60, 70, 80, 90]);
    expect(trend?.months.map(({ month }) => month + 0)).toEqual([-5, -4, -3, -2, -1, 0]);
    expect(trend?.slope).toBe(10);
    expect(trend?.p).toBeLessThan(0.01);
  });

  it("takes every answer of its time, also where only the newest of a person counts", () => {
    const ann = [0, 1, 2, 3, 4, 5].map((month) =>
      evidence("nps", {
        id: `nps:${month}:ann`,
        source: "ann",
        occurredAt: daysAgo(month * 31),
        value: 90 - 10 * month,
      }),
    );
    const takenBack = evidence("nps", { id: "nps:0:ann", source: "ann", occurredAt: NOW, value: 0, retracted: true });
    expect(monthlyTrend(ann, ["nps"], NOW, NOW)?.slope).toBe(10);
    expect(monthlyTrend([...ann, takenBack], ["nps"], NOW, NOW)).toBeNull();
  });

  it("is not stated on fewer than six months of data", () => {
    expect(monthlyTrend(rising, ["csat"], NOW, daysAgo(1))).toBeNull();
    expect(monthlyTrend(rising, ["nps"], NOW, NOW)).toBeNull();
  });
});
