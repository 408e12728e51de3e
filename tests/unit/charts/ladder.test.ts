import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { carriedSteps, type LadderView } from "@/components/charts/ladder-order";
import { LadderPicture } from "@/components/charts/ladder-picture";
import { LadderSparkline } from "@/components/charts/ladder-sparkline";
import { sparkMarks, sparkOf } from "@/components/charts/spark";
import { barParts, type StepMark } from "@/components/charts/step-marks";
import { stepSentence } from "@/components/charts/step-sentence";
import { DEFAULT_MODEL, type Thresholds } from "@/lib/scoring";

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

const score: LadderView = {
  steps: watermelon,
  ladder: { index: 48, standsOn: null, firm: false, hollow: {} },
  rungs: { value: { score: 55, reading: 55 } },
};

/** A workspace that believes nothing so soon. */
const STRICT: Thresholds = { high: 72, low: 35, coverage: { thin: 0.5, fair: 0.7, good: 0.9 } };

describe("the ladder picture", () => {
  it("leads from the middle to the right when good: solid to the score, hatched on to what is only said", () => {
    expect(barParts(carries)).toEqual({ solid: { from: 50, to: 77 }, hatched: { from: 77, to: 92 }, tick: 77 });
  });

  it("leads from the middle to the left when bad, and never the other way round", () => {
    expect(barParts(weak)).toEqual({ solid: { from: 35, to: 50 }, hatched: { from: 18, to: 35 }, tick: 35 });
  });

  it("C35: draws no bar where nothing is known, although the score is 50", () => {
    expect(barParts(unknown)).toBeNull();
    expect(stepSentence("creation", unknown, DEFAULT_MODEL)).toBe("Creation not known yet");
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
    expect(stepSentence("delivery", weak, DEFAULT_MODEL)).toBe("Delivery weak: reading 18, fair evidence");
  });

  it("speaks by the thresholds of the workspace's own model", () => {
    const picture = renderToStaticMarkup(createElement(LadderPicture, { score, thresholds: STRICT }));
    expect(picture).toContain('carries: <span class="@min-[12.5rem]/lane:inline hidden">score </span>72<');
    expect(picture).toContain('weak: <span class="@min-[12.5rem]/lane:inline hidden">reading </span>35<');
    expect(picture).toContain("left:72%");
    expect(picture).toContain("hardly any evidence");
    expect(picture).not.toMatch(/\b(60|40)%|>(60|40)<|fair evidence/);
    expect(stepSentence("delivery", weak, STRICT)).toBe("Delivery weak: reading 18, hardly any evidence");
  });

  it("shows no index while satisfaction is hardly known, because 50 would look like a result", () => {
    const pictureOf = (coverage: number) => {
      const steps = { ...watermelon, satisfaction: { ...weak, coverage } };
      return renderToStaticMarkup(
        createElement(LadderPicture, { score: { ...score, steps }, thresholds: DEFAULT_MODEL, change: "+1.2" }),
      );
    };
    expect(pictureOf(0.15)).toMatch(/Index.*>48<.*\+1\.2/);
    expect(pictureOf(0.149)).toMatch(/Index.*>not known yet</);
    expect(pictureOf(0.149)).not.toMatch(/>48<|\+1\.2/);
  });

  it("draws the line of a small ladder where its own model draws it", () => {
    const lineOf = (thresholds: Thresholds) => {
      const small = createElement(LadderSparkline, sparkOf(sparkMarks(watermelon, null), thresholds));
      return /<line[^>]* y1="([\d.]+)"/.exec(renderToStaticMarkup(small))?.[1];
    };
    expect(lineOf(DEFAULT_MODEL)).toBe("9.6");
    expect(Number(lineOf({ ...STRICT, high: 75 }))).toBe(6);
  });
});
