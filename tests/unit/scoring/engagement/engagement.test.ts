import { expect, it } from "vitest";
import type { BehaviourEvent } from "@/lib/scoring";
import { engagement } from "@/lib/scoring/engagement/engagement";
import { daysAgo, NOW } from "../world";

const seen = (behaviour: BehaviourEvent["behaviour"], ...days: number[]): BehaviourEvent[] =>
  days.map((day) => ({ behaviour, occurredAt: daysAgo(day) }));
const moment = { at: NOW, knownAt: NOW };

it("is 23.97 over five behaviours in the published example", () => {
  const events = [
    ...seen("ideas", 0, 180, 360),
    ...seen("events", 0),
    ...seen("complains", 180),
    ...seen("buys", 0, 0),
    ...seen("gives-feedback", 0),
  ];
  const { index, breadth } = engagement(events, moment, 180);
  expect(index).toBeCloseTo((100 / 11) * (0.636_363_636 + 0.5 + 1 / 3 + 2 / 3 + 0.5), 6);
  expect(breadth).toBe(5);
});

it("has a true zero, and compares itself with 90 days before", () => {
  expect(engagement([], moment, 180)).toEqual({ index: 0, breadth: 0, trend: 0 });
  const fresh = engagement(seen("buys", 10), moment, 180);
  expect(fresh.trend).toBe(fresh.index);
  expect(engagement(seen("buys", 100), moment, 180).trend).toBeLessThan(0);
});

it("compares itself with what was known 90 days before", () => {
  const late = [{ behaviour: "buys", occurredAt: daysAgo(100), recordedAt: daysAgo(10) }] as const;
  const { index, trend } = engagement(late, moment, 180);
  expect(trend).toBe(index);
});
