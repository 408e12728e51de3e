import { expect, it } from "vitest";
import type { LedgerRow } from "@/lib/data/evidence";
import { worthAsking } from "@/lib/report/worth-asking";
import type { Indicator } from "@/lib/scoring";
import { daysAgo, NOON } from "../../factories/clock";

const answer = (indicator: Indicator, source: string, changes: Partial<LedgerRow> = {}): LedgerRow => ({
  ...{ id: `${indicator} ${source}`, revision: 1, indicator, source, value: 75, weight: 1, retracted: false },
  ...{ occurredAt: daysAgo(20).getTime(), recordedAt: daysAgo(20).getTime() },
  ...{ origin: "survey_answer", originId: source },
  ...changes,
});
const MARKED_AND_NOT = ["nps", "csat", "ces", "attainment", "goal"] as const;
const asked = { people: 2, isTroubled: false, asOf: NOON.getTime() };

it("asks nobody again what all of them have answered within a quarter", () => {
  const both = [answer("propositionPulse", "ann"), answer("propositionPulse", "ben")];
  expect(worthAsking({ ...asked, ledger: both })("propositionPulse")).toBe(false);
  expect(worthAsking({ ...asked, ledger: both.slice(1) })("propositionPulse"), "Ann has not").toBe(true);
  const old = both.map((one) => ({ ...one, occurredAt: daysAgo(100).getTime() }));
  expect(worthAsking({ ...asked, ledger: old })("propositionPulse"), "a quarter has passed").toBe(true);
  const gone = both.map((one) => ({ ...one, retracted: true }));
  expect(worthAsking({ ...asked, ledger: gone })("propositionPulse"), "both were taken back").toBe(true);
});

it("asks for no mark while something is wrong, and goes on asking for the rest", () => {
  const mayAsk = worthAsking({ ...asked, isTroubled: true, ledger: [] });
  expect(MARKED_AND_NOT.map((one) => [one, mayAsk(one)])).toEqual([
    ["nps", false],
    ["csat", false],
    ["ces", false],
    ["attainment", true],
    ["goal", true],
  ]);
});
