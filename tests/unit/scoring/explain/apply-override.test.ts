import { describe, expect, it } from "vitest";
import { applyOverride } from "@/lib/scoring";
import type { Override } from "@/lib/scoring/explain/apply-override";
import { DAY, NOW } from "../world";

const override: Override = {
  value: 80,
  reason: "They renewed today",
  author: "tia",
  setAt: NOW,
  expiresAt: NOW + 30 * DAY,
};

describe("an override", () => {
  it("stands beside the computed value and never replaces it", () => {
    expect(applyOverride(55, override, NOW)).toEqual({ computed: 55, override, difference: 25 });
  });

  it("holds from its start until it expires", () => {
    const holds = (at: number) => applyOverride(55, override, at).override !== null;
    expect([holds(NOW - 1), holds(NOW), holds(NOW + 30 * DAY - 1), holds(NOW + 30 * DAY)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(applyOverride(55, null, NOW)).toEqual({ computed: 55, override: null, difference: null });
    expect(applyOverride(55, override, NOW - 1).difference).toBeNull();
  });

  it.each<[keyof Override, Partial<Override>]>([
    ["value", { value: 101 }],
    ["reason", { reason: "" }],
    ["author", { author: "" }],
    ["expiresAt", { expiresAt: NOW }],
  ])("is refused without a proper %s", (field, overrides) => {
    expect(() => applyOverride(55, { ...override, ...overrides }, NOW)).toThrow(`override.${field}: `);
  });
});
