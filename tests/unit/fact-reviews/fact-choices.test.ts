import { describe, expect, it } from "vitest";
import { anchorsOf, FACTS_IN_ORDER, shareOf } from "@/components/fact-reviews/fact-choices";
import { FACT_KINDS } from "@/lib/schemas/fact-review";
import { barrierValue, seatValue, sponsorValue } from "@/lib/scoring/indicators/entanglement-values";
import { valueCaseValue } from "@/lib/scoring/indicators/proposition-values";

const valuesOf = (kind: (typeof FACT_KINDS)[number]) => anchorsOf(kind)?.map(([value]) => value);

describe("reviewing a fact", () => {
  it("offers every fact", () => {
    expect([...FACTS_IN_ORDER].sort()).toEqual([...FACT_KINDS].sort());
  });

  it("offers the anchors of the scoring model, the least first", () => {
    expect(valuesOf("valueCase")).toEqual(
      (["none", "drafted", "agreed", "agreed_and_quantified"] as const).map(valueCaseValue),
    );
    expect(valuesOf("seatAtTheirs")).toEqual((["none", "consulted", "standing"] as const).map(seatValue));
    expect(valuesOf("seatAtOurs")).toEqual(valuesOf("seatAtTheirs"));
    expect(valuesOf("sponsor")).toEqual((["none", "named", "active"] as const).map(sponsorValue));
    expect(valuesOf("barrier")).toEqual([0, 1, 2, 3, 4].map(barrierValue));
  });

  it("counts the two shares", () => {
    expect(shareOf("departments", "3", "5")).toEqual({ value: expect.closeTo(60, 9), words: "3 of 5" });
    expect(shareOf("workflow", "0", "4")).toEqual({ value: 0, words: "0 of 4" });
    expect(anchorsOf("departments")).toBeNull();
  });

  it.each([
    ["", "5"],
    ["3", ""],
    ["three", "5"],
    ["6", "5"],
    ["-1", "5"],
    ["0", "0"],
  ])("asks again for %j of %j", (part, whole) => {
    expect(shareOf("departments", part, whole)).toHaveProperty("error");
  });
});
