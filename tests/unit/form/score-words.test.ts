import { describe, expect, it } from "vitest";
import { scoreWords } from "@/components/form/score-words";
import type { SavedScore } from "@/lib/schemas/results";

type Moved = NonNullable<SavedScore["moved"]>;

const saved = (index: number | null, moved: Omit<Moved, "parts"> | null, parts: Moved["parts"] = []): SavedScore => ({
  ...{ accountId: "a", index, standsOn: null },
  moved: moved && { ...moved, parts },
});
type Move = Moved["steps"][number];
const step = (name: Move["step"], score: number, points: number, heldBy: Move["heldBy"] = null): Move => ({
  ...{ step: name, score, points, heldBy },
});
const BELOW = { step: "satisfaction", score: 38.2 } as const;

describe("what a save says it did", () => {
  it("names the step that moved, and the index with it", () => {
    const words = scoreWords(saved(50.7, { index: 0.67, steps: [step("satisfaction", 54, 4)] }));
    expect(words).toBe("Satisfaction 54 (+4.0). Ladder index 51 (+0.7)");
  });

  it("says of a step that rose in vain what it waits for, and never calls that unchanged (C3)", () => {
    const words = scoreWords(saved(47, { index: 0, steps: [step("delivery", 48.4, 7.1, BELOW)] }));
    expect(words).toBe(
      "Delivery 41 → 48, does not count yet: satisfaction below it stands at 38. Ladder index 47, as before.",
    );
  });

  it("names no index while satisfaction is hardly known, and none that moved", () => {
    const words = scoreWords(saved(null, { index: 0.4, steps: [step("experience", 58, 8)] }));
    expect(words).toBe("Experience 58 (+8.0). Ladder index not known yet.");
  });

  it("calls what nobody knows unknown, not 50", () => {
    const held = { step: "satisfaction", score: null } as const;
    expect(scoreWords(saved(50, { index: 0, steps: [step("proposition", 68.75, 18.75, held)] }))).toMatch(
      /^Proposition 69 \(\+18\.8\), does not count yet: satisfaction below it is not known yet\./,
    );
  });

  it("says of a step that fell without moving the index why not", () => {
    const words = scoreWords(saved(47, { index: 0, steps: [step("delivery", 41, -7, BELOW)] }));
    expect(words).toMatch(/^Delivery 48 → 41, changes no index: satisfaction below it stands at 38\./);
  });

  it("shows points where whole numbers would show no move", () => {
    expect(scoreWords(saved(51, { index: 0.05, steps: [step("experience", 51.2, 0.3)] }))).toBe(
      "Experience 51 (+0.3). Ladder index 51 (+0.1)",
    );
  });

  it("names the two that moved most", () => {
    const steps = [step("satisfaction", 51, 1), step("delivery", 60, -9), step("creation", 55, 5)];
    expect(scoreWords(saved(50, { index: 0.2, steps }))).toBe(
      "Delivery 69 → 60. Creation 55 (+5.0). Ladder index 50 (+0.2)",
    );
  });

  it("takes the move of the index apart where several steps made it, so that the parts are the whole", () => {
    const steps = [step("satisfaction", 40, -9), step("delivery", 55, 5)];
    const words = (parts: Moved["parts"]) => scoreWords(saved(47, { index: -3.24, steps }, parts)).split("Ladder")[1];
    expect(words([{ step: "satisfaction", points: -3.24 }])).toBe(" index 47 (−3.2)");
    const two = [
      { step: "satisfaction", points: -2.55 },
      { step: "experience", points: -0.69 },
    ] as const;
    expect(words([...two])).toBe(" index 47 (−3.2): satisfaction −2.5, experience −0.7");
    expect(
      words([
        { step: "satisfaction", points: -2.5 },
        { step: "experience", points: -1 },
        { step: "delivery", points: 0.26 },
      ]),
    ).toBe(" index 47 (−3.2): satisfaction −2.5, experience −1.0, the rest +0.3");
  });

  it("is unchanged only where nothing moved, and claims nothing where many were written", () => {
    expect(scoreWords(saved(47, { index: 0, steps: [] }))).toBe("Ladder index 47, unchanged");
    expect(scoreWords(saved(47, { index: 0.01, steps: [step("delivery", 41, 0.02)] }))).toBe(
      "Ladder index 47, unchanged",
    );
    expect(scoreWords(saved(47, null))).toBe("Ladder index 47");
  });
});
