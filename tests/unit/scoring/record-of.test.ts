import { expect, it } from "vitest";
import { recordOf } from "@/lib/scoring/record-of";

it("makes one value for every key", () => {
  expect(recordOf(["a", "bb"], (key) => key.length)).toEqual({ a: 1, bb: 2 });
});
