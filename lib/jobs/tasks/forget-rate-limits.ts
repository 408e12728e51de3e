import "server-only";
import { removeSpentLimits } from "@/lib/data/rate-limits";
import type { JobTask } from "../job-task";

export const forgetRateLimits: JobTask = {
  name: "forget-rate-limits",
  run: async () => {
    await removeSpentLimits(new Date());
    return undefined;
  },
};
