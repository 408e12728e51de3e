import { expect, it } from "vitest";
import { DEFAULT_MODEL, shownOf } from "@/lib/scoring";
import { toldChanges } from "@/lib/scoring/outlook/told-changes";
import { DAY, evidence, NOW, score } from "../world";

const records = Array.from({ length: 12 }, (_, i) => evidence("csat", { value: 100, source: `p${i}` }));
const on = (day: number) => {
  const scored = score(records, { asOf: NOW + day * DAY, circumstances: { contractInForce: true } });
  const reasons = scored.risk.reasons.map((reason) => ({ ...reason, about: null, number: null }));
  return shownOf(scored, reasons, DEFAULT_MODEL);
};

it("tells of steps first, then of what follows from them, and not of grades alone", () => {
  expect(toldChanges(on(0), on(0))).toEqual([]);
  expect(toldChanges(on(0), on(600))).toEqual([
    { kind: "step", step: "satisfaction", from: "carries", to: "unproven" },
    { kind: "standing", to: null },
    { kind: "index" },
    { kind: "risk", to: "watch" },
    { kind: "warning", code: "fading", isNew: true },
    { kind: "momentum", to: "fading" },
  ]);
});
