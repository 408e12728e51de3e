import { describe, expect, it } from "vitest";
import { daysAgo, evidence, score, thinEvidence } from "../world";

describe("an account without one person", () => {
  it("loses what hangs on them, and says what is left", () => {
    const without = score(thinEvidence(), { withoutPerson: "ann" }).withoutPerson;
    expect(without?.removed).toBe(3);
    expect(without?.lost.satisfaction).toBeCloseTo(10.5, 9);
    expect(without?.lost.experience).toBe(0);
    expect(without?.left.steps.satisfaction).toEqual({ score: 50, coverage: 0, reading: null, state: "unproven" });
    expect(without?.left.ladder).toMatchObject({ index: 50, standsOn: null, firm: false });
    expect(without?.left.lock).toBe("free");
  });

  it("gains when they pulled it down", () => {
    const records = [evidence("csat", { value: 0 }), evidence("csat", { value: 100, source: "bob" })];
    expect(score(records, { withoutPerson: "ann" }).withoutPerson?.lost.satisfaction).toBeLessThan(0);
  });

  it("counts the records of ours that hang on a person, not only their own answers", () => {
    const records = [
      evidence("promise", { source: "record", person: "tom", value: 100 }),
      evidence("csat", { person: "tom" }),
    ];
    expect(score(records, { withoutPerson: "tom" }).withoutPerson?.removed).toBe(2);
    expect(score(records, { withoutPerson: "ann" }).withoutPerson?.removed).toBe(0);
  });

  it("revives no older record", () => {
    const records = [
      evidence("sponsor", { id: "fact:sponsor", source: "account", person: "bob", value: 100, occurredAt: daysAgo(9) }),
      evidence("sponsor", { id: "fact:sponsor", source: "account", person: "ann", value: 0 }),
    ];
    expect(score(records, { withoutPerson: "ann" }).withoutPerson?.left.steps.entanglement.coverage).toBe(0);
  });

  it("loses with one of ours the talks that nobody else of ours had", () => {
    const records = [
      evidence("q6.team", { source: "tom", value: 100 }),
      evidence("tone", { id: "tone:alone:ann", value: 90 }),
      evidence("tone", { id: "tone:both:ann", value: 90 }),
    ];
    const without = score(records, { withoutPerson: "tom", withoutRecords: ["tone:alone:ann", "tone:unknown:ann"] });
    expect(without.withoutPerson?.removed).toBe(2);
    expect(without.withoutPerson?.lost.satisfaction).toBeGreaterThan(0);
    expect(score(records, { withoutRecords: ["tone:alone:ann"] }).withoutPerson).toBeNull();
  });

  it("loses nothing with a stranger", () => {
    const without = score(thinEvidence(), { withoutPerson: "nobody" }).withoutPerson;
    expect([without?.removed, without?.lost.ladder]).toEqual([0, 0]);
  });
});
