import { expect, it } from "vitest";
import { evidence, score } from "../world";

const seat = (indicator: "seatAtTheirs" | "seatAtOurs") => evidence(indicator, { value: 100, weight: 6 });

it("is neutral without evidence", () => {
  expect(score([]).mutuality).toBe(50);
});

it("does not count a seat on one side only", () => {
  expect(score([seat("seatAtTheirs")]).mutuality).toBe(50);
  expect(score([seat("seatAtOurs")]).mutuality).toBe(50);
  expect(score([seat("seatAtTheirs"), seat("seatAtOurs")]).mutuality).toBeCloseTo(50 + 37.5 / 4, 12);
});

it("is half a matter of tied success", () => {
  const tied = [evidence("q4.customer", { value: 100 }), evidence("q4.team", { value: 100, source: "tom" })];
  expect(score(tied).mutuality).toBeCloseTo(50 + 50 / 6, 12);
});
