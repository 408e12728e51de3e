import { expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { estimateAll, weighAll } from "@/lib/scoring/indicators/estimate-all";
import { evidence, NOW } from "../world";

it("weighs each record under its own indicator, capped only where the catalogue says so", () => {
  const five = (indicator: "tone" | "support") => Array.from({ length: 5 }, () => evidence(indicator));
  const weighed = weighAll([...five("tone"), ...five("support")], NOW, DEFAULT_MODEL);
  const { tone, support, nps } = estimateAll(weighed, DEFAULT_MODEL);
  expect([tone.mass, support.mass, nps.mass].map((mass) => Number(mass.toFixed(9)))).toEqual([3, 5, 0]);
});
