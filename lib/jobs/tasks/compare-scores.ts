import "server-only";
import { z } from "zod";
import { log } from "@/lib/log";
import { type ComparisonSoFar, compareWorkspace } from "@/lib/operations/compare-workspace";
import { type Finding, type JobTask, ofWorkspace } from "../job-task";

const payload = ofWorkspace.extend({
  after: z.uuid().nullable().default(null),
  accounts: z.int().default(0),
  differing: z.int().default(0),
  examples: z.array(z.object({ accountId: z.uuid(), what: z.array(z.string()) })).default([]),
});

/** Proves once a week, on all accounts, that what lists show is what would be worked out anew. */
export const compareStoredScores: JobTask = {
  name: "compare-scores",
  run: async (given, { isOver }) => {
    const { workspaceId, ...before } = payload.parse(given);
    const { isDone, ...soFar } = await compareWorkspace({ workspaceId, ...before, isOver });
    if (!isDone) return { isDone, rest: soFar };
    if (soFar.differing === 0) return { isDone };
    const { accounts, differing, examples } = soFar;
    const what = examples.flatMap((one) => one.what);
    log.error({ workspaceId, accounts, differing, what }, "lists showed something else than what is worked out anew");
    return { isDone, finding: findingOf(soFar) };
  },
};

function findingOf({ accounts, differing, examples }: ComparisonSoFar): Finding {
  const what = [...new Set(examples.flatMap((one) => one.what))].join(", ");
  return {
    reason: `${differing} of ${accounts} accounts were shown otherwise than they are worked out anew (${what}). They are brought up to date within minutes.`,
    accountIds: examples.map(({ accountId }) => accountId),
  };
}
