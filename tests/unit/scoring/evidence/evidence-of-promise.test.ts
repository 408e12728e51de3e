import { describe, expect, it } from "vitest";
import { evidenceOfPromise, lapseOfPromise } from "@/lib/scoring";
import type { PromiseRecord } from "@/lib/scoring/evidence/evidence-of-promise";
import { DAY, NOW } from "../world";

const promise: PromiseRecord = {
  id: "p1",
  dueAt: NOW,
  keptAt: null,
  brokenAt: null,
  importance: 2,
  recordedAt: NOW + 9 * DAY,
  personId: "tom",
};

describe("a promise", () => {
  it.each<[string, Partial<PromiseRecord>, object]>([
    ["kept in time", { keptAt: NOW }, { value: 100, weight: 2, occurredAt: NOW }],
    ["kept late", { keptAt: NOW + 1 }, { value: 50, weight: 2, occurredAt: NOW + 1 }],
    ["repaired", { keptAt: NOW + 5, brokenAt: NOW + 1 }, { value: 50, weight: 2, occurredAt: NOW + 5 }],
    ["repaired before it was due", { keptAt: NOW, brokenAt: NOW - 1 }, { value: 50, weight: 2, occurredAt: NOW }],
    ["broken", { brokenAt: NOW + 1 }, { value: 0, weight: 4, occurredAt: NOW + 1 }],
  ])("is evidence when it is %s", (_, overrides, said) => {
    expect(evidenceOfPromise({ ...promise, ...overrides })).toMatchObject([
      { id: "promise:p1", indicator: "promise", source: "record", person: "tom", recordedAt: NOW + 9 * DAY, ...said },
    ]);
  });

  it("is no evidence while it is open", () => {
    expect(evidenceOfPromise(promise)).toEqual([]);
  });

  it("counts as broken 14 days past its due date, dated and known at that moment", () => {
    const lapsedAt = NOW + 14 * DAY;
    expect(lapseOfPromise(promise, lapsedAt - 1)).toEqual([]);
    expect(lapseOfPromise(promise, lapsedAt + DAY)).toMatchObject([
      { id: "promise:p1", value: 0, weight: 4, occurredAt: lapsedAt, recordedAt: lapsedAt },
    ]);
  });

  it("does not lapse once it is settled", () => {
    expect(lapseOfPromise({ ...promise, keptAt: NOW }, NOW + 99 * DAY)).toEqual([]);
    expect(lapseOfPromise({ ...promise, brokenAt: NOW }, NOW + 99 * DAY)).toEqual([]);
  });
});
