import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, explainChange, newsSince, STEPS } from "@/lib/scoring";
import { daysAgo, evidence, NOW } from "../world";

const records = [
  evidence("csat", { id: "old", value: 100, occurredAt: daysAgo(200) }),
  evidence("csat", { id: "new", value: 0, occurredAt: daysAgo(5), source: "bob" }),
  evidence("ces", { id: "same", occurredAt: daysAgo(200) }),
  evidence("goal", { id: "gone", value: 90, occurredAt: daysAgo(150) }),
  evidence("goal", { id: "gone", value: 90, occurredAt: daysAgo(150), recordedAt: daysAgo(1), retracted: true }),
];

describe("the news since a moment", () => {
  const now = { asOf: NOW, knownAt: NOW, model: DEFAULT_MODEL };
  const news = newsSince({ evidence: records }, daysAgo(90), now);
  const explained = explainChange(records, { ...now, knownAt: daysAgo(90) }, now);

  it("are those of an explained change", () => {
    expect(news.points).toEqual(explained.news);
  });

  it("bring into the index what their causes do, step by step", () => {
    for (const step of STEPS) {
      const causes = explained.partsOf("ladder").filter((part) => part.step === step);
      expect(news.inIndex[step]).toBeCloseTo(
        causes.reduce((sum, part) => sum + part.news, 0),
        9,
      );
    }
    expect(STEPS.reduce((sum, step) => sum + news.inIndex[step], 0)).toBeCloseTo(news.points.ladder, 9);
  });
});
