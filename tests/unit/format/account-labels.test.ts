import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TIER_LABELS } from "@/lib/format/account-labels";

it("gives no segment of the demo world the name of a tier", () => {
  const folder = "prisma/seed/stories/";
  const stories = readdirSync(folder).map((name) => readFileSync(folder + name, "utf8"));
  const segments = stories.flatMap((story) => [...story.matchAll(/segment: "([^"]+)"/g)].map(([, name]) => name));
  expect(segments.length).toBeGreaterThan(20);
  const tiers: readonly string[] = Object.values(TIER_LABELS);
  expect(segments.filter((segment) => segment !== undefined && tiers.includes(segment))).toEqual([]);
});
