import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AccountSums,
  CATALOGUE,
  DEFAULT_MODEL,
  type Evidence,
  INDICATORS,
  liveSet,
  STEPS,
  scoreAccount,
} from "@/lib/scoring";
import { FLAT_SCORE_SIZE, PortfolioSums } from "@/lib/scoring/incremental/portfolio-sums";
import { DAY, NOW, RUNS, standingEvidence } from "./arbitrary";

const sumsOf = (records: readonly Evidence[]): AccountSums => {
  const sums = new AccountSums(DEFAULT_MODEL);
  for (const record of records) sums.add(record);
  return sums;
};

function expectSame(sums: AccountSums, records: readonly Evidence[], at: number): void {
  const batch = scoreAccount({ evidence: records, asOf: at }, DEFAULT_MODEL);
  const { steps, ladder } = sums.climbAt(at);
  for (const step of STEPS) {
    expect(steps[step].score).toBeCloseTo(batch.steps[step].score, 9);
    expect(steps[step].coverage).toBeCloseTo(batch.steps[step].coverage, 9);
    expect(steps[step].sd).toBeCloseTo(batch.steps[step].sd, 6);
  }
  expect(ladder.index).toBeCloseTo(batch.ladder.index, 9);
  expect(sums.trustAt(at).score).toBeCloseTo(batch.trust.score, 9);
}

describe("sums that are carried forward", () => {
  it("say the same as the whole ledger, at once and at any later time", () => {
    fc.assert(
      fc.property(standingEvidence(), fc.integer({ min: 0, max: 3000 }), (records, days) => {
        const sums = sumsOf(records);
        expectSame(sums, records, NOW);
        expectSame(sums, records, NOW + days * DAY);
      }),
      RUNS,
    );
  });

  it("can be merged from parts in any split", () => {
    fc.assert(
      fc.property(standingEvidence(), fc.nat({ max: 25 }), (records, cut) => {
        const [one, other] = [sumsOf(records.slice(0, cut)), sumsOf(records.slice(cut))];
        expectSame(one.merge(other), records, NOW);
        expectSame(other.merge(one), records, NOW);
      }),
      RUNS,
    );
  });

  it("forget a record that is taken out again", () => {
    fc.assert(
      fc.property(standingEvidence(), fc.nat(), (records, pick) => {
        const gone = records[pick % Math.max(1, records.length)];
        if (gone === undefined) return;
        const left = records.filter((record) => record !== gone);
        const sums = sumsOf(records);
        if (CATALOGUE[gone.indicator].keeps === "all") {
          sums.rebuild(
            gone.indicator,
            left.filter(({ indicator }) => indicator === gone.indicator),
          );
        } else {
          sums.rebuild(
            gone.indicator,
            liveSet(left, NOW, NOW).filter(({ indicator }) => indicator === gone.indicator),
          );
        }
        expectSame(sums, left, NOW);
      }),
      RUNS,
    );
  });

  it("fill a portfolio of flat arrays that scores like one account after another", () => {
    const people = ["ann", "bob", "tom"];
    fc.assert(
      fc.property(fc.array(standingEvidence(), { minLength: 1, maxLength: 4 }), (accounts) => {
        const flat = new PortfolioSums(DEFAULT_MODEL, accounts.length, people.length);
        accounts.forEach((records, account) => {
          for (const record of withoutTies(records)) {
            const indicator = INDICATORS.indexOf(record.indicator);
            flat.add({ ...record, account, indicator, source: people.indexOf(record.source) });
          }
        });
        const out = new Float64Array(accounts.length * FLAT_SCORE_SIZE);
        flat.scoreAll(NOW, out);
        accounts.forEach((records, account) => {
          const { ladder, steps } = scoreAccount({ evidence: withoutTies(records), asOf: NOW }, DEFAULT_MODEL);
          expect(out[account * FLAT_SCORE_SIZE]).toBeCloseTo(ladder.index, 9);
          STEPS.forEach((step, i) => {
            expect(out[account * FLAT_SCORE_SIZE + 2 + i]).toBeCloseTo(steps[step].score, 9);
          });
        });
      }),
      RUNS,
    );
  });
});

/** Flat arrays hold no ids, so records of one moment and source would tie differently; here there is one a moment. */
function withoutTies(records: readonly Evidence[]): Evidence[] {
  return records.map((record, i) => {
    const occurredAt = record.occurredAt - i;
    return { ...record, occurredAt, recordedAt: occurredAt };
  });
}
