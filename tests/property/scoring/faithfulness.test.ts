import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, type LadderScore, roundParts, scoreAccount } from "@/lib/scoring";
import type { AccountInput } from "@/lib/scoring/types";
import { account, anyEvidence, behaviours, circumstances, NOW, RUNS, standingEvidence } from "./arbitrary";

const scored = (input: AccountInput): LadderScore => scoreAccount(input, DEFAULT_MODEL);

/** What no barrier and no fact may touch. */
const measured = ({
  steps,
  rungs,
  ladder,
  ladderShares,
  twoSided,
  mutuality,
  balance,
  trust,
  ...rest
}: LadderScore) => ({
  ...{ steps, rungs, ladder, ladderShares, twoSided, mutuality, balance, trust },
  engagement: rest.engagement,
  momentum: rest.momentum,
  contributions: rest.contributions,
});

describe("the model is true to its idea", () => {
  it("lets lock-in change no score", () => {
    const barriers = fc
      .array(anyEvidence(fc.constant("barrier")), { maxLength: 5 })
      .map((records) => records.map((record, i) => ({ ...record, id: `barrier:${i}` })));
    fc.assert(
      fc.property(account, barriers, (input, held) => {
        const free = { ...input, evidence: input.evidence.filter(({ indicator }) => indicator !== "barrier") };
        const locked = { ...free, evidence: [...free.evidence, ...held] };
        expect(measured(scored(locked))).toEqual(measured(scored(free)));
      }),
      RUNS,
    );
  });

  it("lets no contract, renewal or other circumstance change a score", () => {
    fc.assert(
      fc.property(account, circumstances, (input, others) => {
        const plain = scored(input);
        const other = scored({ ...input, circumstances: others });
        expect(measured(other)).toEqual(measured(plain));
        expect(other.lock).toEqual(plain.lock);
      }),
      RUNS,
    );
  });

  it("never counts a complaint against engagement", () => {
    fc.assert(
      fc.property(behaviours, fc.integer({ min: 0, max: 900 }), (events, days) => {
        const complaint = { behaviour: "complains" as const, occurredAt: NOW - days * 86_400_000 };
        const before = scored({ evidence: [], asOf: NOW, behaviours: events }).engagement;
        const after = scored({ evidence: [], asOf: NOW, behaviours: [...events, complaint] }).engagement;
        expect(after.index).toBeGreaterThanOrEqual(before.index);
        expect(after.breadth).toBeGreaterThanOrEqual(before.breadth);
      }),
      RUNS,
    );
  });

  it("calls nobody a partner who is held by a contract", () => {
    fc.assert(
      fc.property(account, (input) => {
        const contracted = scored({ ...input, circumstances: { ...input.circumstances, contractInForce: true } });
        expect(contracted.relationship.type).not.toBe("partner");
      }),
      RUNS,
    );
  });

  it("raises no fewer warnings when satisfaction reads worse", () => {
    fc.assert(
      fc.property(standingEvidence(fc.constantFrom("csat", "nps", "tone")), circumstances, (records, given) => {
        const input = { evidence: records, asOf: NOW, circumstances: given };
        const worse = records.map((record) => ({ ...record, value: record.value / 2 }));
        const points = (score: LadderScore): number =>
          score.risk.reasons.find(({ code }) => code === "low-satisfaction")?.points ?? 0;
        expect(points(scored({ ...input, evidence: worse }))).toBeGreaterThanOrEqual(points(scored(input)));
      }),
      RUNS,
    );
  });

  it("shows rounded parts that add up to the rounded total, each less than a unit off", () => {
    const parts = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(parts, fc.constantFrom(1, 0.5, 0.25), (values, unit) => {
        const shown = roundParts(
          values.map((value, i) => ({ id: String(i), value })),
          unit,
        );
        expect(shown.parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(shown.total, 9);
        shown.parts.forEach(({ value }, i) => {
          expect(Math.abs(value - (values[i] ?? 0))).toBeLessThanOrEqual(unit + 1e-9);
        });
      }),
      RUNS,
    );
  });
});
