import { describe, expect, it } from "vitest";
import type { Circumstances, Evidence, RiskCode } from "@/lib/scoring";
import { DAY, daysAgo, evidence, NOW, score } from "../world";

function pointsOf(code: RiskCode, records: readonly Evidence[], circumstances: Partial<Circumstances> = {}): number {
  return score(records, { circumstances }).risk.reasons.find((reason) => reason.code === code)?.points ?? 0;
}
const csat = (value: number): Evidence[] => [
  evidence("csat", { value, weight: 3 }),
  evidence("nps", { value, weight: 3 }),
];
const delivery = (value: number): Evidence[] => [evidence("attainment", { value, weight: 3 })];
const soon = { daysToRenewal: 180 };

describe("a reason for risk", () => {
  it("is a low reading of satisfaction, thrice as heavy when it is alarming", () => {
    expect([40, 39, 25, 24].map((value) => pointsOf("low-satisfaction", csat(value)))).toEqual([0, 1, 1, 3]);
    expect(pointsOf("low-satisfaction", [evidence("csat", { value: 0, weight: 1 })])).toBe(0);
  });

  it("is a low reading of delivery, heavier before a renewal", () => {
    expect(pointsOf("low-value", delivery(40))).toBe(0);
    expect(pointsOf("low-value", delivery(39))).toBe(1);
    expect(pointsOf("low-value", delivery(39), soon)).toBe(3);
    expect(pointsOf("low-value", delivery(39), { daysToRenewal: 181 })).toBe(1);
    expect(pointsOf("low-value", delivery(39), { daysToRenewal: -5 })).toBe(3);
  });

  it.each(["csat", "nps", "ces", "propositionPulse", "deliveryPulse", "creationPulse"] as const)(
    "is a bad answer to %s within 90 days",
    (indicator) => {
      const at = (value: number, days: number) =>
        pointsOf("direct-signal", [evidence(indicator, { value, occurredAt: daysAgo(days) })]);
      expect([at(25, 89), at(26, 89), at(25, 90)]).toEqual([1, 0, 0]);
    },
  );

  it("is a complaint left open for more than 14 days, but not a bad tone", () => {
    expect(pointsOf("direct-signal", [], { oldestOpenComplaintDays: 15 })).toBe(1);
    expect(pointsOf("direct-signal", [], { oldestOpenComplaintDays: 14 })).toBe(0);
    expect(pointsOf("direct-signal", [evidence("tone", { value: 0 })])).toBe(0);
  });

  it("is silence, measured by what is usual for them", () => {
    const quiet = (days: number, medianContactGapDays: number | null) =>
      pointsOf("silence", [], { daysSinceCustomerContact: days, medianContactGapDays });
    expect([quiet(89, null), quiet(90, null), quiet(180, null)]).toEqual([0, 1, 2]);
    expect([quiet(44, 10), quiet(45, 10), quiet(90, 10)]).toEqual([0, 1, 2]);
    expect([quiet(149, 50), quiet(150, 50), quiet(300, 50)]).toEqual([0, 1, 2]);
    expect(pointsOf("silence", [], { tenureDays: 90 })).toBe(1);
    expect(pointsOf("silence", [], { tenureDays: 900, daysSinceCustomerContact: 1 })).toBe(0);
  });

  it("is no silence where nothing is recorded, nor longer than anything is", () => {
    const since = (daysOnRecord: number | null) => pointsOf("silence", [], { tenureDays: 900, daysOnRecord });
    expect([since(0), since(89), since(90), since(180), since(null)]).toEqual([0, 0, 1, 2, 2]);
    expect(pointsOf("silence", [], { tenureDays: 80, daysOnRecord: 400 })).toBe(0);
    expect(pointsOf("silence", [], { tenureDays: 900, daysOnRecord: 400, daysSinceCustomerContact: 95 })).toBe(1);
  });

  it("is bad news of the ladder, or very bad news of any step", () => {
    expect(pointsOf("falling", csat(0))).toBe(1);
    expect(pointsOf("falling", [evidence("goal", { value: 0, weight: 20 })])).toBe(1);
    expect(pointsOf("falling", [evidence("idea", { value: 0, weight: 0.1 })])).toBe(0);
  });

  it("is bad news of the ladder alone, and very bad news of the highest step alone", () => {
    const answers = (["q1", "q2", "q3", "q4", "q5", "q6", "q7"] as const).map((question) =>
      evidence(`${question}.customer`, { value: 0, weight: 3 }),
    );
    const { news } = score(answers).momentum;
    expect([news.ladder > -3, news.entanglement < -8, pointsOf("falling", answers)]).toEqual([true, true, 1]);
    const uneasy = [evidence("csat", { value: 0 })];
    const step = score(uneasy).momentum.news;
    expect([step.ladder < -3, step.satisfaction > -8, pointsOf("falling", uneasy)]).toEqual([true, true, 1]);
  });

  it("is broken trust, in sum or by one promise that mattered", () => {
    const promise = (value: number, weight: number, days = 0) =>
      evidence("promise", { value, weight, occurredAt: daysAgo(days) });
    expect(pointsOf("broken-trust", [promise(0, 1)])).toBe(1);
    expect(pointsOf("broken-trust", [promise(0, 0.9)])).toBe(0);
    expect(pointsOf("broken-trust", [promise(50, 4), promise(50, 4)])).toBe(0);
    const mostlyKept = [promise(100, 50), promise(100, 50)];
    expect(pointsOf("broken-trust", [...mostlyKept, promise(0, 4, 89)])).toBe(1);
    expect(pointsOf("broken-trust", [...mostlyKept, promise(0, 4, 90)])).toBe(0);
    expect(pointsOf("broken-trust", [...mostlyKept, promise(0, 3.9)])).toBe(0);
    expect(pointsOf("broken-trust", [...mostlyKept, promise(1, 4)])).toBe(0);
    expect(pointsOf("broken-trust", [...mostlyKept, evidence("goal", { value: 0, weight: 4 })])).toBe(0);
  });

  it("is a lost sponsor within 180 days", () => {
    expect(
      [179, 180, null].map((daysSinceSponsorLost) => pointsOf("sponsor-lost", [], { daysSinceSponsorLost })),
    ).toEqual([2, 0, 0]);
  });

  it("is a relationship that shrank to a single thread", () => {
    const thread = (now: number | null, before: number | null) =>
      pointsOf("single-threaded", [], { activeContactsLast90Days: now, activeContactsPrior275Days: before });
    expect([thread(1, 3), thread(2, 3), thread(1, 2), thread(null, 3), thread(1, null)]).toEqual([1, 0, 0, 0, 0]);
  });

  it("is captivity, heavier before a renewal", () => {
    const mood = [...csat(10), evidence("tone", { value: 10, weight: 3 })];
    const captive = [...mood, evidence("barrier", { value: 100, weight: 6 })];
    expect([pointsOf("captive", captive), pointsOf("captive", captive, soon), pointsOf("captive", mood)]).toEqual([
      2, 3, 0,
    ]);
  });

  it("is a watermelon", () => {
    const green = (["q1", "q2", "q3", "q4"] as const).map((question) => evidence(`${question}.team`, { value: 100 }));
    expect(pointsOf("watermelon", [...green, ...csat(0)])).toBe(2);
    expect(pointsOf("watermelon", green)).toBe(0);
  });

  it("is that nothing was recorded for 90 days", () => {
    expect(pointsOf("fading", [evidence("csat", { occurredAt: daysAgo(91) })])).toBe(1);
    expect(pointsOf("fading", [evidence("csat")])).toBe(0);
  });
});

describe("the level", () => {
  const known = (
    ["csat", "nps", "ces", "propositionPulse", "deliveryPulse", "creationPulse", "q1.customer"] as const
  ).map((indicator) => evidence(indicator, { value: 60, weight: 20 }));

  it("is ok only where enough is known", () => {
    expect(score(known).risk).toMatchObject({ level: "ok", points: 0, active: false });
    expect(score(known.slice(0, 2)).risk.level).toBe("unknown");
    expect(score(known.slice(2)).risk.level).toBe("unknown");
  });

  it("is watch from one point and at risk from three", () => {
    const level = (circumstances: Partial<Circumstances>) => score(known, { circumstances }).risk.level;
    expect(level({ oldestOpenComplaintDays: 15 })).toBe("watch");
    expect(level({ daysSinceSponsorLost: 5 })).toBe("watch");
    expect(level({ daysSinceSponsorLost: 5, oldestOpenComplaintDays: 15, contractInForce: true })).toBe("at-risk");
  });

  it("lists reasons in the order of the specification, for inactive accounts too", () => {
    const { risk } = score(csat(0), { asOf: NOW + DAY, circumstances: { daysSinceSponsorLost: 1, tenureDays: 400 } });
    expect(risk.reasons.map(({ code }) => code)).toEqual([
      "low-satisfaction",
      "direct-signal",
      "silence",
      "falling",
      "sponsor-lost",
    ]);
    expect(risk.active).toBe(false);
  });
});
