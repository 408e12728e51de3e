import { expect, it } from "vitest";
import { RELATIONSHIP_TYPES } from "@/lib/scoring";
import { RISK_CODES } from "@/lib/scoring/results";

it("names relationship types from far to close, and eleven reasons for risk", () => {
  expect(RELATIONSHIP_TYPES.at(0)).toBe("none");
  expect(RELATIONSHIP_TYPES.at(-1)).toBe("partner");
  expect([RELATIONSHIP_TYPES.length, RISK_CODES.length]).toEqual([7, 11]);
});
