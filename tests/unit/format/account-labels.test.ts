import { expect, it } from "vitest";
import { TIER_LABELS } from "@/lib/format/account-labels";
import { STORIES } from "@/prisma/seed/stories/all-stories";

it("gives no segment of the demo world the name of a tier", () => {
  const tiers: readonly string[] = Object.values(TIER_LABELS);
  expect(STORIES.length).toBeGreaterThan(20);
  expect(STORIES.filter(({ segment }) => tiers.includes(segment)).map(({ name }) => name)).toEqual([]);
});
