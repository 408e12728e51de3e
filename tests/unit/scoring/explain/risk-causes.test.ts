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
    expect(causeOf("broken-trust", [broken])).toEqual({ kind: "promise", on: daysAgo(30) });
    expect(causeOf("sponsor-lost", [], { daysSinceSponsorLost: 12 })).toEqual({ kind: "sponsor", on: daysAgo(12) });
    expect(causeOf("single-threaded", [], { activeContactsLast90Days: 1, activeContactsPrior275Days: 4 })).toEqual({
      kind: "people",
      since: daysAgo(90),
      now: 1,
      before: 4,
    });
  });

  it("is both sides of a gap, and the day after which nothing was recorded", () => {
    const records = [
      evidence("csat", { value: 10, weight: 4, occurredAt: daysAgo(100) }),
      evidence("q1.team", { value: 90, weight: 4, occurredAt: daysAgo(100) }),
      evidence("q2.team", { value: 90, weight: 4, occurredAt: daysAgo(100) }),
      evidence("q3.team", { value: 90, weight: 4, occurredAt: daysAgo(100) }),
    ];
    expect(causeOf("watermelon", records)).toMatchObject({ kind: "gap", limit: 40 });
    expect(causeOf("fading", records)).toEqual({ kind: "fading", on: daysAgo(100), days: 100 });
  });

  it("is asked only where there is a reason", () => {
    expect(riskCauses(score([]), { evidence: [] }, DEFAULT_MODEL)).toEqual([]);
  });
});
