import "server-only";
import { forgetOldJobs } from "@/lib/data/worker";
import type { JobTask } from "../job-task";

/** What was given up long ago, and what nobody runs any more. */
export const forgetJobs: JobTask = {
  name: "forget-jobs",
  run: async (_payload, { pool }) => {
    await forgetOldJobs(pool);
    return undefined;
  },
};
