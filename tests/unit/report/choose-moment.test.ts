import { describe, expect, it } from "vitest";
import { chooseMoment } from "@/lib/report/choose-moment";

const NOON = Date.parse("2026-03-10T12:00:00Z");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (
  query: Parameters<typeof chooseMoment>[0],
  scoredAt: number | null = null,
  writtenAt: number | null = null,
) => chooseMoment(query, { now: NOON, scoredAt, writtenAt });

describe("the moment a page speaks about (C20)", () => {
  it("is the instant of today's stored score, so that page and list show the same numbers", () => {
    expect(at({}, NOON - HOUR).asOf).toBe(NOON - HOUR);
  });

  it("is now when the stored score is from yesterday, or when there is none", () => {
    expect(at({}, NOON - DAY).asOf).toBe(NOON);
    expect(at({}).asOf).toBe(NOON);
  });

  it("is what was written last where that lies ahead, but not a score that was only refreshed ahead", () => {
    expect(at({}, NOON + DAY, NOON + DAY)).toMatchObject({ asOf: NOON + DAY, knownAt: NOON + DAY, isPast: false });
    expect(at({}, NOON + DAY, NOON - HOUR).asOf).toBe(NOON);
    expect(at({ asOf: "2026-02-01" }, NOON + DAY, NOON + DAY).asOfDay).toBe("2026-02-01");
  });

  it("is the last moment of a past day, with what was known then", () => {
    const moment = at({ asOf: "2026-02-01" }, NOON - HOUR);
    expect(new Date(moment.asOf).toISOString()).toBe("2026-02-01T23:59:59.999Z");
    expect(moment.knownAt).toBe(moment.asOf);
    expect(moment).toMatchObject({ isPast: true, isKnownApart: false, asOfDay: "2026-02-01" });
  });

  it("never lies ahead: tomorrow is today", () => {
    expect(at({ asOf: "2026-03-11" })).toMatchObject({ asOf: NOON, isPast: false });
    expect(at({ asOf: "2026-04-01" })).toMatchObject({ asOf: NOON, isPast: false, aheadDay: "2026-04-01" });
    expect(at({ asOf: "2026-02-01", known: "2030-01-01" }).knownAt).toBe(NOON);
  });

  it("calls no day ahead on which somewhere on Earth it is today already", () => {
    const morning = chooseMoment({ asOf: "2026-03-11" }, { now: NOON - 3 * HOUR, scoredAt: null, writtenAt: null });
    expect(morning.aheadDay).toBe("2026-03-11");
    expect(at({ asOf: "2026-03-11" }).aheadDay).toBeNull();
    expect(at({ asOf: "2026-02-01" }).aheadDay).toBeNull();
    expect(at({}).aheadDay).toBeNull();
  });

  it("keeps what was known apart from when it was, for a post-mortem (C37)", () => {
    const moment = at({ asOf: "2026-02-01", known: "2026-03-01" });
    expect(new Date(moment.knownAt).toISOString()).toBe("2026-03-01T23:59:59.999Z");
    expect(moment.isKnownApart).toBe(true);
  });

  it("compares with 90 days before unless told otherwise, and never with a later day", () => {
    expect(at({}).since).toBe(NOON - 90 * DAY);
    expect(at({ since: "2026-03-20" }).since).toBe(NOON - 90 * DAY);
    expect(at({ since: "2026-01-31" }).sinceDay).toBe("2026-01-31");
  });
});
