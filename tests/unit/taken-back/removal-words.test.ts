import { expect, it } from "vitest";
import { removalWords } from "@/components/taken-back/removal-words";

it("says what was taken back or restored, and of what is long how it begins", () => {
  expect(removalWords("Call, 3 Mar 2026", true)).toBe("Taken back: Call, 3 Mar 2026");
  expect(removalWords("Call, 3 Mar 2026", false)).toBe("Restored: Call, 3 Mar 2026");
  expect(removalWords(`${"x".repeat(58)} and more`, true)).toBe(`Taken back: ${"x".repeat(58)}…`);
});
