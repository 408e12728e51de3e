import { expect, it } from "vitest";
import { CATALOGUE, INDICATORS, STEPS } from "@/lib/scoring";
import { STEP_SPANS } from "@/lib/scoring/rungs/step-spans";

it("covers exactly the indicators of each step", () => {
  STEPS.forEach((step, i) => {
    const { start = 0, end = 0 } = STEP_SPANS[i] ?? {};
    expect(INDICATORS.slice(start, end)).toEqual(INDICATORS.filter((name) => CATALOGUE[name].step === step));
  });
});
