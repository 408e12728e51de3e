import { expect, it } from "vitest";
import { floatAt } from "@/lib/scoring/rungs/float-at";

it("is the number at a place, and 0 outside", () => {
  const list = Float64Array.of(1.5);
  expect([floatAt(list, 0), floatAt(list, 1)]).toEqual([1.5, 0]);
});
