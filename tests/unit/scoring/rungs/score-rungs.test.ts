import { expect, it } from "vitest";
import { scoreRungs } from "@/lib/scoring/rungs/score-rungs";

const step = (deviation: number, coverage: number, sd: number) => ({ deviation, coverage, sd });

it("shows four rungs, value as the plain mean of its three steps", () => {
  const rungs = scoreRungs({
    satisfaction: step(1, 0.1, 1),
    experience: step(2, 0.2, 2),
    proposition: step(30, 0.6, 3),
    delivery: step(0, 0, 6),
    creation: step(-15, 0.3, 9),
    entanglement: step(6, 0.6, 6),
  });
  expect(rungs.satisfaction).toEqual({ score: 51, coverage: 0.1, reading: 60, sd: 1 });
  expect(rungs.experience).toEqual({ score: 52, coverage: 0.2, reading: 60, sd: 2 });
  expect(rungs.entanglement).toEqual({ score: 56, coverage: 0.6, reading: 60, sd: 6 });
  expect(rungs.value.score).toBeCloseTo(55, 12);
  expect(rungs.value.coverage).toBeCloseTo(0.3, 12);
  expect(rungs.value.reading).toBeCloseTo(50 + 5 / 0.3, 12);
  expect(rungs.value.sd).toBe(6);
});
