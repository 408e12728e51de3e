import { describe, expect, it } from "vitest";
import { trendRows, trendSentence } from "@/components/charts/trend-rows";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const history = (length: number) => Array.from({ length }, (_, at) => ({ asOf: at, score: at % 100 }));

describe("what a trend draws", () => {
  it("leaves a short history as it is", () => {
    expect(trendRows([])).toEqual([]);
    expect(trendRows([{ asOf: 7, score: 50, href: "/day" }])).toEqual([{ asOf: 7, score: 50, href: "/day" }]);
    expect(trendRows(history(500))).toHaveLength(500);
  });

  it.each([501, 999, 1000, 5000])("thins %i points out to 500 at most, and keeps the first and the last", (length) => {
    const rows = trendRows(history(length));
    expect(rows.length).toBeLessThanOrEqual(500);
    expect(rows.length).toBeGreaterThan(200);
    expect([rows[0]?.asOf, rows.at(-1)?.asOf]).toEqual([0, length - 1]);
  });

  it("keeps the band of uncertainty within 0–100, and has none where none is known", () => {
    const rows = trendRows([
      { asOf: 1, score: 5, margin: 9 },
      { asOf: 2, score: 50, margin: 9 },
      { asOf: 3, score: 97, margin: 9 },
      { asOf: 4, score: 60 },
    ]);
    expect(rows.map(({ band }) => band)).toEqual([[0, 14], [41, 59], [88, 100], undefined]);
  });
});

describe("what a trend says", () => {
  const rows = trendRows([
    { asOf: day("2024-03-01"), score: 41.2 },
    { asOf: day("2026-11-22"), score: 63.8 },
  ]);

  it("tells where it began and where it is now", () => {
    expect(trendSentence("Index", rows, [])).toBe("Index: 41 on 1 Mar 2024, 64 on 22 Nov 2026");
    expect(trendSentence("Index", rows.slice(1), [])).toBe("Index: 64 on 22 Nov 2026");
    expect(trendSentence("Index", [], [])).toBe("Index: nothing recorded yet");
  });

  it("names the moments at which the model changed", () => {
    const sentence = trendSentence("Index", rows, [{ at: day("2025-01-01"), label: "version 2" }]);
    expect(sentence).toBe("Index: 41 on 1 Mar 2024, 64 on 22 Nov 2026; model changed on 1 Jan 2025: version 2");
  });
});
