import { expect, it } from "vitest";
import { shownPair } from "@/components/what-if/shown-height";
import { DAY_MS } from "@/lib/calendar/days";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { judged } from "@/lib/what-if/outcome";
import { GROUND, NOW } from "./ground";

const at = (days: number) => judged(GROUND, { asOf: NOW + days * DAY_MS, knownAt: NOW + days * DAY_MS }, DEFAULT_MODEL);

it("two heights are told apart where whole numbers would look alike, and nothing is made up of what is the same", () => {
  const of = { height: "satisfaction", model: DEFAULT_MODEL } as const;
  const [was, is] = shownPair(at(0), at(40), of);
  expect(was).toMatch(/^\d+\.\d$/);
  expect(is).not.toBe(was);
  expect(new Set(shownPair(at(0), at(0), of)).size).toBe(1);
  expect(shownPair(at(0), at(40), { height: "ladder", model: DEFAULT_MODEL })).toHaveLength(2);
});
