import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, type Evidence } from "@/lib/scoring";
import { chronicle } from "@/lib/scoring/evidence/live-set";
import { planFor } from "@/lib/scoring/model/plan";
import { headroomDays, sumsOf } from "@/lib/scoring/outlook/headroom";
import { poseAt, sceneAt } from "@/lib/scoring/outlook/pose";
import type { Circumstances } from "@/lib/scoring/types";
import { daysAgo, evidence, NOW } from "../world";

const plan = planFor(DEFAULT_MODEL);
const quiet = { tenureDays: 900, daysSinceCustomerContact: 0 };

function headroomOf(records: readonly Evidence[], given: Partial<Circumstances> = quiet, isOfStates = false): number {
  const pose = poseAt(sceneAt(chronicle(records), plan, NOW), given, plan, NOW);
  return headroomDays(pose, isOfStates ? null : pose, { plan, sums: sumsOf(plan) });
}

describe("for how long nothing shown can change", () => {
  it("is up to the next age that decides something, where nothing is known", () => {
    expect(headroomOf([], { ...quiet, daysSinceTwoWayContact: 100 })).toBe(80);
    expect(headroomOf([], { ...quiet, daysSinceCustomerContact: 10 })).toBe(80);
    expect(headroomOf([], { ...quiet, daysToRenewal: 200 })).toBe(20);
  });

  it("is no longer than the bound on what fades holds", () => {
    expect(headroomOf([evidence("csat", { value: 50, weight: 0.01, occurredAt: daysAgo(200) })])).toBe(50);
  });

  it("is short beside a threshold: trust is told on a mass of 1", () => {
    const broken = [evidence("promise", { value: 0, weight: 1.01, occurredAt: daysAgo(100) })];
    const fading = 1.01 * 2 ** (-100 / 730);
    expect(fading).toBeLessThan(1);
    const fresh = [evidence("promise", { value: 0, weight: 1.01 })];
    expect(headroomOf(fresh, quiet, true)).toBeCloseTo(730 * Math.log2(1.01), 6);
    expect(headroomOf(broken, quiet, true)).toBeGreaterThan(730 * Math.log2(1.01));
  });

  it("is shorter where numbers have to stay near, too", () => {
    const people = Array.from({ length: 6 }, (_, i) => evidence("csat", { value: 100, source: `p${i}` }));
    expect(headroomOf(people)).toBeLessThanOrEqual(headroomOf(people, quiet, true));
  });
});
