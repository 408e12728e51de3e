import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/scoring";
import type { Lock } from "@/lib/scoring/results";
import { evidence, score } from "../world";

const lockOf = (records: readonly Evidence[]): Lock => score(records).lock;
const barrier = (value: number): Evidence => evidence("barrier", { source: "account", value, weight: 6 });
/** Satisfaction as two people state it, heavily enough that goodwill is known. */
const mood = (value: number): Evidence[] => [
  evidence("csat", { value, weight: 3 }),
  evidence("nps", { value, weight: 3 }),
  evidence("tone", { value, weight: 3 }),
];

describe("the lock", () => {
  it("holds nobody without pain", () => {
    expect(lockOf([])).toMatchObject({ state: "free", pain: null, captivity: null });
    expect(lockOf([barrier(50)])).toMatchObject({ state: "free", pain: 50 });
  });

  it("makes dependent where leaving hurts and the mood is not known to be bad", () => {
    expect(lockOf([barrier(100)])).toMatchObject({ state: "dependent", pain: 100, captivity: null });
    expect(lockOf([barrier(100), ...mood(40)]).state).toBe("dependent");
    expect(lockOf([barrier(60), ...mood(0)]).state).toBe("captive");
  });

  it("makes captive where leaving hurts and staying does too", () => {
    expect(lockOf([barrier(100), ...mood(25)])).toMatchObject({ state: "captive", captivity: 75 });
  });

  it("takes the worse of dependency and barrier", () => {
    const needed = [
      evidence("q1.customer", { value: 100, weight: 3 }),
      evidence("q2.customer", { value: 100, weight: 3 }),
    ];
    expect(lockOf([barrier(25), ...needed]).pain).toBe(100);
    expect(lockOf([...needed]).barrier).toMatchObject({ score: 50, coverage: 0, reading: null });
    expect(lockOf([evidence("q1.team", { value: 100, weight: 0.5 })]).pain).toBeNull();
  });

  it("never lets captivity fall below nothing", () => {
    expect(lockOf([barrier(25), ...mood(90)]).captivity).toBe(0);
  });
});
