import { describe, expect, it } from "vitest";
import { type Circumstances, DEFAULT_MODEL, type Evidence, type RiskCode, riskCauses } from "@/lib/scoring";
import { DAY, daysAgo, evidence, NOW, score } from "../world";

const causeOf = (code: RiskCode, records: readonly Evidence[], circumstances: Partial<Circumstances> = {}) =>
  riskCauses(score(records, { circumstances }), { evidence: records, circumstances }, DEFAULT_MODEL).find(
    (cause) => cause.code === code,
  )?.fact;

describe("what a reason for risk rests on", () => {
  it("is the reading of a low step, and the day of what pulls it down most", () => {
    const records = [
      evidence("csat", { value: 0, weight: 3, occurredAt: daysAgo(10) }),
      evidence("csat", { value: 30, weight: 1, source: "bob" }),
      evidence("nps", { value: 100, weight: 0.2 }),
    ];
    const fact = causeOf("low-satisfaction", records);
    expect(fact).toMatchObject({ kind: "reading", limit: 25, on: daysAgo(10) });
    expect(fact?.kind === "reading" && fact.reading).toBeLessThan(25);
    const low = causeOf("low-value", [evidence("attainment", { value: 39, weight: 3, occurredAt: daysAgo(1) })]);
    expect(low).toMatchObject({ kind: "reading", limit: 40, on: daysAgo(1) });
  });

  it("is the day that weighs most as a whole, not the one of the heaviest record", () => {
    const records = [
      evidence("csat", { value: 0, weight: 2, source: "ann", occurredAt: daysAgo(4) }),
      ...["bob", "cleo", "dan"].map((source) =>
        evidence("csat", { value: 0, weight: 1.5, source, occurredAt: daysAgo(20) }),
      ),
    ];
    expect(causeOf("low-satisfaction", records)).toMatchObject({ on: daysAgo(20) });
  });

  it("is one of two signals, never both: the complaint that waits comes before the answer", () => {
    const answers = [
      evidence("nps", { value: 10, occurredAt: daysAgo(40) }),
      evidence("csat", { value: 20, occurredAt: daysAgo(4) }),
    ];
    expect(causeOf("direct-signal", answers)).toEqual({
      ...{ kind: "answer", on: daysAgo(4), indicator: "csat", value: 20 },
    });
    expect(causeOf("direct-signal", answers, { oldestOpenComplaintDays: 20 })).toEqual({
      ...{ kind: "complaint", on: daysAgo(20), days: 20 },
    });
    expect(causeOf("direct-signal", answers, { oldestOpenComplaintDays: 5 })).toMatchObject({ kind: "answer" });
  });

  it("is no answer that was taken back", () => {
    const said = evidence("csat", { value: 0, occurredAt: daysAgo(4) });
    const records = [
      evidence("nps", { value: 10, occurredAt: daysAgo(40) }),
      said,
      { ...said, retracted: true, recordedAt: daysAgo(1) },
    ];
    expect(causeOf("direct-signal", records)).toMatchObject({ indicator: "nps" });
  });

  it("is the day of the last contact, or that there never was one", () => {
    expect(causeOf("silence", [], { daysSinceCustomerContact: 118 })).toEqual({
      ...{ kind: "silence", on: NOW - 118 * DAY, days: 118 },
    });
    expect(causeOf("silence", [], { tenureDays: 900, daysOnRecord: 400 })).toMatchObject({ kind: "never", days: 400 });
  });

  it("is the step that fell most", () => {
    const records = [
      evidence("deliveryPulse", { value: 0, weight: 6, occurredAt: daysAgo(3) }),
      evidence("csat", { value: 80, weight: 6, occurredAt: daysAgo(200), recordedAt: daysAgo(200) }),
    ];
    const fact = causeOf("falling", records);
    expect(fact).toMatchObject({ kind: "news", step: "delivery", since: daysAgo(90) });
    expect(fact?.kind === "news" && fact.points).toBeLessThan(-8);
  });

  it("is the promise that was broken, the day a sponsor left, and how many people are left", () => {
    const broken = evidence("promise", { value: 0, weight: 4, occurredAt: daysAgo(30) });
    expect(causeOf("broken-trust", [broken])).toEqual({ kind: "promise", on: daysAgo(30), importance: 2 });
    expect(causeOf("sponsor-lost", [], { daysSinceSponsorLost: 12 })).toEqual({
      ...{ kind: "sponsor", on: daysAgo(12), days: 12 },
    });
    expect(causeOf("single-threaded", [], { activeContactsLast90Days: 1, activeContactsPrior275Days: 4 })).toEqual({
      kind: "people",
      since: daysAgo(90),
      now: 1,
      before: 4,
    });
  });

  it("is what speaks against our answers, since the first day of those that do", () => {
    const ours = (["q1", "q2", "q3"] as const).map((question) =>
      evidence(`${question}.team`, { value: 90, weight: 4, occurredAt: daysAgo(300) }),
    );
    const records = [
      ...ours,
      evidence("csat", { value: 90, weight: 1, occurredAt: daysAgo(200) }),
      evidence("csat", { value: 10, weight: 4, occurredAt: daysAgo(100), source: "bob" }),
      evidence("csat", { value: 10, weight: 4, occurredAt: daysAgo(95) }),
    ];
    expect(causeOf("watermelon", records)).toMatchObject({
      ...{ kind: "gap", side: "satisfaction", since: daysAgo(100), limit: 40 },
    });
    expect(causeOf("fading", records)).toEqual({ kind: "fading", on: daysAgo(95), days: 95 });
    const answers = (["q1", "q2", "q3"] as const).map((question) =>
      evidence(`${question}.customer`, { value: 20, weight: 4, occurredAt: daysAgo(50) }),
    );
    expect(causeOf("watermelon", [...ours, ...answers])).toMatchObject({ side: "customer", since: daysAgo(50) });
  });

  it("is what holds them, since the first of the reviews that found it hard, without one that was taken back", () => {
    const unhappy = (["csat", "nps"] as const).map((kind) => evidence(kind, { value: 0, weight: 9 }));
    const review = (days: number, value: number) =>
      evidence("barrier", {
        id: "fact:barrier",
        value,
        weight: 6,
        occurredAt: daysAgo(days),
        recordedAt: daysAgo(days),
      });
    const taken = { ...review(400, 100), retracted: true, recordedAt: daysAgo(399) };
    const reviews = [review(400, 100), taken, review(300, 25), review(200, 75), review(100, 100)];
    const fact = causeOf("captive", [...unhappy, ...reviews]);
    expect(fact).toMatchObject({ kind: "held", since: daysAgo(200), limit: 40 });
    expect(fact?.kind === "held" && fact.pain).toBeCloseTo(100);
    const answers = (["q1.customer", "q2.customer"] as const).map((indicator) =>
      evidence(indicator, { value: 100, weight: 6, occurredAt: daysAgo(40) }),
    );
    expect(causeOf("captive", [...unhappy, ...answers])).toMatchObject({ since: daysAgo(40) });
  });

  it("is low trust since the first of the promises that lost it", () => {
    const broken = (days: number) =>
      evidence("promise", { id: `promise:${days}`, value: 0, weight: 2, occurredAt: daysAgo(days) });
    expect(causeOf("broken-trust", [broken(300), broken(200), broken(120)])).toMatchObject({
      ...{ kind: "reading", limit: 40, on: daysAgo(300) },
    });
  });

  it("is asked only where there is a reason", () => {
    expect(riskCauses(score([]), { evidence: [] }, DEFAULT_MODEL)).toEqual([]);
  });
});
