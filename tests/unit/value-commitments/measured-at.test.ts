import { describe, expect, it } from "vitest";
import { measuredAtOf } from "@/components/value-commitments/measured-at";
import { dayOf } from "@/lib/calendar/wall-time";

const ZONES = ["Pacific/Auckland", "Pacific/Kiritimati", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu"];
const today = "2026-06-15";

describe("the day a result was measured", () => {
  it.each(ZONES)("is the day that was chosen, read again in %s", (zone) => {
    for (const day of ["2026-01-01", "2026-03-29", "2026-04-05", "2026-06-14"]) {
      const sent = measuredAtOf(day, { zone, today, stored: null });
      expect(dayOf(Date.parse(sent ?? ""), zone)).toBe(day);
    }
  });

  it.each(ZONES)("stays to the second when nobody touched it in %s", (zone) => {
    const stored = Date.parse("2026-03-14T12:00:07.123Z");
    const sent = measuredAtOf(dayOf(stored, zone), { zone, today, stored });
    expect(sent).toBe("2026-03-14T12:00:07.123Z");
  });

  it("is now when it is today, and nothing while none is chosen", () => {
    const clock = { zone: "Europe/Berlin", today, stored: Date.parse("2026-03-14T12:00:00Z") };
    expect(measuredAtOf(today, clock)).toBeNull();
    expect(measuredAtOf("", clock)).toBeNull();
  });

  it("stays when it was measured earlier today", () => {
    const stored = Date.parse("2026-06-15T06:30:00Z");
    expect(measuredAtOf(today, { zone: "Europe/Berlin", today, stored })).toBe("2026-06-15T06:30:00.000Z");
  });
});
