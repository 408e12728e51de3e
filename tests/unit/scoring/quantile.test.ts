import { expect, it } from "vitest";
import { quantile } from "@/lib/scoring/quantile";

it("lies between its neighbours, and is the value itself in a list of one", () => {
  expect([quantile([1, 2, 3], 0.5), quantile([1, 3], 0.25), quantile([7], 0.95), quantile([1, 2], 1)]).toEqual([
    2, 1.5, 7, 2,
  ]);
});
