import { expect, it } from "vitest";
import { lockStanding } from "@/lib/scoring";

it("calls nobody free to leave where nothing is known of what would hold them", () => {
  expect(lockStanding({ state: "free", pain: null })).toBe("unknown");
  expect(lockStanding({ state: "free", pain: 20 })).toBe("free");
  expect(lockStanding({ state: "earned", pain: null })).toBe("earned");
});
