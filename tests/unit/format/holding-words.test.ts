import { describe, expect, it } from "vitest";
import { holdingWords, nextStep } from "@/lib/format/holding-words";
import { DEFAULT_MODEL, STEPS, type Step } from "@/lib/scoring";

type Mark = Parameters<typeof holdingWords>[0]["steps"][Step];

const good: Mark = { score: 77, reading: 92, coverage: 0.64, state: "carries" };
const nothing: Mark = { score: 50, reading: null, coverage: 0, state: "unproven" };

const climb = (standsOn: Step | null, marks: Partial<Record<Step, Mark>>) => ({
  steps: {
    satisfaction: good,
    experience: good,
    proposition: good,
    delivery: good,
    creation: good,
    entanglement: good,
    ...marks,
  },
  ladder: { standsOn },
});

const said = (standsOn: Step | null, marks: Partial<Record<Step, Mark>>) => {
  const one = climb(standsOn, marks);
  return [holdingWords(one, DEFAULT_MODEL), nextStep(one, DEFAULT_MODEL)];
};

describe("what holds an account back", () => {
  it("is the step above the one it stands on, and the next step asks for that one", () => {
    const [why, next] = said("satisfaction", {
      experience: { score: 59.7, reading: 75, coverage: 0.39, state: "unproven" },
    });
    expect(why).toBe("Experience holds them back: it carries from a score of 60, and its score is 59.7.");
    expect(next).toBe("Prove experience: Was it easy and pleasant?");
  });

  it("names the reading of a weak step, because a score is not what it is weak by", () => {
    const [why, next] = said("proposition", { delivery: { score: 43, reading: 31.4, coverage: 0.38, state: "weak" } });
    expect(why).toContain("a reading of 31; weak is a reading under 40");
    expect(next).toBe("Mend delivery");
  });

  it("can be its evidence alone", () => {
    const [why, next] = said(null, { satisfaction: { score: 61, reading: 88, coverage: 0.296, state: "carries" } });
    expect(why).toContain("a score of 61 would carry, but its coverage is 29.6%, and to stand on it takes 30%");
    expect(next).toBe("Ask more about satisfaction: Are they happy?");
  });

  it("is nothing known, which is no number", () => {
    const [why, next] = said(null, { satisfaction: nothing, experience: nothing });
    expect(why).toBe("Satisfaction holds them back: nothing is known of it yet.");
    expect(next).toBe("Start with satisfaction: Are they happy?");
    expect(nextStep(null, DEFAULT_MODEL)).toBe(next);
  });

  it("is hardly anything known, of which no score is told as a result", () => {
    const [why] = said(null, { satisfaction: { score: 50.3, reading: 60, coverage: 0.03, state: "unproven" } });
    expect(why).toBe("Satisfaction holds them back: on 3% coverage hardly anything is known of it.");
  });

  it("is nothing at the top, where only firmness may be missing", () => {
    const [firm, next] = said("entanglement", {});
    expect(firm).toBe("Nothing holds them back: every step carries, on good evidence.");
    expect(next).toBe("Keep every step proven");
    const [soft] = said("entanglement", { delivery: { ...good, coverage: 0.41 } });
    expect(soft).toContain("takes 50% coverage on every step; delivery has 41%");
  });

  it("speaks of another step for every step one can stand on", () => {
    const named = [null, ...STEPS].map((standsOn) => holdingWords(climb(standsOn, {}), DEFAULT_MODEL).split(" ")[0]);
    expect(new Set(named).size).toBe(STEPS.length + 1);
  });
});
