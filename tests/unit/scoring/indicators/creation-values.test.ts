import { expect, it } from "vitest";
import { goalValue, ideaValue } from "@/lib/scoring/indicators/creation-values";

it("values what we made of their ideas, and where their goals stand", () => {
  const outcomes = ["implemented", "accepted", "answered", "declined", "ignored"] as const;
  expect(outcomes.map(ideaValue)).toEqual([100, 75, 50, 50, 0]);
  expect((["achieved", "on_track", "at_risk", "missed"] as const).map(goalValue)).toEqual([100, 75, 25, 0]);
});
