import { expect, it } from "vitest";
import { isDisengaging } from "@/lib/scoring";
import { daysAgo, NOW } from "../world";

const complaint = (days: number) => ({ behaviour: "complains", occurredAt: daysAgo(days) }) as const;

it("is a complaint followed by 60 days of silence", () => {
  expect(isDisengaging([complaint(60)], [daysAgo(60), daysAgo(70)], NOW)).toBe(true);
  expect(isDisengaging([complaint(59)], [], NOW)).toBe(false);
  expect(isDisengaging([complaint(90)], [daysAgo(80)], NOW)).toBe(false);
  expect(isDisengaging([complaint(90)], [daysAgo(95), daysAgo(80)], NOW)).toBe(false);
  expect(isDisengaging([complaint(90), { behaviour: "buys", occurredAt: daysAgo(90) }], [], NOW)).toBe(true);
  expect(isDisengaging([complaint(90), complaint(10)], [], NOW)).toBe(false);
});

it("needs a complaint, and takes nothing from the future", () => {
  expect(isDisengaging([{ behaviour: "buys", occurredAt: daysAgo(90) }], [], NOW)).toBe(false);
  expect(isDisengaging([complaint(-5)], [], NOW)).toBe(false);
  expect(isDisengaging([complaint(90), complaint(-5)], [], NOW)).toBe(true);
  expect(isDisengaging([complaint(90)], [NOW + 1], NOW)).toBe(true);
});

it("ends with a contact or a complaint of this very moment", () => {
  expect(isDisengaging([complaint(90)], [NOW], NOW)).toBe(false);
  expect(isDisengaging([complaint(90), complaint(0)], [], NOW)).toBe(false);
});
