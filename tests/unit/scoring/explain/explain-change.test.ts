import { describe, expect, it } from "vitest";
import { buildModel, DEFAULT_MODEL, explainChange, STEPS } from "@/lib/scoring";
import { daysAgo, evidence, NOW, score } from "../world";

const records = [
  evidence("csat", { id: "old", value: 100, occurredAt: daysAgo(200) }),
  evidence("csat", { id: "new", value: 0, occurredAt: daysAgo(5), source: "bob" }),
  evidence("ces", { id: "same", occurredAt: daysAgo(200) }),
  evidence("goal", { id: "gone", value: 90, occurredAt: daysAgo(150) }),
  evidence("goal", { id: "gone", value: 90, occurredAt: daysAgo(150), recordedAt: daysAgo(1), retracted: true }),
];
const tilted = buildModel({ indicators: { csat: { weight: 0.7 } } }, "2.0.0");
const before = { asOf: daysAgo(90), knownAt: daysAgo(90), model: DEFAULT_MODEL };
const after = { asOf: NOW, knownAt: NOW, model: tilted };

describe("an explained change", () => {
  const change = explainChange(records, before, after);

  it("parts into news, ageing and the change of the model, which add up", () => {
    for (const part of [...STEPS, "ladder"] as const) {
      expect(change.news[part] + change.ageing[part] + change.model[part]).toBeCloseTo(change.total[part], 9);
    }
    expect(change.news.satisfaction).toBeLessThan(0);
    expect(change.ageing.satisfaction).toBeLessThan(0);
    expect(change.model.satisfaction).not.toBe(0);
    expect(change.model.creation).toBe(0);
    const now = score(records, {}, tilted).steps.satisfaction.score;
    const then = score(records, { asOf: before.asOf }).steps.satisfaction.score;
    expect(change.total.satisfaction).toBeCloseTo(now - then, 9);
  });

  it("names the causes in each number, and leaves out what moved nothing", () => {
    expect(
      change
        .partsOf("satisfaction")
        .map(({ evidenceId }) => evidenceId)
        .sort(),
    ).toEqual(["new", "old"]);
    expect(change.partsOf("creation").map(({ evidenceId }) => evidenceId)).toEqual(["gone"]);
    expect(change.partsOf("proposition")).toEqual([]);
  });
});
