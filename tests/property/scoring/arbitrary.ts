import fc from "fast-check";
import { BEHAVIOURS, type BehaviourEvent, type Evidence, INDICATORS, type Indicator } from "@/lib/scoring";
import type { AccountInput } from "@/lib/scoring/types";

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 0, 1);

/** At least 1,000 cases; FC_RUNS raises it for the slow mode. */
export const RUNS: fc.Parameters<unknown> = { numRuns: Math.max(1000, Number(process.env["FC_RUNS"] ?? 1000)) };

const value = fc.oneof(fc.constantFrom(0, 25, 40, 50, 60, 75, 100), fc.double({ min: 0, max: 100, noNaN: true }));
const weight = fc.oneof(fc.constantFrom(0.5, 1, 2, 3, 6), fc.double({ min: 0.01, max: 100, noNaN: true }));
const person = fc.constantFrom("ann", "bob", "tom");
/** Days before now; few distinct ones, so that ties are common. */
const age = fc.oneof(fc.integer({ min: -30, max: 1500 }), fc.constantFrom(0, 90, 180, 365));

/** One record with a small stock of ids, so that revisions and retractions are common. */
export const anyEvidence = (
  indicator: fc.Arbitrary<Indicator> = fc.constantFrom(...INDICATORS),
): fc.Arbitrary<Evidence> =>
  fc
    .record({
      id: fc.integer({ min: 0, max: 30 }).map(String),
      indicator,
      source: person,
      happened: age,
      learned: fc.integer({ min: -20, max: 60 }),
      value,
      weight,
      retracted: fc.option(fc.boolean(), { nil: undefined, freq: 8 }),
      person: fc.option(person, { nil: undefined }),
    })
    .map(({ happened, learned, id, ...rest }) => ({
      ...rest,
      id: `record:${id}`,
      occurredAt: NOW - happened * DAY,
      recordedAt: NOW - (happened - learned) * DAY,
    }));

/** Records that each count: distinct ids, in the past, known at once. */
export const standingEvidence = (indicator?: fc.Arbitrary<Indicator>): fc.Arbitrary<Evidence[]> =>
  fc.array(anyEvidence(indicator), { maxLength: 25 }).map((records) =>
    records.map((record, i) => {
      const occurredAt = Math.min(record.occurredAt, NOW);
      return { ...record, id: `record:${i}`, occurredAt, recordedAt: occurredAt, retracted: undefined };
    }),
  );

export const ledger = fc.array(anyEvidence(), { maxLength: 40 });

const days = fc.option(fc.integer({ min: 0, max: 800 }));
const people = fc.option(fc.integer({ min: 0, max: 9 }));

export const circumstances = fc.record(
  {
    purchasesEver: fc.integer({ min: 0, max: 5 }),
    daysSinceLastPurchase: days,
    contractInForce: fc.boolean(),
    tenureDays: fc.integer({ min: 0, max: 3000 }),
    daysSinceCommitment: days,
    supplierShare: fc.constantFrom("sole", "main", "one-of-many", "unknown"),
    daysSinceTwoWayContact: days,
    daysSinceCustomerContact: days,
    medianContactGapDays: days,
    daysToRenewal: fc.option(fc.integer({ min: -100, max: 800 })),
    oldestOpenComplaintDays: days,
    daysSinceSponsorLost: days,
    activeContactsLast90Days: people,
    activeContactsPrior275Days: people,
  },
  { requiredKeys: [] },
);

export const behaviours: fc.Arbitrary<BehaviourEvent[]> = fc.array(
  fc.record({ behaviour: fc.constantFrom(...BEHAVIOURS), age }).map(({ behaviour, age: past }) => ({
    behaviour,
    occurredAt: NOW - past * DAY,
  })),
  { maxLength: 20 },
);

export const account: fc.Arbitrary<AccountInput> = fc.record({
  evidence: ledger,
  circumstances,
  behaviours,
  asOf: fc.constant(NOW),
  knownAt: fc.option(
    fc.integer({ min: -40, max: 40 }).map((shift) => NOW + shift * DAY),
    { nil: undefined },
  ),
  withoutPerson: fc.option(person, { nil: undefined }),
});
