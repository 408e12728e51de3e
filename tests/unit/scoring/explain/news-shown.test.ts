import { describe, expect, it } from "vitest";
import { lateChange, newsShown } from "@/lib/scoring";

const all = (value: number) => ({
  ...{ satisfaction: value, experience: value, proposition: value, delivery: value, creation: value },
  ...{ entanglement: value, ladder: value },
});
const momentum = (news: number, ageing: number) => ({
  ...{ news: all(news), ageing: all(ageing), total: all(news + ageing), label: null },
});

describe("the news of late as it is shown", () => {
  it("adds up with ageing to their total, where each rounded by itself would not", () => {
    // −19.34 and 1.08 come to −18.26: −19.3 and 1.1 would be −18.2.
    const { news, ageing, total } = lateChange(momentum(-19.34, 1.08), "proposition");
    expect([news, ageing, total].map((points) => points.toFixed(9))).toEqual(
      [-19.4, 1.1, -18.3].map((points) => points.toFixed(9)),
    );
    expect(newsShown(momentum(-19.34, 1.08), "proposition")).toBe(news);
  });

  it("is the news rounded where that adds up by itself", () => {
    expect(newsShown(momentum(3.04, -1.02), "ladder")).toBeCloseTo(3, 9);
  });
});
