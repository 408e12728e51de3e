import { expect, it } from "vitest";
import type { Balance } from "@/lib/scoring/results";
import { evidence, score } from "../world";

const balanceOf = (loved: number, needed: number): Balance =>
  score([
    evidence("q6.customer", { value: loved }),
    evidence("q1.customer", { value: needed }),
    evidence("q2.customer", { value: needed }),
  ]).balance;

it.each([
  [75, 60, 15, "loved-not-needed"],
  [74, 60, 14, "balanced"],
  [60, 74, -14, "balanced"],
  [60, 75, -15, "needed-not-loved"],
])("of love %d against need %d is %d: %s", (loved, needed, points, label) => {
  expect(balanceOf(loved, needed)).toEqual({ points: expect.closeTo(points, 9), label });
});

it("is not stated while one side is not known", () => {
  expect(score([evidence("q6.customer", { value: 100 })]).balance).toEqual({ points: null, label: null });
  expect(score([evidence("q1.customer"), evidence("q2.customer")]).balance).toEqual({ points: null, label: null });
});

it("is not stated while one side is hardly known", () => {
  const hardly = { value: 100, weight: 0.1 };
  const needed = [evidence("q1.customer"), evidence("q2.customer")];
  expect(score([evidence("q6.customer", hardly), ...needed]).balance).toEqual({ points: null, label: null });
  expect(score([evidence("q6.customer"), evidence("q1.customer", hardly)]).balance).toEqual({
    points: null,
    label: null,
  });
});
