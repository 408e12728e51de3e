import { expect, it } from "vitest";
import { evidenceOfRequest, lapseOfRequest } from "@/lib/scoring";
import { NOW } from "../world";

const HOUR = 3_600_000;
const request = { id: "r1", askedAt: NOW, answeredAt: NOW + 8 * HOUR, recordedAt: NOW + 9 * HOUR };

it("is evidence of how fast we answered, dated at the answer", () => {
  expect(evidenceOfRequest(request)).toMatchObject([
    { id: "reply:r1", value: 90, weight: 0.5, occurredAt: NOW + 8 * HOUR, recordedAt: NOW + 9 * HOUR },
  ]);
  expect(evidenceOfRequest({ ...request, answeredAt: null })).toEqual([]);
  expect(() => evidenceOfRequest({ ...request, answeredAt: NOW - 1 })).toThrow("hours: ");
});

it("counts as unanswered after 48 hours, also when the answer came later", () => {
  const open = { ...request, answeredAt: null };
  const lapsedAt = NOW + 48 * HOUR;
  expect(lapseOfRequest(open, lapsedAt - 1)).toEqual([]);
  expect(lapseOfRequest(open, lapsedAt)).toMatchObject([
    { id: "reply:r1", value: 0, weight: 0.5, occurredAt: lapsedAt, recordedAt: lapsedAt },
  ]);
  expect(lapseOfRequest({ ...request, answeredAt: lapsedAt }, lapsedAt)).toHaveLength(1);
  expect(lapseOfRequest(request, lapsedAt)).toEqual([]);
  expect(lapseOfRequest({ ...request, answeredAt: lapsedAt + 1 }, lapsedAt + 2)).toHaveLength(1);
});
