import { expect, it } from "vitest";
import { DEFAULT_MODEL, type Evidence, riskCauses, scoreAccount, shownOf, shownReason } from "@/lib/scoring";
import { chronicle } from "@/lib/scoring/evidence/live-set";
import { planFor } from "@/lib/scoring/model/plan";
import { isTelling, poseAt, sceneAt } from "@/lib/scoring/outlook/pose";
import { DAY, daysAgo, evidence, NOW, thinEvidence } from "../world";

const plan = planFor(DEFAULT_MODEL);
const circumstances = { contractInForce: true, tenureDays: 500, oldestOpenComplaintDays: 20 };

const poseOf = (records: readonly Evidence[], at: number) =>
  poseAt(sceneAt(chronicle(records), plan, at), circumstances, plan, at);

it("shows what a score of that instant shows", () => {
  const records = [...thinEvidence(), evidence("csat", { source: "bob", value: 0, occurredAt: daysAgo(30) })];
  for (const at of [NOW, NOW + 20 * DAY, NOW + 200 * DAY]) {
    const score = scoreAccount({ evidence: records, circumstances, asOf: at }, DEFAULT_MODEL);
    const reasons = riskCauses(score, { evidence: records, circumstances }, DEFAULT_MODEL).map(shownReason);
    const { shown } = poseOf(records, at);
    const { steps, coverage, gap, ...states } = shownOf(score, reasons, DEFAULT_MODEL);
    expect(shown).toMatchObject(states);
    expect(shown.coverage).toBeCloseTo(coverage, 9);
    expect(shown.steps.satisfaction.score).toBeCloseTo(steps.satisfaction.score, 9);
    expect(gap).toBeNull();
  }
});

it("has nothing earlier to compare with while all that is known was known 90 days ago", () => {
  const old = [evidence("csat", { occurredAt: daysAgo(100) })];
  expect(poseOf(old, NOW).earlier).toBeNull();
  expect(poseOf([...old, evidence("nps")], NOW).earlier).not.toBeNull();
});

it("keeps at hand what is a warning by itself: very bad answers and broken promises that mattered", () => {
  const promise = { value: 0, weight: 4 };
  const records = [
    evidence("csat", { value: 25 }),
    evidence("csat", { value: 26 }),
    evidence("tone", { value: 0 }),
    evidence("promise", promise),
    evidence("promise", { ...promise, weight: 2 }),
  ];
  expect(records.map(isTelling)).toEqual([true, false, false, true, false]);
});
