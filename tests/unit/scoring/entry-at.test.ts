import { expect, it } from "vitest";
import { entryAt } from "@/lib/scoring/entry-at";

it("takes the entry at a place, and never one that is not there", () => {
  expect([entryAt(["a", "b"], 1), entryAt(Float64Array.of(7), 0)]).toEqual(["b", 7]);
  expect(() => entryAt(["a"], 1)).toThrow("There is no entry 1 in a list of 1.");
});
