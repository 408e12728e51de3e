import { expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { evaluate, evaluateLive } from "@/lib/scoring/evaluate";
import { chronicle } from "@/lib/scoring/evidence/live-set";
import { planFor } from "@/lib/scoring/model/plan";
import { evidence, NOW } from "./world";

it("scores what is live, and nothing that was recorded later", () => {
  const records = [evidence("csat", { value: 100 }), evidence("csat", { value: 0, recordedAt: NOW + 1 })];
  const plan = planFor(DEFAULT_MODEL);
  const seen = evaluate(chronicle(records), plan, NOW, NOW);
  expect(seen.live).toEqual([records[0]]);
  expect(seen).toEqual(evaluateLive(seen.live, plan, NOW));
  expect(evaluate(chronicle(records), plan, NOW, NOW + 1).live).toHaveLength(2);
});
