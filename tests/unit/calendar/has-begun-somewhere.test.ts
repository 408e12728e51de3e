import { expect, it } from "vitest";
import { hasBegunSomewhere } from "@/lib/calendar/has-begun-somewhere";

const day = new Date("2026-03-15");

it("takes a day for begun from the moment it begins on the Line Islands, ten in the morning of the day before", () => {
  expect(hasBegunSomewhere(day, Date.parse("2026-03-14T09:59:59.999Z"))).toBe(false);
  expect(hasBegunSomewhere(day, Date.parse("2026-03-14T10:00:00Z"))).toBe(true);
  expect(hasBegunSomewhere(day, Date.parse("2026-03-20T10:00:00Z"))).toBe(true);
});
