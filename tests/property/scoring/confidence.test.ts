import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CATALOGUE,
  DEFAULT_MODEL,
  type Evidence,
  INDICATORS,
  type LadderScore,
  STEPS,
  scoreAccount,
} from "@/lib/scoring";
import { DAY, ledger, NOW, RUNS, standingEvidence } from "./arbitrary";

const at = (evidence: readonly Evidence[], asOf = NOW): LadderScore => scoreAccount({ evidence, asOf }, DEFAULT_MODEL);

describe("confidence", () => {
  it("gains no confidence from repetition", () => {
    const answers = standingEvidence(fc.constantFrom("nps", "q1.customer", "csat", "tone", "ces", "jointSession"));
    fc.assert(
      fc.property(answers, (records) => {
        const mine = records.map((record) => ({ ...record, source: "ann", weight: 1 }));
        for (const [indicator, { mass }] of Object.entries(at(mine).indicators)) {
          expect(mass).toBeLessThanOrEqual((indicator === "nps" || indicator === "q1.customer" ? 1 : 3) + 1e-9);
        }
      }),
      RUNS,
    );
  });

  it("only fades without news: masses halve, means stay, coverage does not rise, and in the end nothing is known", () => {
    const uncapped = INDICATORS.filter((indicator) => !CATALOGUE[indicator].capped);
    fc.assert(
      fc.property(
        standingEvidence(fc.constantFrom(...uncapped)),
        fc.integer({ min: 0, max: 2000 }),
        (records, days) => {
          const [now, later] = [at(records), at(records, NOW + days * DAY)];
          for (const indicator of uncapped) {
            const [before, after] = [now.indicators[indicator], later.indicators[indicator]];
            if (before === undefined || after === undefined) continue;
            const left = 2 ** (-days / CATALOGUE[indicator].halfLife);
            expect(after.mass / (before.mass * left)).toBeCloseTo(1, 9);
            expect(after.reading).toBeCloseTo(before.reading ?? 0, 7);
          }
          for (const step of STEPS)
            expect(later.steps[step].coverage).toBeLessThanOrEqual(now.steps[step].coverage + 1e-9);
          const end = at(records, NOW + 4_000_000 * DAY);
          expect(end.ladder.index).toBe(50);
          expect(end.steps.satisfaction.coverage).toBe(0);
          expect(end.steps.satisfaction.sd).toBeCloseTo(17.677_669_529_663_69, 9);
        },
      ),
      RUNS,
    );
  });

  it("changes a score without a jump in time, value and weight", () => {
    const tiny = 1e-7;
    fc.assert(
      fc.property(standingEvidence(), (records) => {
        const past = records.map((record) => ({
          ...record,
          value: Math.min(record.value, 99),
          weight: Math.min(record.weight, 99),
        }));
        const nudged = past.map((record) => ({ ...record, value: record.value + tiny, weight: record.weight + tiny }));
        const base = at(past).ladder.index;
        expect(Math.abs(at(past, NOW + 1).ladder.index - base)).toBeLessThan(1e-5);
        expect(Math.abs(at(nudged).ladder.index - base)).toBeLessThan(1e-3);
      }),
      RUNS,
    );
  });

  it("makes no news when nothing was recorded in 90 days", () => {
    fc.assert(
      fc.property(ledger, (records) => {
        const old = records.map((record) => ({ ...record, recordedAt: Math.min(record.recordedAt, NOW - 90 * DAY) }));
        const { news } = at(old).momentum;
        for (const part of [...STEPS, "ladder"] as const) expect(news[part]).toBe(0);
      }),
      RUNS,
    );
  });
});
