import { describe, expect, it } from "vitest";
import type { LedgerRow } from "@/lib/data/evidence";
import { explainPoints, ROWS_LISTED } from "@/lib/report/explain-points";
import { DEFAULT_MODEL, scoreAccount } from "@/lib/scoring";
import { daysAgo, NOON } from "../../factories/clock";

const toneOf = (n: number): LedgerRow => ({
  ...{ id: `tone:${n}:ann`, revision: 1, indicator: "tone", source: "ann", accountId: "account" },
  ...{ occurredAt: daysAgo(n).getTime(), recordedAt: daysAgo(n).getTime(), value: 75, weight: 0.5 },
  ...{ retracted: false, origin: "interaction", originId: `${n}` },
});

/** What the page says of tone when so many conversations had one. */
function toneOn(conversations: number) {
  const ledger = Array.from({ length: conversations }, (_, n) => toneOf(n + 1));
  const score = scoreAccount({ evidence: ledger, asOf: NOON.getTime() }, DEFAULT_MODEL);
  const live = new Map(ledger.map((row) => [row.id, row]));
  const behind = () => ({ said: { origin: "removed" } as const, who: null, entry: null });
  const { rows, tell } = explainPoints({ score, model: DEFAULT_MODEL, live, since: 0 }, "satisfaction");
  expect(new Set(rows).size).toBeLessThanOrEqual(ROWS_LISTED);
  return tell(behind)
    .steps.flatMap(({ indicators }) => indicators)
    .find(({ indicator }) => indicator === "tone");
}

describe("the records behind a step", () => {
  it("are all listed while they are few", () => {
    const tone = toneOn(ROWS_LISTED);
    expect([tone?.rows.length, tone?.rest]).toEqual([ROWS_LISTED, null]);
  });

  it("are listed by weight up to a number, and one line sums up the rest, so that the parts are the whole", () => {
    const tone = toneOn(ROWS_LISTED + 150);
    expect([tone?.rows.length, tone?.rest?.count]).toEqual([ROWS_LISTED, 150]);
    const sum = (tone?.rows ?? []).reduce((total, { points }) => total + points, tone?.rest?.points ?? 0);
    expect(sum).toBeCloseTo(tone?.points ?? Number.NaN, 9);
  });
});
