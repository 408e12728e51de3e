import "server-only";
import { enqueueJobs } from "@/lib/data/jobs";
import type { Scope } from "@/lib/data/scope";

/** One job goes on with all of a workspace that are under way, whichever was asked for. */
export const planBulkChanges = (scope: Scope): Promise<void> =>
  enqueueJobs(scope, [{ task: "change-accounts", key: "change-accounts", payload: {} }]);
