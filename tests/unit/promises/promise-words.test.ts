import { describe, expect, it } from "vitest";
import { type StoredPromise, settledAs } from "@/components/promises/promise-words";
import { evidenceOfPromise } from "@/lib/scoring";

const open: StoredPromise = {
  ...{ id: "pump", version: 1, madeBy: "us", summary: "A spare pump", importance: 1 },
  ...{ promisedOn: "2026-03-01", dueOn: "2026-03-20", keptOn: null, brokenOn: null },
  standing: { state: "open", hasLapsed: false },
};
const broken: StoredPromise = { ...open, brokenOn: "2026-03-05" };

const scoreOf = ({ dueOn, keptOn, brokenOn }: StoredPromise) => {
  const [dueAt, keptAt, brokenAt] = [dueOn, keptOn, brokenOn].map((day) => (day === null ? null : Date.parse(day)));
  const record = { id: "pump", dueAt: dueAt ?? 0, keptAt: keptAt ?? null, brokenAt: brokenAt ?? null };
  return evidenceOfPromise({ ...record, importance: 1, recordedAt: 0 })[0]?.value ?? null;
};

describe("what became of a promise", () => {
  it("broken on the 5th and kept on the 18th, two days before it is due, is repaired", () => {
    const repaired = { ...broken, ...settledAs("kept", "2026-03-18", broken) };
    expect(repaired).toMatchObject({ keptOn: "2026-03-18", brokenOn: "2026-03-05" });
    expect(scoreOf(repaired)).toBe(50);
  });

  it("kept without having been broken counts in full", () => {
    const kept = { ...open, ...settledAs("kept", "2026-03-18", open) };
    expect(scoreOf(kept)).toBe(100);
  });

  it("kept before the day it was called broken was never broken", () => {
    expect(settledAs("kept", "2026-03-04", broken)).toEqual({ keptOn: "2026-03-04", brokenOn: null });
  });

  it("can be called broken, and open again", () => {
    expect(settledAs("broken", "2026-03-05", open)).toEqual({ keptOn: null, brokenOn: "2026-03-05" });
    expect(settledAs("open", "", broken)).toEqual({ keptOn: null, brokenOn: null });
  });
});
