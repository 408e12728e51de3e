import { expect, it } from "vitest";
import { behaviourShares } from "@/lib/scoring";
import { engagement } from "@/lib/scoring/engagement/engagement";
import { daysAgo, NOW } from "../world";

it("splits the index exactly over the events that were seen", () => {
  const events = [
    { behaviour: "ideas", occurredAt: daysAgo(90) },
    { behaviour: "ideas", occurredAt: NOW },
    { behaviour: "complains", occurredAt: daysAgo(400) },
    { behaviour: "buys", occurredAt: NOW + 1 },
  ] as const;
  const moment = { at: NOW, knownAt: NOW };
  const shares = behaviourShares(events, moment, 180);
  expect(shares.map(({ event }) => event)).toEqual(events.slice(0, 3));
  const sum = shares.reduce((total, { points }) => total + points, 0);
  expect(sum).toBeCloseTo(engagement(events, moment, 180).index, 12);
});
