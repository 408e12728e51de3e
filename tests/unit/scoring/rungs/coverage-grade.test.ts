import { expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { coverageGrade } from "@/lib/scoring/rungs/coverage-grade";

it("says in a word how much evidence stands behind a score", () => {
  const grades = [0.14, 0.15, 0.29, 0.3, 0.49, 0.5].map((coverage) => coverageGrade(coverage, DEFAULT_MODEL));
  expect(grades).toEqual(["none", "thin", "thin", "fair", "fair", "good"]);
});
