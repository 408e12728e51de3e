import { describe, expect, it } from "vitest";
import { buildModel, DEFAULT_MODEL, type Evidence, explainChange, STEPS } from "@/lib/scoring";
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

  it("names the records that made it, largest first, and leaves out those that did not", () => {
    expect(change.records.map(({ evidenceId }) => evidenceId).sort()).toEqual(["gone", "new", "old"]);
    const sizes = change.records.map(({ points }) => Math.abs(points));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const satisfaction = change.records.filter(({ step }) => step === "satisfaction");
    expect(satisfaction.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(change.total.satisfaction, 9);
  });

  it("settles ties by step also between what went and what came", () => {
    const came = (indicator: "ces" | "creationPulse") => evidence(indicator, { id: `${indicator} came`, value: 100 });
    const went = (indicator: "ces" | "creationPulse") => {
      const record = evidence(indicator, { id: `${indicator} went`, value: 100, occurredAt: before.asOf });
      return [record, { ...record, recordedAt: NOW, retracted: true }];
    };
    const named = (both: readonly Evidence[]): string[] =>
      explainChange(both, before, { ...after, model: DEFAULT_MODEL }).records.map(({ evidenceId }) => evidenceId);
    expect(named([came("ces"), ...went("creationPulse")])).toEqual(["ces came", "creationPulse went"]);
    expect(named([came("creationPulse"), ...went("ces")])).toEqual(["ces went", "creationPulse came"]);
  });

  it("settles ties by step and name", () => {
    const twins = [
      evidence("creationPulse", { id: "a", value: 100, source: "x" }),
      evidence("ces", { id: "c", value: 100, source: "y" }),
      evidence("ces", { id: "b", value: 100, source: "z" }),
    ];
    const model = buildModel({ indicators: { creationPulse: { weight: 0.2 }, idea: { weight: 0.4 } } }, "even");
    const { records: named } = explainChange(twins, { ...before, model }, { ...after, model });
    expect(named.map(({ evidenceId }) => evidenceId)).toEqual(["b", "c", "a"]);
  });
});
