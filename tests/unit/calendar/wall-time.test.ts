import { describe, expect, it } from "vitest";
import { dayOf, instantOfWallTime, wallTimeOf } from "@/lib/calendar/wall-time";

const at = (wallTime: string, zone: string) => instantOfWallTime(wallTime, zone)?.toISOString();

describe("the clock on the reader's wall", () => {
  it("shows a moment in the zone of the reader, in winter and in summer", () => {
    expect(wallTimeOf(new Date("2026-01-15T12:00:00Z"), "Europe/Berlin")).toBe("2026-01-15T13:00");
    expect(wallTimeOf(new Date("2026-07-15T12:00:00Z"), "Europe/Berlin")).toBe("2026-07-15T14:00");
    expect(wallTimeOf(new Date("2026-01-15T12:00:00Z"), "Asia/Kathmandu")).toBe("2026-01-15T17:45");
  });

  it("knows which day it is there", () => {
    expect(dayOf(new Date("2026-03-31T23:30:00Z"), "Europe/Berlin")).toBe("2026-04-01");
    expect(dayOf(new Date("2026-04-01T02:30:00Z"), "America/New_York")).toBe("2026-03-31");
  });

  it("goes back to the same moment", () => {
    for (const zone of ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"]) {
      for (const moment of ["2026-01-15T12:34:00.000Z", "2026-07-15T23:59:00.000Z", "2026-03-29T00:30:00.000Z"]) {
        expect(at(wallTimeOf(new Date(moment), zone), zone), `${moment} in ${zone}`).toBe(moment);
      }
    }
  });

  it("takes the first of an hour that comes twice", () => {
    expect(at("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  });

  it("takes an hour that is skipped for the next one", () => {
    expect(at("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  });

  it("knows seconds, and moments before 1970", () => {
    expect(at("2026-03-14T09:30:15", "Europe/Berlin")).toBe("2026-03-14T08:30:15.000Z");
    const noon = "1969-07-20T20:17:40";
    expect(wallTimeOf(new Date(at(noon, "America/New_York") ?? ""), "America/New_York")).toBe("1969-07-20T20:17");
  });

  it("says so when it is no date", () => {
    expect(instantOfWallTime("", "UTC")).toBeNull();
    expect(instantOfWallTime("2026-02-31T99:00", "UTC")).toBeNull();
  });
});
