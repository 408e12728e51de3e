import { describe, expect, it } from "vitest";
import { type IdeaHistory, ideaMeasures } from "@/lib/scoring";
import { daysAgo, NOW } from "../world";

const idea = (id: string, days: number, overrides: Partial<IdeaHistory> = {}): IdeaHistory => ({
  id,
  contributorId: "ann",
  givenAt: daysAgo(days),
  ratings: [],
  answeredAt: null,
  evaluatedAt: null,
  implementedAt: null,
  revenue: null,
  saving: null,
  ...overrides,
});

describe("the measures on ideas", () => {
  const history = [
    idea("old", 400, { revenue: 999 }),
    idea("a", 200, { ratings: [4, 4], answeredAt: daysAgo(190), implementedAt: daysAgo(5), revenue: 100, saving: 20 }),
    idea("b", 40, { contributorId: "bob", answeredAt: daysAgo(20), evaluatedAt: daysAgo(10) }),
    idea("c", 10, { answeredAt: NOW + 1, evaluatedAt: NOW + 1 }),
    idea("ahead", -1),
  ];
  const reactions = [
    { ideaId: "a", contactId: "bob", at: daysAgo(100) },
    { ideaId: "a", contactId: "bob", at: daysAgo(50) },
    { ideaId: "a", contactId: "ann", at: daysAgo(50) },
    { ideaId: "b", contactId: "ann", at: daysAgo(366) },
    { ideaId: "lost", contactId: "cleo", at: daysAgo(1) },
  ];
  const measures = ideaMeasures(history, reactions, NOW, 2);

  it("count who gave what, and when", () => {
    expect(measures).toMatchObject({ contributors: 2, toDate: 4, last30Days: 1, ideas: 3, supporters: 1 });
    expect(measures.monthly.ideas.counts).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1]);
    expect(measures.monthly.contributors).toEqual(measures.monthly.ideas);
    expect(measures.monthly.ideas).toMatchObject({ slope: 0, p: expect.closeTo(0.0961, 4) });
  });

  it("follow each idea to what became of it, an implemented one as evaluated too", () => {
    expect(measures).toMatchObject({ answered: 2, evaluated: 2, implemented: 1, medianDaysToAnswer: 15, value: 120 });
  });

  it("shrink the quality to neutral", () => {
    expect(measures.quality).toBe(75);
  });

  it("say not known where nothing was recorded", () => {
    expect(ideaMeasures([], [], NOW, 2)).toMatchObject({
      quality: 50,
      medianDaysToAnswer: null,
      value: null,
      ideas: 0,
    });
  });
});
