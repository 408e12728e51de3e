import { expect, it } from "vitest";
import type { RegisterRow } from "@/lib/registers/register";
import { trustEpisodes } from "@/lib/report/trust-episodes";
import { DEFAULT_MODEL, type Evidence } from "@/lib/scoring";
import { daysAgo, NOON } from "../../factories/clock";

const promise = (id: string, value: number, days: number, recorded = days): Evidence => ({
  ...{ id: `promise:${id}`, indicator: "promise", source: "record", value, weight: 1 },
  ...{ occurredAt: daysAgo(days).getTime(), recordedAt: daysAgo(recorded).getTime() },
});

const spot = (fields: RegisterRow["fields"] = {}): RegisterRow => ({
  ...{ id: "spot", accountId: "harbour", noun: "rough_spot", version: 1, recordedAt: NOON, removedAt: null },
  fields: {
    ...{ summary: "A gate shut", contactId: null, grewFromId: "case", openedAt: daysAgo(60), response: "We stayed" },
    ...{ settledAt: daysAgo(20), trustAfter: 3, ...fields },
  },
});

const ledger = [
  promise("kept", 100, 100),
  promise("broken", 0, 50),
  promise("later", 100, 10),
  promise("late", 100, 90, 1),
];
const at = (days: number, knownDays = days) => ({
  ...{ ledger, model: DEFAULT_MODEL },
  ...{ asOf: daysAgo(days).getTime(), knownAt: daysAgo(knownDays).getTime() },
});

it("C10: stands between the trust before it and the trust once it was behind us, as both were known then", () => {
  const [one] = trustEpisodes([spot()], at(0));
  // One promise kept 39.5 days before the midnight with which it began: 50 + d·50 / (4 + d), with d = 2^(−39.5/730).
  const fresh = 2 ** (-39.5 / 730);
  expect(one?.before).toBeCloseTo(50 + (fresh * 50) / (4 + fresh), 3);
  const [kept, broken] = [2 ** (-80.5 / 730), 2 ** (-30.5 / 730)];
  expect(one?.after).toBeCloseTo(50 + ((kept - broken) * 50) / (4 + kept + broken), 3);
  expect(one).toMatchObject({ theySay: "As before", response: "We stayed", grewFromId: "case" });
});

it("is not behind us on a day before it was, and is not there before it began", () => {
  expect(trustEpisodes([spot()], at(40))).toMatchObject([{ settledAt: null, theySay: null, state: { isOpen: true } }]);
  expect(trustEpisodes([spot()], at(61))).toEqual([]);
});

it("C10: counts what broke on the day on which it began in no before, and all of the day on which it ended in after", () => {
  const hour = 1 / 24;
  const [kept, broke] = [promise("kept", 100, 100), promise("broke", 0, 60 + hour)];
  const mended = promise("mended", 100, 20 - hour);
  const shown = (known: readonly Evidence[], days = 0) => trustEpisodes([spot()], { ...at(days), ledger: known })[0];
  expect(shown([kept, broke, mended])?.before).toBe(shown([kept])?.before);
  expect(shown([kept, broke, mended])?.after).toBeGreaterThan(shown([kept, broke])?.after ?? 100);
  // At noon of that day nothing of its afternoon is known.
  expect(shown([kept, broke, mended], 20)?.after).toBe(shown([kept, broke], 20)?.after);
});

it("is worked out for any number of them as for each alone, whatever was corrected meanwhile", () => {
  const corrected = { ...promise("kept", 0, 100, 30) };
  const known = { ...at(0), ledger: [...ledger, corrected] };
  const spots = [90, 60, 25].map((days) => ({
    ...spot({ openedAt: daysAgo(days), settledAt: daysAgo(days - 10) }),
    id: `${days}`,
  }));
  expect(trustEpisodes(spots, known)).toEqual(spots.toReversed().flatMap((one) => trustEpisodes([one], known)));
});

it("says nothing of trust while no promise was known as kept or broken", () => {
  const [one] = trustEpisodes([spot({ openedAt: daysAgo(200) })], at(0));
  expect(one?.before).toBeNull();
});
