import { describe, expect, it } from "vitest";
import { evidenceOfValueCommitment } from "@/lib/scoring";
import { daysAgo, NOW, score } from "../world";

const DUE = NOW + 120 * 86_400_000;
const commitment = { id: "v1", promised: 120, achieved: 114, measuredAt: NOW, dueAt: null, recordedAt: NOW };
const occurredAt = (changes: object) =>
  evidenceOfValueCommitment({ ...commitment, ...changes }).map((record) => record.occurredAt);

describe("a promised result as evidence of attainment", () => {
  it("is there once something was measured", () => {
    const [record] = evidenceOfValueCommitment(commitment);
    expect(record).toMatchObject({ id: "attainment:v1", indicator: "attainment", weight: 3 });
    expect(record?.value).toBeCloseTo(87.5, 9);
    expect(evidenceOfValueCommitment({ ...commitment, achieved: null })).toEqual([]);
  });

  it("is judged when it is due, however early it was measured; without a due day when measured", () => {
    expect(occurredAt({ achieved: 40, dueAt: DUE })).toEqual([DUE]);
    expect(occurredAt({ achieved: 40, dueAt: daysAgo(9) })).toEqual([NOW]);
    expect(occurredAt({ achieved: 40 })).toEqual([NOW]);
  });

  it("counts at once when all of it arrived before its day", () => {
    expect(occurredAt({ achieved: 120, dueAt: DUE })).toEqual([NOW]);
    expect(occurredAt({ achieved: 119.9, dueAt: DUE })).toEqual([DUE]);
  });

  it("makes no warning out of 40 of 120 hours that are due in four months", () => {
    const interim = evidenceOfValueCommitment({ ...commitment, achieved: 40, dueAt: DUE });
    expect(score(interim).risk.reasons).toEqual([]);
    expect(score(interim, { asOf: DUE }).risk.reasons).toContainEqual({ code: "low-value", points: 1 });
  });
});
