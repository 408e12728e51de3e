import { expect, it } from "vitest";
import { DEFAULT_MODEL, whatIf } from "@/lib/scoring";
import { daysAgo, NOW, thinEvidence } from "../world";

const input = { asOf: NOW, evidence: thinEvidence() };

it("scores again as if it had been recorded today: one more csat of 5 by another person adds 2.9167", () => {
  const { before, after, change } = whatIf(input, DEFAULT_MODEL, [{ indicator: "csat", source: "bob", value: 100 }]);
  expect(change.satisfaction).toBeCloseTo(2.9167, 4);
  expect(after.live).toBe(before.live + 1);
});

it("takes the place of what is known where only the newest counts, also when seen from an earlier knowledge", () => {
  const knownAt = daysAgo(-3);
  const { after } = whatIf({ ...input, knownAt }, DEFAULT_MODEL, [
    { indicator: "sponsor", source: "account", value: 100, weight: 3, person: "tom" },
  ]);
  expect(after.indicators.sponsor).toMatchObject({ mass: 3, reading: 100 });
});
