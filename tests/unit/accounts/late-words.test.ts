import { describe, expect, it } from "vitest";
import { lateWords } from "@/components/accounts/report/judgement/late-words";

const all = (value: number) => ({
  ...{ satisfaction: value, experience: value, proposition: value, delivery: value, creation: value },
  ...{ entanglement: value, ladder: value },
});
const told = (news: number, ageing: number) =>
  lateWords({ news: all(news), ageing: all(ageing), total: all(news + ageing), label: null });

describe("where a relationship goes", () => {
  it("is told with both parts, which add up to what moved", () => {
    expect(told(-8.52, 2.38)).toBe("In 90 days −6.1 on the index: −8.5 by news, +2.4 by ageing.");
  });

  it("names one part where the other moved nothing that is shown", () => {
    expect(told(3, 0.01)).toBe("In 90 days +3.0 on the index, all by news.");
    expect(told(0.01, 0)).toBe("In 90 days nothing moved the index.");
    expect(told(0, -1)).toBe("In 90 days −1.0 on the index, all by ageing.");
  });
});
