import { expect, it } from "vitest";
import { parseInstant } from "@/lib/scoring/command/parse-instant";

it("reads an instant to the millisecond", () => {
  expect(parseInstant("2026-01-31T09:30:05Z", "asOf")).toBe(Date.UTC(2026, 0, 31, 9, 30, 5));
  expect(parseInstant("2026-01-31T09:30:05.5Z", "asOf")).toBe(Date.UTC(2026, 0, 31, 9, 30, 5, 500));
  expect(parseInstant("2024-02-29T23:59:59.007Z", "asOf")).toBe(Date.UTC(2024, 1, 29, 23, 59, 59, 7));
  expect(parseInstant("1970-01-01T00:00:00Z", "asOf")).toBe(0);
  expect(parseInstant("2199-12-31T23:59:59Z", "asOf")).toBe(Date.UTC(2199, 11, 31, 23, 59, 59));
});

it.each([
  "2026-02-30T00:00:00Z",
  "2025-02-29T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-00-01T00:00:00Z",
  "2026-01-00T00:00:00Z",
  "2026-01-01T24:00:00Z",
  "2026-01-01T00:60:00Z",
  "2026-01-01T00:00:60Z",
  "1969-12-31T23:59:59Z",
  "2200-01-01T00:00:00Z",
  "2026-01-01",
  "2026-01-01T00:00:00",
  "2026-01-01T00:00:00+00:00",
  "2026-01-01T00:00:00.1234Z",
  "2026-01-01T00:00:00.Z",
  " 2026-01-01T00:00:00Z",
  "2026-01-01T00:00:00Z ",
  "",
  5,
])("refuses %s", (text) => {
  expect(() => parseInstant(text, "asOf")).toThrow("asOf: ");
});
