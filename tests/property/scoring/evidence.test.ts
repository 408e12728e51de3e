import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CATALOGUE,
  DEFAULT_MODEL,
  type Evidence,
  INDICATORS,
  type LadderScore,
  liveSet,
  STEPS,
  scoreAccount,
} from "@/lib/scoring";
import type { AccountInput } from "@/lib/scoring/types";
import { account, anyEvidence, DAY, ledger, NOW, RUNS, standingEvidence } from "./arbitrary";

const scored = (input: AccountInput): LadderScore => scoreAccount(input, DEFAULT_MODEL);
const at = (evidence: readonly Evidence[], asOf = NOW): LadderScore => scored({ evidence, asOf });
const KEEPS_ALL = INDICATORS.filter((indicator) => CATALOGUE[indicator].keeps === "all");

describe("evidence", () => {
  it("counts the same in any order and however often it is replayed", () => {
    fc.assert(
      fc.property(account, fc.integer({ min: 1, max: 1_000_000 }), (input, salt) => {
        const shuffled = [...input.evidence].sort((a, b) => hash(a, salt) - hash(b, salt));
        const plain = scored(input);
        expect(scored({ ...input, evidence: shuffled })).toEqual(plain);
        expect(scored({ ...input, evidence: [...shuffled, ...input.evidence] })).toEqual(plain);
      }),
      RUNS,
    );
  });

  it("knows no hindsight: what happens or is learned later changes nothing", () => {
    fc.assert(
      fc.property(account, ledger, (input, more) => {
        const knownAt = input.knownAt ?? input.asOf;
        const later = more.flatMap((record) => [
          { ...record, occurredAt: NOW + DAY },
          { ...record, recordedAt: knownAt + 1 },
        ]);
        expect(scored({ ...input, evidence: [...input.evidence, ...later] })).toEqual(scored(input));
      }),
      RUNS,
    );
  });

  it("does not care when it all happened: moving every date moves no number", () => {
    fc.assert(
      fc.property(account, fc.integer({ min: -2000, max: 2000 }), (input, days) => {
        const shift = days * DAY;
        const moved = scored({
          ...input,
          asOf: input.asOf + shift,
          knownAt: (input.knownAt ?? input.asOf) + shift,
          evidence: input.evidence.map((record) => ({
            ...record,
            occurredAt: record.occurredAt + shift,
            recordedAt: record.recordedAt + shift,
          })),
          behaviours: input.behaviours?.map((event) => ({ ...event, occurredAt: event.occurredAt + shift })),
        });
        expect({ ...moved, asOf: 0, knownAt: 0 }).toEqual({ ...scored(input), asOf: 0, knownAt: 0 });
      }),
      RUNS,
    );
  });

  it("pulls no score down by being better", () => {
    fc.assert(
      fc.property(standingEvidence(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (records, pick, lift) => {
        const live = liveSet(records, NOW, NOW);
        const chosen = live[pick % Math.max(1, live.length)];
        const raised = records.map((record) =>
          record === chosen ? { ...record, value: record.value + lift * (100 - record.value) } : record,
        );
        const [before, after] = [at(records), at(raised)];
        for (const step of STEPS) {
          expect(after.steps[step].score).toBeGreaterThanOrEqual(before.steps[step].score - 1e-7);
        }
        expect(after.ladder.index).toBeGreaterThanOrEqual(before.ladder.index - 1e-7);
        expect(after.trust.score).toBeGreaterThanOrEqual(before.trust.score - 1e-7);
      }),
      RUNS,
    );
  });

  it("never lowers a step by a best answer more, nor raises one by a worst", () => {
    const one = anyEvidence(fc.constantFrom(...KEEPS_ALL));
    fc.assert(
      fc.property(standingEvidence(), one, fc.constantFrom(0, 100), (records, extra, value) => {
        const added = { ...extra, id: "one more", value, occurredAt: NOW, recordedAt: NOW, retracted: false };
        const [before, after] = [at(records), at([...records, added])];
        const direction = value === 100 ? 1 : -1;
        for (const step of STEPS) {
          const gain = after.steps[step].score - before.steps[step].score;
          expect(gain * direction).toBeGreaterThanOrEqual(-1e-7);
        }
      }),
      RUNS,
    );
  });

  it("moves nothing away from neutral when it is neutral", () => {
    fc.assert(
      fc.property(standingEvidence(), fc.constantFrom(...KEEPS_ALL), (records, indicator) => {
        const neutral = {
          id: "neutral",
          indicator,
          source: "new",
          occurredAt: NOW,
          recordedAt: NOW,
          value: 50,
          weight: 1,
        };
        const before = at(records).indicators[indicator] ?? { score: 50, credibility: 0, mass: 0 };
        const after = at([...records, neutral]).indicators[indicator];
        expect(Math.abs((after?.score ?? 0) - 50)).toBeLessThanOrEqual(Math.abs(before.score - 50) + 1e-9);
        const most = 1 / (DEFAULT_MODEL.priorMass + before.mass);
        expect((after?.credibility ?? 0) - before.credibility).toBeLessThanOrEqual(most + 1e-9);
      }),
      RUNS,
    );
  });
});

/** Some order that has nothing to do with the records. */
function hash({ id, value, occurredAt }: Evidence, salt: number): number {
  return Math.sin(salt * (id.length + value + (occurredAt % 1013)));
}
