import { expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { trust } from "@/lib/scoring/lock/trust";
import { daysAgo, evidence, NOW } from "../world";

const promise = (days: number, value: number) => evidence("promise", { occurredAt: daysAgo(days), value });

it("remembers promises for years, and needs more of them than a mood does", () => {
  const kept = [promise(0, 100), promise(365, 100), promise(365, 100), promise(730, 50)];
  const { score, mass, reading } = trust([...kept, evidence("csat", { value: 0 })], NOW, DEFAULT_MODEL);
  expect(mass).toBeCloseTo(2.9142, 4);
  expect(score).toBeCloseTo(67.46, 2);
  expect(reading).toBeCloseTo(50 + 120.710_678 / 2.914_213_56, 6);
});

it("is neutral and unread without promises", () => {
  expect(trust([], NOW, DEFAULT_MODEL)).toEqual({ score: 50, mass: 0, reading: null });
});
