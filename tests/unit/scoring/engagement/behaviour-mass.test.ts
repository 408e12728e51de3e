import { expect, it } from "vitest";
import { behaviourMass, isVisible } from "@/lib/scoring/engagement/behaviour-mass";
import { daysAgo, NOW } from "../world";

it("counts what was seen and known, half as much after each half-life", () => {
  const events = [
    { behaviour: "ideas", occurredAt: daysAgo(180) },
    { behaviour: "ideas", occurredAt: NOW },
    { behaviour: "ideas", occurredAt: NOW + 1 },
    { behaviour: "ideas", occurredAt: NOW, recordedAt: NOW + 1 },
    { behaviour: "ideas", occurredAt: NOW + 1, recordedAt: NOW },
  ] as const;
  const mass = behaviourMass(events, { at: NOW, knownAt: NOW }, 180);
  expect([mass.ideas, mass.buys, Object.keys(mass).length]).toEqual([1.5, 0, 11]);
  expect(events.map((event) => isVisible(event, { at: NOW, knownAt: NOW }))).toEqual([true, true, false, false, false]);
});

it("sums to the last digit the same in whatever order the events come", () => {
  const events = Array.from({ length: 40 }, (_, i) => ({ behaviour: "buys", occurredAt: daysAgo(i ** 2) }) as const);
  const moment = { at: NOW, knownAt: NOW };
  const shuffled = events.toSorted((a, b) => (a.occurredAt % 11) - (b.occurredAt % 11));
  expect(shuffled).not.toEqual(events.toReversed());
  for (const order of [events.toReversed(), shuffled]) {
    expect(behaviourMass(order, moment, 180)).toEqual(behaviourMass(events, moment, 180));
  }
});
