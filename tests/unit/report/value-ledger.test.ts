import { expect, it } from "vitest";
import type { FieldValues, RegisterRow } from "@/lib/registers/register";
import { valueLedger } from "@/lib/report/value-ledger";
import { daysAgo, NOON } from "../../factories/clock";

const row = (noun: RegisterRow["noun"], fields: FieldValues): RegisterRow => ({
  ...{ id: noun, accountId: "harbour", noun, version: 1, recordedAt: NOON, removedAt: null, fields },
});
const gain = (whose: string, days: number, amountCents: number | null, currency = "EUR") =>
  row("foregone_gain", { summary: "A crane", whose, passedAt: daysAgo(days), amountCents, currency, isTold: true });
const purchase = (days: number, amountCents: number | null, currency = "EUR") => ({
  ...{ id: `purchase ${days}`, purchasedOn: daysAgo(days), amountCents, currency, note: "Kits", version: 1 },
  createdAt: NOON,
});
const result = (fields: FieldValues) =>
  row("value_commitment", { metric: "Hours saved", unit: "hours", promised: 120, measuredAt: daysAgo(50), ...fields });
const ROWS = [
  result({ achieved: 114, confirmedById: "ann", confirmedAt: daysAgo(45) }),
  result({ achieved: 40, dueOn: daysAgo(-90) }),
  gain("ours", 30, 120_000),
  gain("ours", 20, null),
  gain("theirs", 10, 5_000, "USD"),
  row("idea", {
    ...{ summary: "A berth board", givenAt: daysAgo(90), implementedAt: daysAgo(15) },
    ...{ revenueCents: 40_000, savedCents: 2_500, currency: "EUR" },
  }),
  row("idea", { summary: "Not yet", givenAt: daysAgo(90), outcome: "accepted", answeredAt: daysAgo(80) }),
  row("recommendation", { summary: "The port of Lisbon", behaviour: "speaks-well", occurredAt: daysAgo(5) }),
  row("request", { summary: "When?", askedAt: daysAgo(3), firstAnsweredAt: null }),
];
const at = (days: number) =>
  valueLedger({ rows: ROWS, purchases: [purchase(40, 900_000), purchase(4, null)] }, daysAgo(days).getTime());

it("sets what they got beside what we got, the latest first, and mixes no currencies", () => {
  const { theyGot, weGot } = at(0);
  expect(theyGot.entries.map(({ kind, money }) => [kind, money?.cents ?? null])).toEqual([
    ["passed-on", null],
    ["passed-on", 120_000],
    ["result", null],
  ]);
  expect(theyGot.entries.at(-1)?.result).toEqual({ achieved: 114, promised: 120, unit: "hours", isConfirmed: true });
  expect(theyGot).toMatchObject({ sums: [{ currency: "EUR", cents: 120_000 }], withoutMoney: 2 });
  expect(weGot.entries.map(({ kind, money }) => [kind, money?.cents ?? null])).toEqual([
    ["purchase", null],
    ["recommendation", null],
    ["passed-on", 5_000],
    ["idea", 42_500],
    ["purchase", 900_000],
  ]);
  expect(weGot.sums).toEqual([
    { currency: "EUR", cents: 942_500 },
    { currency: "USD", cents: 5_000 },
  ]);
  expect(weGot.withoutMoney).toBe(2);
});

it("holds of a past day nothing that came later", () => {
  const { theyGot, weGot } = at(20);
  expect(theyGot.entries).toHaveLength(3);
  // What they confirmed later, only we said on that day.
  expect(at(47).theyGot.entries[0]?.result?.isConfirmed).toBe(false);
  expect(weGot.entries.map(({ kind }) => kind)).toEqual(["purchase"]);
  expect(at(100).weGot).toEqual({ entries: [], sums: [], withoutMoney: 0 });
});
