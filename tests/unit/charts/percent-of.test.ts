import { expect, test } from "vitest";
import { percentOf } from "@/components/charts/percent-of";

test("a place on a drawing is as fine as a screen, and free of the noise that sums leave", () => {
  expect(percentOf(46.25)).toBe("46.25%");
  expect(percentOf(100 / 3)).toBe("33.333%");
  expect([percentOf(4.3e-15), percentOf(-4.3e-15), percentOf(49.99999999999)]).toEqual(["0%", "0%", "50%"]);
});
