import { describe, expect, it } from "vitest";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { QUESTION_ANCHORS, QUESTION_WORDING } from "@/lib/format/question-labels";
import { standingWords } from "@/lib/format/step-labels";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { INDICATORS, QUESTIONS } from "@/lib/scoring";
import { SIDES } from "@/lib/scoring/types";

describe("labels", () => {
  it("gives every indicator a name of its own", () => {
    expect(new Set(INDICATORS.map((indicator) => INDICATOR_LABELS[indicator])).size).toBe(INDICATORS.length);
  });

  it("asks each side every question in its own wording, with five answers that differ", () => {
    for (const question of QUESTIONS) {
      expect(QUESTION_WORDING.team[question]).toMatch(/\?$/);
      for (const side of SIDES) expect(new Set(QUESTION_ANCHORS[side][question]).size).toBe(5);
    }
    expect(QUESTION_WORDING.customer.q3).toBe("Do you bring us into your decisions?");
  });

  it("C16: calls relationships by neutral business words", () => {
    expect(RELATIONSHIP_TYPE_LABELS["one-night-stand"]).toBe("One-off buyer");
    expect(RELATIONSHIP_TYPE_LABELS.partner).toBe("Strategic partner");
  });

  it("says where the relationship stands", () => {
    expect(standingWords("entanglement", true, 76)).toBe("stands on entanglement, firmly");
    expect(standingWords("satisfaction", false, 58)).toBe("stands on satisfaction, not firmly yet");
    expect(standingWords(null, false, 50)).toBe("stands on nothing proven yet");
    expect(standingWords(null, false, null)).toBe("stands on nothing known yet");
  });
});
