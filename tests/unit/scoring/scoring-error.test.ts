import { expect, it } from "vitest";
import { ScoringError } from "@/lib/scoring/scoring-error";

it("begins its message with the path of the field", () => {
  const error = new ScoringError("evidence[2].value", "must be finite");
  expect(error.message).toBe("evidence[2].value: must be finite");
  expect([error.name, error.path, error.reason]).toEqual(["ScoringError", "evidence[2].value", "must be finite"]);
});
