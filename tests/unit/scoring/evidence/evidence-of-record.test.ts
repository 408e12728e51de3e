import { expect, it } from "vitest";
import { evidenceOfRecord } from "@/lib/scoring/evidence/evidence-of-record";
import { NOW } from "../world";

it("stands under the name of its indicator and record, and on a person only if one is named", () => {
  const record = { id: "g1", occurredAt: NOW - 1, recordedAt: NOW };
  const worth = { value: 75, weight: 2 };
  const plain = { id: "goal:g1", indicator: "goal", source: "record", occurredAt: NOW - 1, recordedAt: NOW, ...worth };
  expect(evidenceOfRecord("goal", record, worth)).toStrictEqual(plain);
  expect(evidenceOfRecord("goal", { ...record, personId: "ann" }, worth)).toEqual({ ...plain, person: "ann" });
});
