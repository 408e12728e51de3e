import { expect, it } from "vitest";
import type { Evidence } from "@/lib/scoring";
import { compareNewest, compareText, personOf } from "@/lib/scoring/evidence/compare-newest";
import { DAY, evidence, NOW } from "../world";

const base = evidence("csat", { id: "b", source: "b", person: "b" });

it.each<[string, Partial<Evidence>]>([
  ["happened later", { occurredAt: NOW + DAY, recordedAt: NOW - DAY, id: "a" }],
  ["was recorded later", { recordedAt: NOW + 1, id: "a" }],
  ["has the greater id", { id: "c", value: 60 }],
  ["is retracted", { retracted: true, value: 60 }],
  ["has the lower value", { value: 40, weight: 2 }],
  ["has the lower weight", { weight: 0.5, indicator: "ces" }],
  ["has the greater indicator", { indicator: "tone", source: "a" }],
  ["has the greater source", { source: "c", person: "a" }],
  ["has the greater person", { person: "c" }],
])("takes the record that %s as the newer one", (_, overrides) => {
  const other = { ...base, ...overrides };
  expect(compareNewest(other, base)).toBeGreaterThan(0);
  expect(compareNewest(base, other)).toBeLessThan(0);
});

it("finds no difference between equal records", () => {
  expect(compareNewest(base, { ...base, retracted: false })).toBe(0);
});

it("hangs evidence on its source when no person is named", () => {
  expect([personOf(base), personOf({ ...base, person: undefined, source: "tom" })]).toEqual(["b", "tom"]);
});

it("compares text by code units", () => {
  expect([compareText("a", "B"), compareText("a", "a"), compareText("Z", "a")]).toEqual([1, 0, -1]);
});
