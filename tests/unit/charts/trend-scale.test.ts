import { describe, expect, it } from "vitest";
import { across, timeScale, timeTicks } from "@/components/charts/trend-scale";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe("the time axis of a trend", () => {
  it("runs from the first moment to the last", () => {
    const scale = timeScale([day("2026-01-01"), day("2026-01-11"), day("2026-01-05")]);
    expect(across(day("2026-01-01"), scale)).toBe(0);
    expect(across(day("2026-01-06"), scale)).toBe(50);
    expect(across(day("2026-01-11"), scale)).toBe(100);
  });

  it("puts a single moment in the middle", () => {
    const scale = timeScale([day("2026-01-01")]);
    expect(across(day("2026-01-01"), scale)).toBe(50);
  });

  it("C20: names years when the whole relationship is shown", () => {
    const ticks = timeTicks(timeScale([day("2022-11-01"), day("2026-11-22")]));
    expect(ticks.map((tick) => tick.label)).toEqual(["2023", "2024", "2025", "2026"]);
  });

  it("names months when the relationship is young", () => {
    const ticks = timeTicks(timeScale([day("2026-09-15"), day("2026-11-22")]));
    expect(ticks.map((tick) => tick.label)).toEqual(["Oct 2026", "Nov 2026"]);
    expect(ticks[0]?.at).toBe(day("2026-10-01"));
  });

  it.each([
    ["2026-11-22", "2026-11-22", ["22 Nov"]],
    ["2026-11-20", "2026-11-22", ["20 Nov", "21 Nov", "22 Nov"]],
    ["2026-10-30", "2026-11-08", ["30 Oct", "1 Nov", "3 Nov", "5 Nov", "7 Nov"]],
    ["2026-11-01", "2026-11-29", ["1 Nov", "8 Nov", "15 Nov", "22 Nov", "29 Nov"]],
    ["2026-11-02", "2026-12-30", ["2 Nov", "16 Nov", "30 Nov", "14 Dec", "28 Dec"]],
  ])("names days when it is younger still, from %s to %s", (from, to, labels) => {
    expect(timeTicks(timeScale([day(from), day(to)])).map((tick) => tick.label)).toEqual(labels);
  });

  it("never crowds the axis", () => {
    expect(timeTicks(timeScale([day("2000-01-01"), day("2026-11-22")])).length).toBeLessThanOrEqual(7);
  });
});
