import { describe, expect, it } from "vitest";
import { anchorsOf, FACTS_IN_ORDER } from "@/components/fact-reviews/fact-choices";
import { FACT_KINDS, REGISTER_OF_FACT, reviewByHand } from "@/lib/schemas/fact-review";
import { valueCaseValue } from "@/lib/scoring/indicators/proposition-values";

describe("reviewing a fact", () => {
  it("offers every fact", () => {
    expect([...FACTS_IN_ORDER].sort()).toEqual([...FACT_KINDS].sort());
  });

  it("offers the anchors of the scoring model, the least first", () => {
    expect(anchorsOf("valueCase").map(([value]) => value)).toEqual(
      (["none", "drafted", "agreed", "agreed_and_quantified"] as const).map(valueCaseValue),
    );
  });

  it.each(FACT_KINDS)("says by hand of %s what its register cannot: that there is none", (kind) => {
    const said = { accountId: "00000000-0000-4000-8000-00000000aa01", kind, reviewedAt: "2026-03-01T09:00:00Z" };
    expect(reviewByHand.safeParse({ ...said, value: 0 }).success).toBe(true);
    expect(reviewByHand.safeParse({ ...said, value: 50 }).success).toBe(REGISTER_OF_FACT[kind] === undefined);
  });
});
