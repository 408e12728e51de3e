import fc from "fast-check";
import { expect, it } from "vitest";
import { stepSentence } from "@/components/charts/step-sentence";
import { holdingWords } from "@/lib/format/holding-words";
import { formatCoverage, formatJudged, formatRoughCoverage } from "@/lib/format/scores";
import { type CoverageGrade, coverageGrade, DEFAULT_MODEL, holdingStep, STEPS, scoreAccount } from "@/lib/scoring";
import { account, RUNS } from "../scoring/arbitrary";

const { high, low, coverage: cuts } = DEFAULT_MODEL;

const near = (cut: number, reach: number) => fc.double({ min: cut - reach, max: cut + reach, noNaN: true });
const threshold = fc.integer({ min: 1, max: 99 });

it("a number stands on the side of its threshold on which it is judged, however near", () => {
  const pair = threshold.chain((at) => fc.tuple(fc.constant(at), fc.oneof(near(at, 1), near(at, 1e-6))));
  fc.assert(
    fc.property(pair, ([at, value]) => {
      expect(Number(formatJudged(value, at)) < at).toBe(value < at - 1e-9);
    }),
    RUNS,
  );
});

it("a coverage stands in the grade it is given", () => {
  const beside = fc.constantFrom(...Object.values(cuts)).chain((cut) => near(cut, 0.02));
  const shown = (words: string): CoverageGrade =>
    coverageGrade(Number(words.replace(/[<%]/g, "")) / 100, DEFAULT_MODEL);
  fc.assert(
    fc.property(beside, (value) => {
      expect(shown(formatCoverage(value, DEFAULT_MODEL))).toBe(coverageGrade(value, DEFAULT_MODEL));
      expect(shown(formatRoughCoverage(value, DEFAULT_MODEL))).toBe(coverageGrade(value, DEFAULT_MODEL));
    }),
    RUNS,
  );
});

it("no step is called what its own numbers deny", () => {
  fc.assert(
    fc.property(account, (one) => {
      const score = scoreAccount(one, DEFAULT_MODEL);
      for (const step of STEPS) {
        const words = stepSentence(step, score.steps[step], DEFAULT_MODEL);
        const shown = Number(formatJudged(score.steps[step].score, high));
        const reading = /weak: reading ([\d.]+)/.exec(words)?.[1];
        expect(words.includes(" carries,"), words).toBe(shown >= high);
        if (reading !== undefined) expect(Number(reading), words).toBeLessThan(low);
      }
      const holding = holdingStep(score);
      if (holding !== null) expect(holdingWords(score, DEFAULT_MODEL).toLowerCase()).toMatch(new RegExp(`^${holding}`));
    }),
    RUNS,
  );
});
