import { describe, expect, it } from "vitest";
import { textOf } from "./files";

/** Where a reader sees what the score of an account says: whatever is computed is shown, or says here why it is not. */
const ACCOUNT = "components/accounts/report";
const SHOWN: Readonly<Record<string, string>> = {
  score: `${ACCOUNT}/ladder/ladder-drawing.tsx`,
  coverage: `${ACCOUNT}/ladder/ladder-drawing.tsx`,
  reading: `${ACCOUNT}/ladder/ladder-drawing.tsx`,
  sd: `${ACCOUNT}/ladder/ladder-drawing.tsx`,
  state: `${ACCOUNT}/ladder/ladder-panel.tsx`,
  index: `${ACCOUNT}/people/without-person.tsx`,
  hollowness: `${ACCOUNT}/ladder/ladder-panel.tsx`,
  standsOn: `${ACCOUNT}/people/without-person.tsx`,
  firm: "components/account-list/account-row.ts",
  hollow: `${ACCOUNT}/ladder/ladder-panel.tsx`,
  team: `${ACCOUNT}/two-sides/two-sides-panel.tsx`,
  customer: `${ACCOUNT}/two-sides/two-sides-panel.tsx`,
  gap: `${ACCOUNT}/two-sides/gap-words.ts`,
  gapLabel: `${ACCOUNT}/two-sides/gap-words.ts`,
  gapClear: `${ACCOUNT}/two-sides/gap-words.ts`,
  watermelon: `${ACCOUNT}/two-sides/two-sides-panel.tsx`,
  pain: "lib/format/mutual-words.ts",
  captivity: "lib/format/mutual-words.ts",
  dependency: "lib/format/mutual-words.ts",
  barrier: "lib/format/mutual-words.ts",
  goodwill: "lib/format/mutual-words.ts",
  points: `${ACCOUNT}/why/shown-contribution.ts`,
  label: "lib/format/mutual-words.ts",
  breadth: `${ACCOUNT}/judgement/engagement-panel.tsx`,
  trend: `${ACCOUNT}/judgement/engagement-panel.tsx`,
  type: `${ACCOUNT}/judgement/standing-panel.tsx`,
  overlays: `${ACCOUNT}/judgement/standing-panel.tsx`,
  active: "lib/report/compose-overview.ts",
  level: "lib/report/compose-overview.ts",
  reasons: "components/account-list/account-row.ts",
  code: `${ACCOUNT}/judgement/since-words.ts`,
  news: `${ACCOUNT}/trend/trust-and-momentum.tsx`,
  ageing: `${ACCOUNT}/why/change-panel.tsx`,
  total: `${ACCOUNT}/ladder/ladder-panel.tsx`,
  evidenceId: "lib/report/explain-points.ts",
  step: `${ACCOUNT}/why/why-step.tsx`,
  person: `${ACCOUNT}/people/without-person.tsx`,
  left: `${ACCOUNT}/people/without-person.tsx`,
  steps: `${ACCOUNT}/ladder/ladder-panel.tsx`,
  ladder: `${ACCOUNT}/ladder/ladder-panel.tsx`,
  lock: "lib/format/mutual-words.ts",
  asOf: `${ACCOUNT}/ladder/ladder-panel.tsx`,
  live: `${ACCOUNT}/ladder/ladder-panel.tsx`,
  rungs: `${ACCOUNT}/ladder/ladder-panel.tsx`,
  ladderShares: "lib/report/explain-points.ts",
  twoSided: `${ACCOUNT}/two-sides/two-sides-panel.tsx`,
  mutuality: "lib/format/mutual-words.ts",
  balance: "lib/format/mutual-words.ts",
  trust: `${ACCOUNT}/trend/trust-panel.tsx`,
  engagement: `${ACCOUNT}/judgement/engagement-panel.tsx`,
  relationship: `${ACCOUNT}/judgement/standing-panel.tsx`,
  risk: "lib/report/compose-overview.ts",
  momentum: `${ACCOUNT}/ladder/ladder-panel.tsx`,
  contributions: "lib/report/explain-points.ts",
  indicators: "lib/report/explain-points.ts",
  withoutPerson: "lib/report/list-people.ts",
};

/** What `npm run score` answers as well, and what is made of it that is shown. */
const MADE_OF: Readonly<Record<string, string>> = {
  cumulative: "a step with those below it; of it the index is made",
  mean: "of it, with the hollowness, the index is made",
  gapSe: "of it gapClear is made",
  inside: "of it watermelon is made",
  credibility: "of it the score of an indicator is made",
  mass: "how much trust stands on; the promises it counts are named beside its line",
  modelVersion: "the model by which it was scored; a workspace has one",
  knownAt: "what was asked for, said by the control of the day",
  removed: "how many rows fell away; the map names the ties",
  lost: "the page shows before and after of each step",
};

describe("what the score says", () => {
  const fields = [
    ...new Set([...textOf("lib/scoring/results.ts").matchAll(/^ +readonly (\w+)\??:/gm)].map(([, name]) => name)),
  ];

  it("is all shown, or part of something that is", () => {
    expect(fields.toSorted()).toEqual([...Object.keys(SHOWN), ...Object.keys(MADE_OF)].toSorted());
  });

  it.each(Object.entries(SHOWN))("%s is read by the screen that shows it", (field, file) => {
    expect(textOf(file)).toMatch(new RegExp(String.raw`\b${field}\b`));
  });
});
