import { expect, it } from "vitest";
import { evidenceOfGoal } from "@/lib/scoring";
import { NOW } from "../world";

it("says where a goal stands", () => {
  const goal = { id: "g1", state: "at_risk", occurredAt: NOW, recordedAt: NOW } as const;
  expect(evidenceOfGoal(goal)).toMatchObject({ id: "goal:g1", indicator: "goal", value: 25, weight: 2 });
});
