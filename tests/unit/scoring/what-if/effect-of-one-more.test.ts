import { expect, it } from "vitest";
import { DEFAULT_MODEL, effectOfOneMore, whatIf } from "@/lib/scoring";
import { NOW, score, thinEvidence } from "../world";

it("agrees with scoring again", () => {
  const input = { asOf: NOW, evidence: thinEvidence() };
  const closed = effectOfOneMore(score(thinEvidence()), DEFAULT_MODEL, { indicator: "csat", value: 100 });
  const scored = whatIf(input, DEFAULT_MODEL, [{ indicator: "csat", source: "bob", value: 100 }]).change.satisfaction;
  expect(closed).toBeCloseTo(scored, 9);
});

it("starts from neutral where nothing is known, and is nothing for a barrier", () => {
  const thin = score(thinEvidence());
  expect(effectOfOneMore(thin, DEFAULT_MODEL, { indicator: "ces", value: 100, weight: 2 })).toBeCloseTo(0.4 * 25, 9);
  expect(effectOfOneMore(thin, DEFAULT_MODEL, { indicator: "barrier", value: 100 })).toBe(0);
});
