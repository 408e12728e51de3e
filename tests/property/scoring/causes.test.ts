import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listChanges, listPoints, shownChange } from "@/lib/report/list-causes";
import { buildModel, DEFAULT_MODEL, explainChange, pointsIn, STEPS, scoreAccount } from "@/lib/scoring";
import { DAY, ledger, NOW, RUNS } from "./arbitrary";

const NUMBERS = [...STEPS, "ladder"] as const;
const CHANGES = ["news", "ageing", "model"] as const;
const tilted = buildModel({ indicators: { csat: { weight: 0.7 } } }, "tilted");
const back = fc.integer({ min: 0, max: 400 });
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const tenths = (points: number): number => Math.round(points * 10) + 0;

describe("causes sum to what they explain (scoring model 3.12)", () => {
  it("in news, ageing and model, for every step and the index, exact and as shown", () => {
    fc.assert(
      fc.property(ledger, back, back, fc.constantFrom(DEFAULT_MODEL, tilted), (evidence, days, hidden, model) => {
        const then = { asOf: NOW - days * DAY, knownAt: NOW - (days + hidden) * DAY, model: DEFAULT_MODEL };
        const change = explainChange(evidence, then, { asOf: NOW, knownAt: NOW, model });
        const shown = shownChange(change);
        for (const number of NUMBERS) {
          for (const part of CHANGES) {
            expect(sumOf(change.partsOf(number).map((one) => one[part]))).toBeCloseTo(change[part][number], 9);
          }
          const { listed, rest } = listChanges(change, number, shown[number]);
          for (const part of [...CHANGES, "total"] as const) {
            expect(tenths(sumOf([...listed, ...(rest ? [rest] : [])].map((one) => one[part])))).toBe(
              tenths(shown[number][part]),
            );
          }
          const sizes = listed.map(({ total }) => Math.abs(tenths(total)));
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
          expect(sizes).not.toContain(0);
        }
      }),
      RUNS,
    );
  });

  it("in points, for every step and the index, exact and as shown", () => {
    fc.assert(
      fc.property(ledger, (evidence) => {
        const score = scoreAccount({ evidence, asOf: NOW }, DEFAULT_MODEL);
        for (const number of NUMBERS) {
          const reached = (number === "ladder" ? score.ladder.index : score.steps[number].score) - 50;
          expect(sumOf(pointsIn(score, number).map(({ points }) => points))).toBeCloseTo(reached, 9);
          const shown = (Math.sign(reached) * Math.round(Math.abs(reached) * 10)) / 10;
          const { listed, rest } = listPoints(score, number, shown);
          expect(tenths(sumOf(listed.map(({ points }) => points)) + (rest?.points ?? 0))).toBe(tenths(shown));
        }
      }),
      RUNS,
    );
  });
});
