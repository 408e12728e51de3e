import { expect, it } from "vitest";
import { valueCaseValue } from "@/lib/scoring/indicators/proposition-values";

it("values how firmly the expected results are stated", () => {
  expect((["none", "drafted", "agreed", "agreed_and_quantified"] as const).map(valueCaseValue)).toEqual([
    0, 40, 75, 100,
  ]);
});
