import { describe, expect, it } from "vitest";
import { concordance, kaplanMeier, logRank } from "@/lib/scoring";

describe("a Kaplan–Meier curve of accounts", () => {
  it("steps down at each loss, and counts who is censored that day as still at risk", () => {
    const { curve, median } = kaplanMeier({ time: [5, 2, 2, 9], event: [1, 0, 1, 0] });
    expect(curve).toEqual([
      { time: 2, atRisk: 4, events: 1, survival: 0.75 },
      { time: 5, atRisk: 2, events: 1, survival: 0.375 },
    ]);
    expect(median).toBe(5);
  });

  it("has no step while nobody leaves, and no median while more than half stay", () => {
    expect(kaplanMeier({ time: [1, 2], event: [0, 0] })).toEqual({ curve: [], median: null });
    expect(kaplanMeier({ time: [1, 2, 3], event: [1, 0, 0] }).median).toBeNull();
  });

  it("reaches its median at exactly one half", () => {
    expect(kaplanMeier({ time: [1, 2], event: [1, 0] }).median).toBe(1);
    // 9/10 · 8/9 · 7/8 · 6/7 · 5/6 is one half only within rounding.
    expect(kaplanMeier({ time: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], event: Array(10).fill(1) }).median).toBe(5);
  });

  it.each([
    [{ time: [], event: [] }, "time: must not be empty"],
    [{ time: [1, 2], event: [1] }, "event: must have 2 entries"],
    [{ time: [1], event: [2] }, "event[0]: must lie in [0, 1]"],
    [{ time: [Number.NaN], event: [1] }, "time[0]: must be finite"],
  ])("refuses %j", (input, message) => {
    expect(() => kaplanMeier(input)).toThrow(message);
  });
});

describe("the log-rank test", () => {
  it("tells two groups apart by hand: one leaves at 1 and 2, the other stays", () => {
    // Times 1 and 2, group 1 holds 2 of 4, then 1 of 3: E = 1/2 + 1/3, V = 1/4 + 2/9.
    const { chiSquare } = logRank({ time: [1, 2, 3, 3], event: [1, 1, 0, 0], group: [1, 1, 0, 0] });
    expect(chiSquare).toBeCloseTo((2 - 5 / 6) ** 2 / (1 / 4 + 2 / 9), 12);
  });

  it("does not depend on the order of the accounts", () => {
    const { chiSquare } = logRank({ time: [3, 2, 3, 1], event: [0, 1, 0, 1], group: [0, 1, 0, 1] });
    expect(chiSquare).toBeCloseTo((2 - 5 / 6) ** 2 / (1 / 4 + 2 / 9), 12);
  });

  it("leaves the last account alone out of the variance", () => {
    const { chiSquare } = logRank({ time: [1, 2], event: [1, 1], group: [0, 1] });
    expect(chiSquare).toBeCloseTo((1 - 1.5) ** 2 / 0.25, 12);
  });

  it("weighs several losses at one time by those who could have been lost", () => {
    const { chiSquare } = logRank({ time: [1, 1, 2, 2, 2], event: [1, 1, 0, 0, 0], group: [1, 1, 1, 0, 0] });
    // d = 2, n = 5, n₁ = 3: E = 6/5, V = 2·(3/5)(2/5)·3/4.
    expect(chiSquare).toBeCloseTo((2 - 1.2) ** 2 / 0.36, 12);
  });

  it("is null when nothing could differ: one group, or no event", () => {
    expect(logRank({ time: [1, 2], event: [1, 1], group: [1, 1] }).chiSquare).toBeNull();
    expect(logRank({ time: [1, 2], event: [0, 0], group: [0, 1] }).chiSquare).toBeNull();
  });

  it.each([
    [{ time: [1], event: [1], group: [2] }, "group[0]: must lie in [0, 1]"],
    [{ time: [1, 2], event: [1, 1], group: [1] }, "group: must have 2 entries"],
    [{ time: [1, 2], event: [1], group: [1, 1] }, "event: must have 2 entries"],
  ])("refuses %j", (input, message) => {
    expect(() => logRank(input)).toThrow(message);
  });
});

describe("Harrell's C", () => {
  it("is 1 when the riskier always leave first, 0 when never, and ½ when risk says nothing", () => {
    const followed = { time: [1, 2, 3], event: [1, 1, 1] };
    expect(concordance({ ...followed, risk: [3, 2, 1] })).toEqual({
      c: 1,
      concordant: 3,
      discordant: 0,
      tiedOnRisk: 0,
    });
    expect(concordance({ ...followed, risk: [1, 2, 3] }).c).toBe(0);
    expect(concordance({ ...followed, risk: [1, 1, 1] })).toEqual({
      c: 0.5,
      concordant: 0,
      discordant: 0,
      tiedOnRisk: 3,
    });
  });

  it("compares a loss with an account last seen that day, but not two losses of one day", () => {
    expect(concordance({ time: [4, 4], event: [1, 0], risk: [2, 1] }).c).toBe(1);
    expect(concordance({ time: [4, 4], event: [1, 1], risk: [2, 1] }).c).toBeNull();
  });

  it("does not compare with who was last seen before the loss", () => {
    expect(concordance({ time: [3, 4], event: [0, 1], risk: [2, 1] })).toEqual({
      c: null,
      concordant: 0,
      discordant: 0,
      tiedOnRisk: 0,
    });
  });

  it.each([
    [{ time: [1, 2], event: [1, 1], risk: [1] }, "risk: must have 2 entries"],
    [{ time: [1], event: [1], risk: [Number.NaN] }, "risk[0]: must be finite"],
    [{ time: [1], event: [7], risk: [1] }, "event[0]: must lie in [0, 1]"],
  ])("refuses %j", (input, message) => {
    expect(() => concordance(input)).toThrow(message);
  });
});
