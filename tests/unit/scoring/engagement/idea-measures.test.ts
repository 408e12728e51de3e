import { describe, expect, it } from "vitest";
import { ideaMeasures } from "@/lib/scoring";
import type { IdeaHistory } from "@/lib/scoring/engagement/idea-measures";
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
  currency: "EUR",
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
    expect(measures).toMatchObject({ answered: 2, evaluated: 2, implemented: 1, medianDaysToAnswer: 15 });
    expect(measures.value).toEqual([{ currency: "EUR", amount: 120 }]);
  });

  it("shrink the quality to neutral", () => {
    expect(measures.quality).toBe(75);
  });

  it("end their windows before the 365th and the 30th day, and include this very moment", () => {
    const edges = [idea("a", 365), idea("b", 30), idea("c", 0, { answeredAt: NOW, evaluatedAt: NOW })];
    expect(ideaMeasures(edges, [], NOW, 2)).toMatchObject({
      toDate: 3,
      ideas: 2,
      last30Days: 1,
      answered: 1,
      evaluated: 1,
      implemented: 0,
    });
    const seen = (days: number) =>
      ideaMeasures(edges, [{ ideaId: "a", contactId: "bob", at: daysAgo(days) }], NOW, 2).supporters;
    expect([seen(365), seen(364), seen(0), seen(-1)]).toEqual([0, 1, 1, 0]);
  });

  it("count a contributor once a month, and each idea", () => {
    const { monthly, contributors } = ideaMeasures([idea("a", 3), idea("b", 4)], [], NOW, 2);
    expect([contributors, monthly.contributors.counts.at(-1), monthly.ideas.counts.at(-1)]).toEqual([1, 1, 2]);
    const two = ideaMeasures([idea("a", 3), idea("b", 4, { contributorId: "bob" })], [], NOW, 2);
    expect([two.contributors, two.monthly.contributors.counts.at(-1)]).toEqual([2, 2]);
  });

  it("count everybody who took up an idea of somebody else", () => {
    const taken = ["bob", "cleo", "bob"].map((contactId) => ({ ideaId: "a", contactId, at: daysAgo(1) }));
    expect(ideaMeasures([idea("a", 3)], taken, NOW, 2).supporters).toBe(2);
  });

  it("take the middle of the waiting times, in whatever order they come", () => {
    const answered = (id: string, days: number) => idea(id, 100, { answeredAt: daysAgo(100 - days) });
    const measured = ideaMeasures([answered("a", 30), answered("b", 2), answered("c", 10)], [], NOW, 2);
    expect(measured.medianDaysToAnswer).toBe(10);
  });

  it("add what was earned and what was saved, and tell nothing recorded from nothing gained", () => {
    const value = (...ideas: IdeaHistory[]) => ideaMeasures(ideas, [], NOW, 2).value;
    expect(value(idea("a", 9, { saving: 7 }), idea("b", 9, { revenue: 5 }))).toEqual([{ currency: "EUR", amount: 12 }]);
    expect(value(idea("a", 9, { revenue: 0 }))).toEqual([{ currency: "EUR", amount: 0 }]);
    expect(value(idea("a", 9))).toEqual([]);
  });

  it("never mix currencies", () => {
    const paid = [
      idea("a", 9, { saving: 7, currency: "USD" }),
      idea("b", 9, { revenue: 5 }),
      idea("c", 9, { saving: 1 }),
    ];
    expect(ideaMeasures(paid, [], NOW, 2).value).toEqual([
      { currency: "EUR", amount: 6 },
      { currency: "USD", amount: 7 },
    ]);
  });

  it("count an idea of nobody named, and nobody as its contributor", () => {
    const { ideas, contributors, monthly } = ideaMeasures([idea("a", 3, { contributorId: null })], [], NOW, 2);
    expect([ideas, contributors, monthly.contributors.counts.at(-1)]).toEqual([1, 0, 0]);
  });

  it("say not known where nothing was recorded", () => {
    expect(ideaMeasures([], [], NOW, 2)).toMatchObject({
      quality: 50,
      medianDaysToAnswer: null,
      value: [],
      ideas: 0,
    });
  });
});
