import { describe, expect, it } from "vitest";
import { carriedSteps } from "@/components/charts/ladder-order";
import { barParts, type StepMark } from "@/components/charts/step-marks";
import { stepSentence } from "@/components/charts/step-sentence";

const carries: StepMark = { score: 77, reading: 92, coverage: 0.64, state: "carries" };
const weak: StepMark = { score: 35, reading: 18, coverage: 0.49, state: "weak" };
const unknown: StepMark = { score: 50, reading: null, coverage: 0, state: "unproven" };

const watermelon = {
  satisfaction: weak,
  experience: carries,
  proposition: carries,
  delivery: weak,
  creation: unknown,
  entanglement: carries,
};

describe("the ladder picture", () => {
  it("is solid up to the score and hatched up to what the evidence claims beyond it", () => {
    expect(barParts(carries)).toEqual({ solidTo: 77, hatchedTo: 92, tick: 77 });
  });

  it("is solid up to the reading where the evidence says less than the score", () => {
    expect(barParts(weak)).toEqual({ solidTo: 18, hatchedTo: 35, tick: 35 });
  });

  it("C35: draws no bar where nothing is known, although the score is 50", () => {
    expect(barParts(unknown)).toBeNull();
    expect(stepSentence("creation", unknown)).toBe("Creation not known yet");
  });

  it("C3: breaks the rails at the first step that does not carry, however high the steps above are", () => {
    expect([...carriedSteps(watermelon)]).toEqual([]);
    expect([...carriedSteps({ ...watermelon, satisfaction: carries })]).toEqual([
      "satisfaction",
      "experience",
      "proposition",
    ]);
  });

  it("says a step in words for those who do not see the bar", () => {
    expect(stepSentence("delivery", weak)).toBe("Delivery 35, weak, fair evidence");
  });
});
