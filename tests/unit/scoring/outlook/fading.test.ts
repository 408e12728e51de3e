import { expect, it } from "vitest";
import { CATALOGUE, DEFAULT_MODEL } from "@/lib/scoring";
import { weigh } from "@/lib/scoring/indicators/estimate";
import { driftsAt, estimatesOf, fadingOf, promisesAt, trustOf } from "@/lib/scoring/outlook/fading";
import { DAY, daysAgo, evidence, NOW, score } from "../world";

const { priorMass } = DEFAULT_MODEL;

it("says of a later day what scoring that day says, also where a voice was held down by its cap", () => {
  const loud = Array.from({ length: 8 }, (_, i) => evidence("csat", { value: 90, occurredAt: daysAgo(i) }));
  const records = [
    ...loud,
    evidence("csat", { source: "bob", value: 10 }),
    evidence("promise", { value: 0, weight: 4 }),
  ];
  const fading = fadingOf(records, NOW, DEFAULT_MODEL);
  for (const days of [0, 100, 300]) {
    const at = NOW + days * DAY;
    const fresh = score(records, { asOf: at });
    const { csat } = estimatesOf(driftsAt(fading, at, priorMass), DEFAULT_MODEL);
    expect(50 + csat.deviation).toBeCloseTo(fresh.indicators.csat?.score ?? 0, 9);
    expect(trustOf(promisesAt(fading, at, DEFAULT_MODEL.trust.priorMass), DEFAULT_MODEL).score).toBeCloseTo(
      fresh.trust.score,
      9,
    );
  }
});

it("bounds how much coverage a day can take", () => {
  const records = [evidence("csat", { weight: 2, value: 80 })];
  const fading = fadingOf(records, NOW, DEFAULT_MODEL);
  const drift = driftsAt(fading, NOW, priorMass).get("csat");
  const massOn = (days: number) =>
    weigh(records, NOW + days * DAY, CATALOGUE.csat.halfLife, Number.POSITIVE_INFINITY)[0]?.mass ?? 0;
  const coverageOn = (days: number) => massOn(days) / (priorMass + massOn(days));
  for (let day = 0; day < 50; day += 1) {
    const lost = coverageOn(day) - coverageOn(day + 1);
    expect(lost).toBeLessThanOrEqual(drift?.most ?? 0);
    expect(lost).toBeGreaterThanOrEqual((drift?.least ?? 1) - 1e-12);
  }
});

it("leaves nothing of what has vanished", () => {
  const fading = fadingOf([evidence("csat", { occurredAt: daysAgo(30_000) })], NOW, DEFAULT_MODEL);
  expect(driftsAt(fading, NOW, priorMass).size).toBe(0);
});
