import { describe, expect, it } from "vitest";
import type { LedgerRow } from "@/lib/data/evidence";
import { traceHistory } from "@/lib/report/trace-history";
import { DEFAULT_MODEL, type Evidence, knownIndex, STEPS, scoreAccount } from "@/lib/scoring";

const NOON = Date.parse("2026-03-10T12:00:00Z");
const DAY = 86_400_000;

function row(fields: Partial<LedgerRow> & Pick<Evidence, "id" | "indicator">, daysAgo: number): LedgerRow {
  const occurredAt = NOON - daysAgo * DAY;
  return {
    source: "ann",
    occurredAt,
    recordedAt: occurredAt,
    value: 100,
    weight: 1,
    revision: 1,
    origin: "survey_answer",
    originId: fields.id,
    ...fields,
  };
}

/** Ann answered, corrected, took back and answered again; Ben's answer was entered long after he gave it. */
const LEDGER: readonly LedgerRow[] = [
  row({ id: "csat:1:ann", indicator: "csat" }, 400),
  row({ id: "csat:1:ann", indicator: "csat", revision: 2, value: 25, recordedAt: NOON - 200 * DAY }, 400),
  row({ id: "csat:2:ann", indicator: "csat" }, 300),
  row({ id: "csat:2:ann", indicator: "csat", revision: 2, retracted: true, recordedAt: NOON - 100 * DAY }, 300),
  row({ id: "nps:1:ann", indicator: "nps" }, 250),
  row({ id: "nps:2:ann", indicator: "nps", value: 0 }, 60),
  row({ id: "ces:1:ben", indicator: "ces", source: "ben", recordedAt: NOON - 40 * DAY }, 380),
  row({ id: "promise:1", indicator: "promise", source: "record", weight: 2 }, 150),
  row({ id: "goal:1", indicator: "goal", source: "record", recordedAt: NOON - 170 * DAY }, 90),
];

const scoreAt = (asOf: number) => scoreAccount({ evidence: LEDGER, asOf }, DEFAULT_MODEL);
const history = traceHistory(LEDGER, DEFAULT_MODEL, scoreAt(NOON), { asOf: NOON });

/** The same number to nine digits, or neither is known. */
function expectAlike(one: number | null, other: number | null, of: string): void {
  if (one === null || other === null) expect(one, of).toBe(other);
  else expect(one, of).toBeCloseTo(other, 9);
}

describe("the history of an account (C20, C37)", () => {
  it("has one point at the end of each month since the first record, and one at the moment of the page", () => {
    expect(history).toHaveLength(14);
    expect(history[0]?.day).toBe("2025-02-28");
    expect(history.at(-2)?.day).toBe("2026-02-28");
    expect(history.at(-1)?.asOf).toBe(NOON);
  });

  it("says of each month exactly what the score said then, corrections and withdrawals included", () => {
    for (const month of history) {
      const score = scoreAt(month.asOf);
      expectAlike(month.index, knownIndex(score, DEFAULT_MODEL), month.day);
      for (const step of STEPS) {
        const { score: points, reading } = score.steps[step];
        expectAlike(month.steps[step], reading === null ? null : points, `${step} ${month.day}`);
      }
      expect(month.news, month.day).toBeCloseTo(score.momentum.news.ladder, 9);
      expect(month.trust ?? 50, month.day).toBeCloseTo(score.trust.score, 9);
    }
  });

  it("has no index for the months in which satisfaction was hardly known, and no score of an unknown step", () => {
    const sparse = [row({ id: "ces:1:ben", indicator: "ces", source: "ben" }, 100)];
    const score = scoreAccount({ evidence: sparse, asOf: NOON }, DEFAULT_MODEL);
    for (const { index, steps } of traceHistory(sparse, DEFAULT_MODEL, score, { asOf: NOON })) {
      expect([index, steps.satisfaction, steps.delivery]).toEqual([null, null, null]);
      expect(steps.experience).toBeGreaterThan(50);
    }
  });

  it("is empty before anything was recorded", () => {
    const before = NOON - 500 * DAY;
    expect(traceHistory(LEDGER, DEFAULT_MODEL, scoreAt(before), { asOf: before })).toEqual([]);
    expect(traceHistory([], DEFAULT_MODEL, scoreAt(NOON), { asOf: NOON })).toEqual([]);
  });

  it("draws a very long life with no more than 61 points", () => {
    const old = [row({ id: "csat:0:ann", indicator: "csat" }, 12_000), ...LEDGER];
    const long = traceHistory(old, DEFAULT_MODEL, scoreAt(NOON), { asOf: NOON });
    expect(long.length).toBeLessThanOrEqual(61);
    expect(long.at(-2)?.day).toBe("2026-02-28");
  });
});
