import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type Circumstances,
  DEFAULT_MODEL,
  type Evidence,
  nextChange,
  riskCauses,
  type Shown,
  scoreAccount,
  shownDifferences,
  shownOf,
  shownReason,
} from "@/lib/scoring";
import { circumstances, DAY, ledger, NOW, standingEvidence } from "./arbitrary";

/** Each world is scored on every day of a year, so they are few. */
const WORLDS: fc.Parameters<unknown> = { numRuns: Math.max(12, Number(process.env["FC_RUNS"] ?? 12)) };
const YEAR = 365;
/** A contract that ends in some worlds, and a contact that drops out of the rhythm. */
const turnDay = fc.integer({ min: 1, max: 500 });

interface World {
  readonly evidence: readonly Evidence[];
  readonly given: Partial<Circumstances>;
  readonly turnsOn: number;
}

const world: fc.Arbitrary<World> = fc.record({
  evidence: fc.oneof(ledger, standingEvidence()).map((records) => Object.freeze(records)),
  given: circumstances,
  turnsOn: turnDay,
});

const AGES = [
  "daysSinceLastPurchase",
  "tenureDays",
  "daysSinceCommitment",
  "daysSinceTwoWayContact",
  "daysSinceCustomerContact",
  "oldestOpenComplaintDays",
  "daysSinceSponsorLost",
] as const;

/** The circumstances of the first day as they are on a later one: everything is older, and on one day the contract ends. */
function circumstancesAt({ given, turnsOn }: World, at: number): Partial<Circumstances> {
  const days = (at - NOW) / DAY;
  const ages = AGES.map((name) => [name, given[name] == null ? given[name] : given[name] + days]);
  const { daysToRenewal, medianContactGapDays } = given;
  const isOver = days >= turnsOn;
  return {
    ...given,
    ...Object.fromEntries(ages),
    ...(daysToRenewal == null ? {} : { daysToRenewal: daysToRenewal - days }),
    ...(isOver ? { contractInForce: false, medianContactGapDays: null } : { medianContactGapDays }),
  };
}

function scoredAt(one: World, at: number): Shown {
  const input = { evidence: one.evidence, circumstances: circumstancesAt(one, at) };
  const score = scoreAccount({ ...input, asOf: at }, DEFAULT_MODEL);
  return shownOf(score, riskCauses(score, input, DEFAULT_MODEL).map(shownReason), DEFAULT_MODEL);
}

function appointedFrom(one: World, asOf: number): number {
  const turns = [NOW + one.turnsOn * DAY];
  const outlook = { evidence: one.evidence, circumstancesAt: (at: number) => circumstancesAt(one, at), turns, asOf };
  return nextChange(outlook, DEFAULT_MODEL).at;
}

it("a score that is made anew by appointment shows on every day of a year what one of that day shows, for a twentieth of the work", () => {
  let [worlds, appointments] = [0, 0];
  fc.assert(
    fc.property(world, fc.double({ min: 0, max: 0.99, noNaN: true }), (one, hour) => {
      worlds += 1;
      let stored = scoredAt(one, NOW + hour * DAY);
      let due = appointedFrom(one, NOW + hour * DAY);
      for (let day = 1; day <= YEAR; day += 1) {
        const at = NOW + day * DAY;
        const fresh = scoredAt(one, at);
        if (due <= at) {
          appointments += 1;
          [stored, due] = [fresh, appointedFrom(one, at)];
        }
        expect(due).toBeGreaterThan(at);
        expect(shownDifferences(stored, fresh, DEFAULT_MODEL), `day ${day}`).toEqual([]);
      }
    }),
    WORLDS,
  );
  expect(appointments).toBeGreaterThan(0);
  expect(appointments).toBeLessThanOrEqual(worlds * YEAR * 0.05);
});
