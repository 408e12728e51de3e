import { expect, it } from "vitest";
import { DAY_MS, lastMomentOf, midnightOf, YEAR_MS } from "@/lib/calendar/days";

it("begins a day at midnight UTC and ends it a millisecond before the next", () => {
  const noon = new Date("2026-03-14T12:00:00Z");
  expect(new Date(midnightOf(noon)).toISOString()).toBe("2026-03-14T00:00:00.000Z");
  expect(midnightOf(midnightOf(noon))).toBe(midnightOf(noon));
  expect(new Date(lastMomentOf(new Date("2026-03-14"))).toISOString()).toBe("2026-03-14T23:59:59.999Z");
});

it("keeps a day before 1970 whole", () => {
  expect(new Date(midnightOf(Date.UTC(1969, 11, 31, 1))).toISOString()).toBe("1969-12-31T00:00:00.000Z");
});

it("counts 365 days to a year", () => {
  expect(YEAR_MS / DAY_MS).toBe(365);
  expect(DAY_MS).toBe(24 * 60 * 60 * 1000);
});
