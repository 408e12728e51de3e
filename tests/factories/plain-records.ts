import type { RegisterNoun } from "@/lib/schemas/register-noun";

/** The plainest record of each register that has something to prove, as a form sends it, on days before the world's noon. */
export const PLAIN: { readonly [N in RegisterNoun]: Readonly<Record<string, unknown>> } = {
  support_case: {
    ...{ summary: "Gate stuck", isCritical: false, openedAt: "2026-03-04T09:00:00Z", targetHours: 24 },
    solvedAt: "2026-03-04T15:00:00Z",
  },
  request: { summary: "A spare key", askedAt: "2026-03-05T09:00:00Z", firstAnsweredAt: "2026-03-05T13:00:00Z" },
  goal: { summary: "Half the paper", horizonOn: "2026-09-30", state: "on_track", reviewedAt: "2026-03-06" },
  idea: { summary: "A berth board", givenAt: "2026-02-20", outcome: "accepted", decidedAt: "2026-03-01" },
};
