import { describe, expect, it } from "vitest";
import { CATALOGUE, INDICATORS, STEPS } from "@/lib/scoring";

describe("the catalogue", () => {
  it("gives every step weights that sum to 1", () => {
    for (const step of STEPS) {
      const sum = INDICATORS.reduce(
        (total, name) => total + (CATALOGUE[name].step === step ? CATALOGUE[name].weight : 0),
        0,
      );
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  it("is the table of the specification", () => {
    const row = (name: (typeof INDICATORS)[number]) => Object.values(CATALOGUE[name]);
    expect(row("csat")).toEqual(["satisfaction", 0.35, 180, "all", true, 1]);
    expect(row("nps")).toEqual(["satisfaction", 0.25, 180, "per-source", false, 1]);
    expect(row("tone")).toEqual(["satisfaction", 0.4, 90, "all", true, 0.5]);
    expect(row("ces")).toEqual(["experience", 0.4, 180, "all", true, 1]);
    expect(row("support")).toEqual(["experience", 0.35, 90, "all", false, 1]);
    expect(row("reply")).toEqual(["experience", 0.25, 90, "all", false, 0.5]);
    expect(row("valueCase")).toEqual(["proposition", 0.5, 365, "one", false, 6]);
    expect(row("propositionPulse")).toEqual(["proposition", 0.5, 180, "per-source", false, 1]);
    expect(row("attainment")).toEqual(["delivery", 0.5, 365, "all", false, 3]);
    expect(row("deliveryPulse")).toEqual(["delivery", 0.3, 180, "per-source", false, 1]);
    expect(row("promise")).toEqual(["delivery", 0.2, 365, "all", false, 1]);
    expect(row("creationPulse")).toEqual(["creation", 0.4, 180, "per-source", false, 1]);
    expect(row("idea")).toEqual(["creation", 0.2, 365, "all", false, 1]);
    expect(row("jointSession")).toEqual(["creation", 0.2, 180, "all", true, 1]);
    expect(row("goal")).toEqual(["creation", 0.2, 365, "all", false, 2]);
    expect(row("workflow")).toEqual(["entanglement", 0.06, 365, "one", false, 6]);
    expect(row("barrier")).toEqual([null, 0, 365, "one", false, 6]);
  });

  it("weighs the customer's answer twice as much as the team's", () => {
    for (const question of ["q1", "q7"] as const) {
      expect(CATALOGUE[`${question}.customer`].weight).toBe(2 * CATALOGUE[`${question}.team`].weight);
    }
  });
});
