import { describe, expect, it } from "vitest";
import { mutualMeasures } from "@/lib/format/mutual-words";
import { DEFAULT_MODEL, scoreAccount } from "@/lib/scoring";

const ASOF = Date.parse("2026-11-30T12:00:00Z");
const said = (indicator: "q3.customer" | "q4.team", value: number) => ({
  ...{ id: indicator, indicator, source: "ann", value, weight: 1 },
  ...{ occurredAt: ASOF - 1000, recordedAt: ASOF - 1000 },
});

describe("mutuality in words", () => {
  it("names all three questions it reads and what each side says of them, and both seats", () => {
    const score = scoreAccount(
      { evidence: [said("q3.customer", 75), said("q4.team", 50)], asOf: ASOF, knownAt: ASOF },
      DEFAULT_MODEL,
    );
    const [mutuality] = mutualMeasures(score);
    expect(mutuality?.parts).toBe(
      "Success is tied (they not known, we 50), Part of their decisions (they 75, we not known), Part of our decisions (they not known, we not known); our seat at theirs not known, their seat at ours not known.",
    );
  });
});
