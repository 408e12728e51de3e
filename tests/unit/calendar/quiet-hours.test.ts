import { describe, expect, it } from "vitest";
import { afterQuiet, digestWeek, mondayOf } from "@/lib/calendar/quiet-hours";

const night = { quietFrom: 19 * 60, quietUntil: 7 * 60 };
const berlin = { ...night, timeZone: "Europe/Berlin" };
const until = (now: string, quiet = berlin) => afterQuiet(new Date(now), quiet).toISOString();

describe("quiet hours", () => {
  it("hold a mail from the evening over midnight to the morning, on the clock of whoever reads it", () => {
    expect(until("2026-03-10T17:59:00.000Z")).toBe("2026-03-10T17:59:00.000Z");
    expect(until("2026-03-10T18:00:00.000Z")).toBe("2026-03-11T06:00:00.000Z");
    expect(until("2026-03-10T23:30:00.000Z")).toBe("2026-03-11T06:00:00.000Z");
    expect(until("2026-03-11T05:59:59.000Z")).toBe("2026-03-11T06:00:00.000Z");
    expect(until("2026-03-11T06:00:00.000Z")).toBe("2026-03-11T06:00:00.000Z");
  });

  it("end an hour earlier or later in the night in which the clock is moved", () => {
    expect(until("2026-03-28T22:00:00.000Z"), "forward").toBe("2026-03-29T05:00:00.000Z");
    expect(until("2026-10-24T22:00:00.000Z"), "back").toBe("2026-10-25T06:00:00.000Z");
    const skipped = { quietFrom: 22 * 60, quietUntil: 2 * 60, timeZone: "Europe/Berlin" };
    expect(until("2026-03-28T23:00:00.000Z", skipped), "an hour that there is not").toBe("2026-03-29T01:00:00.000Z");
    const twice = { quietFrom: 0, quietUntil: 2 * 60, timeZone: "Europe/Berlin" };
    expect(until("2026-10-24T23:30:00.000Z", twice), "an hour that comes twice").toBe("2026-10-25T00:00:00.000Z");
  });

  it("within a day hold what falls between them, and the same hour twice is no quiet", () => {
    const noon = { quietFrom: 12 * 60, quietUntil: 14 * 60, timeZone: "UTC" };
    expect(until("2026-03-10T13:10:00.000Z", noon)).toBe("2026-03-10T14:00:00.000Z");
    expect(until("2026-03-10T23:10:00.000Z", noon)).toBe("2026-03-10T23:10:00.000Z");
    expect(until("2026-03-10T12:00:00.000Z", { ...noon, quietUntil: 12 * 60 })).toBe("2026-03-10T12:00:00.000Z");
  });

  it("are asked twice and say the same: what they end at is not quiet", () => {
    for (let hour = 0; hour < 72; hour += 1) {
      const now = new Date(Date.parse("2026-10-24T00:20:00.000Z") + hour * 3_600_000);
      const end = afterQuiet(now, berlin);
      expect(afterQuiet(end, berlin)).toEqual(end);
      expect(end.getTime()).toBeGreaterThanOrEqual(now.getTime());
    }
  });
});

describe("the week that is told", () => {
  it("is that of the reader's own Monday", () => {
    expect(mondayOf(new Date("2026-11-29T23:30:00.000Z"), "Europe/Berlin")).toBe("2026-11-30");
    expect(mondayOf(new Date("2026-11-29T23:30:00.000Z"), "UTC")).toBe("2026-11-23");
    expect(mondayOf(new Date("2026-11-30T03:00:00.000Z"), "America/New_York")).toBe("2026-11-23");
  });

  it("is due from Monday morning until Tuesday ends", () => {
    const due = (now: string) => digestWeek(new Date(now), "Europe/Berlin");
    expect(due("2026-11-30T05:59:00.000Z")).toBeNull();
    expect(due("2026-11-30T06:00:00.000Z")).toBe("2026-11-30");
    expect(due("2026-12-01T22:59:00.000Z")).toBe("2026-11-30");
    expect(due("2026-12-01T23:00:00.000Z")).toBeNull();
    expect(due("2026-11-29T12:00:00.000Z")).toBeNull();
  });
});
