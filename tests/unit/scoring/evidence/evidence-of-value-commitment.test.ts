import { expect, it } from "vitest";
import { evidenceOfValueCommitment } from "@/lib/scoring";
import { NOW } from "../world";

const commitment = { id: "v1", promised: 200, achieved: 190, occurredAt: NOW, recordedAt: NOW };

it("is evidence of attainment once something was measured", () => {
  const [record] = evidenceOfValueCommitment(commitment);
  expect(record).toMatchObject({ id: "attainment:v1", indicator: "attainment", weight: 3 });
  expect(record?.value).toBeCloseTo(87.5, 9);
  expect(evidenceOfValueCommitment({ ...commitment, achieved: null })).toEqual([]);
});
