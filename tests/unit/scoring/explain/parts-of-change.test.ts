import { describe, expect, it } from "vitest";
import { buildModel, DEFAULT_MODEL, type Evidence, explainChange, revisionsOf } from "@/lib/scoring";
import { daysAgo, evidence, NOW, score } from "../world";

const before = { asOf: daysAgo(90), knownAt: daysAgo(90), model: DEFAULT_MODEL };
const after = { asOf: NOW, knownAt: NOW, model: DEFAULT_MODEL };
const partsOf = (records: readonly Evidence[]) => {
  const { partsOf: of } = explainChange(records, before, after);
  return { satisfaction: of("satisfaction"), ladder: of("ladder") };
};
const nps = (id: string, value: number, days: number) => evidence("nps", { id, value, occurredAt: daysAgo(days) });

describe("the parts of a change (scoring model 3.12)", () => {
  it("are contributions afterwards minus before, told apart by what was learned and what aged", () => {
    const old = evidence("csat", { id: "old", value: 100, occurredAt: daysAgo(180) });
    const [news, ageing] = partsOf([old, evidence("csat", { id: "new", value: 0, source: "bob" })]).satisfaction;
    expect(news).toMatchObject({ evidenceId: "new", ageing: 0, model: 0, replacedId: null, step: "satisfaction" });
    // W·w·(v − 50)/(m + n), n = 1 + 2^−1
    expect(news?.news).toBeCloseTo((0.35 * -50) / 3.5, 9);
    // The older one counts for less among more: part of that is news, part is age.
    const half = (n: number, rest: number) => (0.35 * n * 50) / (2 + n + rest);
    expect(ageing?.ageing).toBeCloseTo(half(0.5, 0) - half(2 ** -0.5, 0), 9);
    expect(ageing?.news).toBeCloseTo(half(0.5, 1) - half(0.5, 0), 9);
  });

  it("put an answer and the older one of the same person in one line", () => {
    const { satisfaction } = partsOf([nps("nps:1:ann", 100, 200), nps("nps:2:ann", 0, 5)]);
    expect(satisfaction).toHaveLength(1);
    expect(satisfaction[0]).toMatchObject({ evidenceId: "nps:2:ann", replacedId: "nps:1:ann" });
    expect(
      partsOf([nps("nps:1:ann", 100, 200), { ...nps("nps:2:bob", 0, 5), source: "bob" }]).satisfaction,
    ).toHaveLength(2);
  });

  it("follow a record whose date was moved back, and name one that is gone by what counted", () => {
    const call = evidence("tone", { id: "tone:1:ann", value: 90, occurredAt: daysAgo(95) });
    const moved = revisionsOf([call], [{ ...call, occurredAt: daysAgo(120) }], daysAgo(3));
    expect(partsOf([call, ...moved]).satisfaction).toHaveLength(1);
    const gone = { ...call, recordedAt: daysAgo(3), retracted: true };
    expect(partsOf([call, gone]).satisfaction).toMatchObject([{ evidenceId: "tone:1:ann", replacedId: null }]);
  });

  it("hold in the index what the step carries of them, at that moment", () => {
    const records = [
      evidence("csat", { id: "glad", value: 100, occurredAt: daysAgo(100) }),
      evidence("ces", { id: "hard", value: 0, occurredAt: daysAgo(100) }),
      evidence("csat", { id: "angry", value: 0, source: "bob", weight: 20 }),
    ];
    const { ladder } = partsOf(records);
    const { ladderShares, momentum } = score(records);
    expect(ladderShares.experience).toBe(0);
    expect(ladder[0]?.evidenceId).toBe("angry");
    // Satisfaction now stands below experience, which therefore carries nothing any more: that is news of it as well.
    expect(ladder.find(({ evidenceId }) => evidenceId === "hard")?.news).toBeGreaterThan(0);
    expect(ladder.reduce((sum, { news }) => sum + news, 0)).toBeCloseTo(momentum.news.ladder, 9);
  });

  it("are ordered by size, then by step and place", () => {
    const model = buildModel({ indicators: { creationPulse: { weight: 0.2 }, idea: { weight: 0.4 } } }, "even");
    const twins = [
      evidence("creationPulse", { id: "a", value: 100, source: "x" }),
      evidence("ces", { id: "c", value: 100, source: "y" }),
      evidence("ces", { id: "b", value: 100, source: "z" }),
    ];
    const { partsOf: of } = explainChange(twins, { ...before, model }, { ...after, model });
    expect(of("experience").map(({ evidenceId }) => evidenceId)).toEqual(["b", "c"]);
    const both = explainChange(
      [evidence("creationPulse", { id: "a", value: 100 }), evidence("ces", { id: "b", value: 100 })],
      before,
      after,
    ).partsOf("ladder");
    const sizes = both.map(({ news }) => Math.abs(news));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  });
});
