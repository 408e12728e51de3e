import { describe, expect, it } from "vitest";
import { formatDay, formatInstant, formatRelative, formatRelativeDay, isoDay } from "@/lib/format/dates";

const NOON = Date.UTC(2026, 2, 14, 12);
const HOUR = 3_600_000;

describe("dates", () => {
  it("shows a calendar day as that day, wherever the reader is", () => {
    expect(formatDay("2026-03-14")).toBe("14 Mar 2026");
    expect(formatDay(new Date("2026-03-14T00:00:00Z"))).toBe("14 Mar 2026");
    expect(isoDay(new Date("2026-03-14T00:00:00Z"))).toBe("2026-03-14");
  });

  it("shows an instant by the clock of the given zone", () => {
    expect(formatInstant(NOON, "Europe/Berlin")).toBe("14 Mar 2026, 13:00");
    expect(formatInstant(NOON, "America/New_York")).toBe("14 Mar 2026, 08:00");
  });

  it("tells how long ago something happened in the largest unit that fits", () => {
    expect(formatRelative(NOON - 20_000, NOON)).toBe("just now");
    expect(formatRelative(NOON - 5 * HOUR, NOON)).toBe("5 hours ago");
    expect(formatRelative(NOON - 3 * 24 * HOUR, NOON)).toBe("3 days ago");
    // 17 hours short of 16 days, and sixteen days on the calendar.
    expect(formatRelative(Date.UTC(2026, 1, 26, 19), NOON, "Europe/Berlin")).toBe("16 days ago");
    // Half past six in New York on Monday, read at half past seven on Tuesday.
    const monday = Date.UTC(2026, 1, 2, 23, 30);
    expect(formatRelative(monday, monday + 25 * HOUR, "America/New_York")).toBe("yesterday");
    expect(formatRelative(NOON + 70 * 24 * HOUR, NOON)).toBe("in 2 months");
    expect(formatRelative(NOON - 800 * 24 * HOUR, NOON)).toBe("2 years ago");
    // "1 year" would be said of anything up to two.
    expect(formatRelative(NOON + 714 * 24 * HOUR, NOON)).toBe("in 23 months");
  });

  it("counts between calendar days without hours", () => {
    expect(formatRelativeDay("2026-03-14", "2026-03-14")).toBe("today");
    expect(formatRelativeDay("2026-03-15", "2026-03-14")).toBe("tomorrow");
    expect(formatRelativeDay("2026-03-02", "2026-03-14")).toBe("12 days ago");
    expect(formatRelativeDay("2026-07-20", "2026-03-14")).toBe("in 4 months");
  });
});
