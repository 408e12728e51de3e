import { expect, it } from "vitest";
import { evidenceOfIdea, lapseOfIdea } from "@/lib/scoring";
import { DAY, NOW } from "../world";

const idea = { id: "i1", outcome: null, occurredAt: NOW, recordedAt: NOW };

it("is evidence once it was answered", () => {
  expect(evidenceOfIdea({ ...idea, outcome: "accepted" })).toMatchObject([{ id: "idea:i1", value: 75, weight: 1 }]);
  expect(evidenceOfIdea(idea)).toEqual([]);
});

it("counts as ignored after 30 days without any answer", () => {
  const lapsedAt = NOW + 30 * DAY;
  expect(lapseOfIdea(idea, lapsedAt - 1)).toEqual([]);
  expect(lapseOfIdea(idea, lapsedAt)).toMatchObject([{ value: 0, occurredAt: lapsedAt, recordedAt: lapsedAt }]);
  expect(lapseOfIdea({ ...idea, outcome: "declined" }, lapsedAt)).toEqual([]);
});
