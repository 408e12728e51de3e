import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cameAt, dayOfMoment, momentOfDay } from "@/lib/calendar/day-moments";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { hasBegunSomewhere } from "@/lib/calendar/has-begun-somewhere";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const at = (text: string) => new Date(`2026-03-${text}Z`);

describe("a day on which something happened", () => {
  it.each([
    ["long ago: its noon", "14T18:00:00.000", "2026-03-10", "2026-03-10T12:00:00.000Z"],
    ["this morning: now", "14T08:30:00.000", "2026-03-14", "2026-03-14T08:30:00.000Z"],
    ["begun only in Singapore: when it began first", "13T23:15:00.000", "2026-03-14", "2026-03-13T10:00:00.000Z"],
    ["at ten sharp: not that of tomorrow", "14T10:00:00.000", "2026-03-14", "2026-03-14T09:59:59.999Z"],
  ])("is kept %s", (_, now, said, kept) => {
    expect(momentOfDay(day(said), at(now)).toISOString()).toBe(kept);
    expect(dayOfMoment(new Date(kept))).toBe(said);
  });

  it("is told again from its instant as it was said, at every hour, and never lies ahead", () => {
    const minutes = fc.integer({ min: -60 * 24 * 365 * 60, max: 60 * 24 * 365 * 60 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 40 }), (minute, daysBack) => {
        const now = new Date(minute * 60_000);
        const tomorrow = day(utcDayOf(now)).getTime() + DAY_MS;
        const said = new Date(tomorrow - daysBack * DAY_MS);
        fc.pre(hasBegunSomewhere(said, now.getTime()));
        const kept = momentOfDay(said, now);
        expect(dayOfMoment(kept)).toBe(utcDayOf(said));
        expect(kept.getTime()).toBeLessThanOrEqual(now.getTime());
      }),
    );
  });
});

describe("a day that a record names", () => {
  it("has come with the record where it had begun only east of us, and else when it begins", () => {
    expect(cameAt(day("2026-03-14"), at("13T23:15:00.000"))).toEqual(at("13T10:00:00.000"));
    expect(cameAt(day("2026-03-14"), at("14T00:00:00.000"))).toEqual(day("2026-03-14"));
    expect(cameAt(day("2026-06-30"), at("13T23:15:00.000")), "signed ahead").toEqual(day("2026-06-30"));
  });
});
