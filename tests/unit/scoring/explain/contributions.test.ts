import { expect, it } from "vitest";
import { DAY, evidence, NOW, score } from "../world";

it("lists every live record that belongs to a step, by step and then by name, also when it adds nothing", () => {
  const records = [
    evidence("goal", { id: "z", value: 100, weight: 2 }),
    evidence("csat", { id: "b" }),
    evidence("csat", { id: "a", value: 0 }),
    evidence("barrier", { id: "c" }),
  ];
  expect(score(records).contributions).toEqual([
    { evidenceId: "a", step: "satisfaction", points: expect.closeTo((0.35 * -50) / 4, 12) },
    { evidenceId: "b", step: "satisfaction", points: 0 },
    { evidenceId: "z", step: "creation", points: expect.closeTo((0.2 * 100) / 4, 12) },
  ]);
});

it("keeps a record on the list whose mass has vanished", () => {
  const far = score([evidence("tone", { id: "a", value: 100 })], { asOf: NOW + 100_000 * DAY });
  expect(far.contributions).toEqual([{ evidenceId: "a", step: "satisfaction", points: 0 }]);
});
