import { expect, it } from "vitest";
import { liveSet, retractionOf } from "@/lib/scoring";
import { daysAgo, evidence, NOW } from "../world";

it("withdraws a record and leaves the past as it was known", () => {
  const record = evidence("csat", { occurredAt: daysAgo(5) });
  const both = [record, retractionOf(record, NOW)];
  expect(liveSet(both, NOW, NOW)).toEqual([]);
  expect(liveSet(both, NOW, daysAgo(1))).toEqual([record]);
});
