import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/scoring";
import type { Momentum } from "@/lib/scoring/results";
import { daysAgo, evidence, NOW, score } from "../world";

const momentumOf = (records: readonly Evidence[]): Momentum => score(records).momentum;
const everywhere = (value: number, days: number): Evidence[] =>
  (["csat", "ces", "propositionPulse", "deliveryPulse", "creationPulse", "q1.customer"] as const).map((indicator) =>
    evidence(indicator, { value, weight: 50, occurredAt: daysAgo(days) }),
  );

describe("momentum", () => {
  it("is the news: what was learned in 90 days", () => {
    expect(momentumOf(everywhere(100, 10))).toMatchObject({ label: "improving", ageing: { ladder: 0 } });
    expect(momentumOf(everywhere(0, 10)).label).toBe("declining");
    expect(momentumOf(everywhere(50, 10)).label).toBe("steady");
  });

  it("takes for news what was learned late of an earlier time", () => {
    const late = everywhere(100, 120).map((record) => ({ ...record, recordedAt: daysAgo(10) }));
    const { news, ageing, total } = momentumOf(late);
    expect([ageing.ladder, ageing.satisfaction]).toEqual([0, 0]);
    expect([news.ladder, news.ladder]).toEqual([total.ladder, score(late).ladder.index - 50]);
  });

  it("does not move by mere time", () => {
    const old = momentumOf(everywhere(100, 120));
    expect(old.news.ladder).toBe(0);
    expect(old.ageing.ladder).toBeLessThan(0);
    expect(old.label).toBe("fading");
  });

  it("fades when nothing at all was recorded in 90 days, and corrections count as recorded", () => {
    const record = evidence("csat", { occurredAt: daysAgo(200) });
    expect(momentumOf([record, { ...record, recordedAt: daysAgo(90) }]).label).toBe("fading");
    expect(momentumOf([record, { ...record, recordedAt: daysAgo(90) + 1 }]).label).toBe("steady");
    expect(momentumOf([record, { ...record, recordedAt: NOW, retracted: true }]).label).toBe("steady");
  });

  it("is not stated when nothing but barriers is on record", () => {
    expect(momentumOf([evidence("barrier", { weight: 6 })]).label).toBeNull();
  });
});
