import { expect, it } from "vitest";
import { buildModel, DEFAULT_MODEL } from "@/lib/scoring";
import { shareWeights } from "@/lib/scoring/model/share-weights";
import { evidence, score } from "../world";

it("divides the weights of a step by their sum, and gives a barrier none", () => {
  const shares = shareWeights(
    buildModel({ indicators: { csat: { weight: 7 }, nps: { weight: 1 }, tone: { weight: 0 } } }, "x"),
  );
  expect([shares.csat, shares.nps, shares.tone, shares.barrier]).toEqual([0.875, 0.125, 0, 0]);
});

it("moves the weight of each question to the side whose view is taken", () => {
  const both = shareWeights(DEFAULT_MODEL);
  const theirs = shareWeights(buildModel({ view: "customer" }, "theirs"));
  const ours = shareWeights(buildModel({ view: "team" }, "ours"));
  expect([theirs["q3.customer"], theirs["q3.team"]]).toEqual([expect.closeTo(0.1, 12), 0]);
  expect([ours["q3.customer"], ours["q3.team"]]).toEqual([0, expect.closeTo(0.1, 12)]);
  expect([theirs.sponsor, theirs.csat]).toEqual([both.sponsor, both.csat]);
});

it("changes only entanglement by the view", () => {
  const records = [evidence("q1.team", { value: 100 }), evidence("q1.customer", { value: 0 }), evidence("csat")];
  const theirs = score(records, {}, buildModel({ view: "customer" }, "theirs"));
  const both = score(records);
  expect(theirs.steps.entanglement.score).toBeLessThan(both.steps.entanglement.score);
  expect(theirs.steps.satisfaction).toEqual(both.steps.satisfaction);
  expect(theirs.lock.dependency).toEqual(both.lock.dependency);
});
