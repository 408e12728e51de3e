import { expect, it } from "vitest";
import { evidenceOfFact, evidenceOfRegister, retractionOf, sponsorLostAt } from "@/lib/scoring";
import { daysAgo as days, NOW } from "../world";

const typed = (value: number, ago: number) =>
  evidenceOfFact({ indicator: "sponsor", value, reviewedAt: days(ago), recordedAt: days(ago) });
const kept = (value: number, ago: number) =>
  evidenceOfRegister({ indicator: "sponsor", value, reviewedAt: days(ago), recordedAt: days(ago) });

it("is the first day without one after the last day with one, whoever said so", () => {
  expect(sponsorLostAt([typed(100, 90), typed(0, 60), typed(0, 30)], NOW, NOW)).toBe(days(60));
  expect(sponsorLostAt([typed(50, 90), kept(0, 40)], NOW, NOW)).toBe(days(40));
  expect(sponsorLostAt([kept(50, 90), kept(0, 60), kept(100, 20)], NOW, NOW)).toBeNull();
});

it("is nothing where there never was one, where nobody said, and before it was known", () => {
  expect(sponsorLostAt([typed(0, 60)], NOW, NOW)).toBeNull();
  expect(sponsorLostAt([], NOW, NOW)).toBeNull();
  expect(sponsorLostAt([typed(100, 90), typed(0, 30)], days(31), NOW)).toBeNull();
  expect(sponsorLostAt([typed(100, 90), typed(0, 30)], NOW, days(31))).toBeNull();
});

it("is nothing once it was taken back that there was one", () => {
  const named = kept(50, 90);
  expect(sponsorLostAt([named, retractionOf(named, days(10)), typed(0, 60)], NOW, NOW)).toBeNull();
});
