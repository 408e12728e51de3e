import { expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { knownReading } from "@/lib/scoring/rungs/known-reading";

it("believes a reading from thin coverage on, and nothing below", () => {
  expect(knownReading({ coverage: 0.15, reading: 20 }, DEFAULT_MODEL)).toBe(20);
  expect(knownReading({ coverage: 0.149, reading: 20 }, DEFAULT_MODEL)).toBeNull();
  expect(knownReading({ coverage: 0, reading: null }, DEFAULT_MODEL)).toBeNull();
});
