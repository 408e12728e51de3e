import { expect, it } from "vitest";
import { pointsIn } from "@/lib/scoring";

const score = {
  contributions: [
    { evidenceId: "a", step: "satisfaction", points: 6 },
    { evidenceId: "b", step: "delivery", points: -3 },
  ],
  ladderShares: { satisfaction: 2, experience: 0, proposition: 0, delivery: 4, creation: 0, entanglement: 0 },
} as const;

it("points stand in their step as they are, and in the index as much as their step carries", () => {
  expect(pointsIn(score, "satisfaction")).toEqual([score.contributions[0]]);
  expect(pointsIn(score, "ladder").map(({ evidenceId, points }) => [evidenceId, points])).toEqual([
    ["a", 2],
    ["b", -2],
  ]);
});
