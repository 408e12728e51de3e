import { expect, it } from "vitest";
import { buildModel } from "@/lib/scoring";

it("lets every parameter reach the closed ends of its domain", () => {
  const model = buildModel(
    {
      spread: 100,
      priorMass: 1000,
      personCap: 1000,
      high: 50,
      low: 50,
      behaviourHalfLife: 100_000,
      coverage: { thin: 1, fair: 1, good: 1 },
      trust: { halfLife: 100_000, priorMass: 1000 },
      indicators: { csat: { weight: 0, halfLife: 100_000 }, nps: { weight: 1000 } },
    },
    "wide",
  );
  expect(model).toMatchObject({ spread: 100, high: 50, low: 50, indicators: { csat: { weight: 0 } } });
  expect(buildModel({ high: 100, low: 0 }, "narrow")).toMatchObject({ high: 100, low: 0 });
});
