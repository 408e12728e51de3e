import { describe, expect, it } from "vitest";
import { type Bundle, DEFAULT_MODEL, type Evidence, newsSince, nextChange, riskCauses } from "@/lib/scoring";
import { checkBundles, unbundled } from "@/lib/scoring/evidence/bundle";
import type { AccountInput } from "@/lib/scoring/types";
import { daysAgo, evidence, NOW, score } from "../world";

const old = (changes: Partial<Bundle> = {}): Bundle => ({
  ...{ indicator: "tone", source: "ann", value: 0, weight: 0.5, recordedAt: daysAgo(100) },
  occurredAt: [daysAgo(900), daysAgo(500), daysAgo(101)],
  ...changes,
});

/** A long life of conversations: nearly all of them unhappy, or not. */
const lifeOf = (value: number): readonly Bundle[] => [
  old({ value, occurredAt: Array.from({ length: 300 }, (_, i) => daysAgo(1200 - 3.6 * i)) }),
  old({ value, source: "bob", indicator: "jointSession", weight: 1 }),
  old({ value: 75, source: "bob" }),
];
const RECENT = [evidence("tone", { value: 25, occurredAt: daysAgo(20), weight: 0.5 })];

const close = (told: object, known: object) =>
  expect(JSON.parse(JSON.stringify(told, rounded))).toEqual(JSON.parse(JSON.stringify(known, rounded)));
const rounded = (_: string, value: unknown) => (typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value);

describe("what is told in bundles", () => {
  it.each([0, 50, 100])("scores as if each record were there, at a value of %s", (value) => {
    for (const recent of [RECENT, []] satisfies Evidence[][]) {
      const bundles = lifeOf(value);
      const whole = [...recent, ...unbundled(bundles)];
      const [told, known] = [score(recent, { bundles }), score(whole)];
      const { contributions: _, ...rest } = known;
      close({ ...told, contributions: undefined }, rest);
      close(
        riskCauses(told, { evidence: recent, bundles }, DEFAULT_MODEL),
        riskCauses(known, { evidence: whole }, DEFAULT_MODEL),
      );
      const now = { asOf: NOW, knownAt: NOW, model: DEFAULT_MODEL };
      close(
        newsSince({ evidence: recent, bundles }, daysAgo(30), now),
        newsSince({ evidence: whole }, daysAgo(30), now),
      );
    }
  });

  it("changes next when each record would change it", () => {
    const bundles = lifeOf(25);
    const outlook = { circumstancesAt: () => ({}), turns: [], asOf: NOW };
    const next = (known: Pick<AccountInput, "evidence" | "bundles">) =>
      nextChange({ ...outlook, ...known }, DEFAULT_MODEL);
    expect(next({ evidence: RECENT, bundles }).at).toBe(next({ evidence: [...RECENT, ...unbundled(bundles)] }).at);
  });

  it("is nothing without a record", () => {
    close(score(RECENT, { bundles: [old({ occurredAt: [] })] }).steps, score(RECENT).steps);
  });

  it("is refused where a moment that is asked for would not see all of it", () => {
    const check = (changes: Partial<Bundle>) => () => checkBundles([old(changes)], NOW, NOW);
    expect(check({})()).toHaveLength(1);
    expect(check({ occurredAt: [daysAgo(90)] })).toThrow("older than 90 days");
    expect(check({ recordedAt: daysAgo(89) })).toThrow("older than 90 days");
    expect(check({ indicator: "nps" })).toThrow("keep all");
    const who: Partial<AccountInput> = { bundles: [old()], withoutPerson: "ann" };
    expect(() => score([], who)).toThrow("do not tell who");
  });
});
