import { expect, it } from "vitest";
import { buildModel } from "@/lib/scoring/model/build-model";
import { DEFAULT_MODEL } from "@/lib/scoring/model/scoring-model";
import { knownIndex } from "@/lib/scoring/rungs/known-index";

const at = (coverage: number) => ({ steps: { satisfaction: { coverage } }, ladder: { index: 57 } });

it("is the index from thin evidence of satisfaction on, and none below it", () => {
  expect([0, 0.149, 0.15, 0.8].map((coverage) => knownIndex(at(coverage), DEFAULT_MODEL))).toEqual([
    null,
    null,
    57,
    57,
  ]);
});

it("asks the workspace's own model what thin evidence is", () => {
  const strict = buildModel({ coverage: { thin: 0.25 } }, "strict");
  expect(knownIndex(at(0.2), strict)).toBeNull();
});
