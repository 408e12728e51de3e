import "server-only";
import { removeEndedSessions } from "@/lib/data/leftovers";
import type { JobTask } from "../job-task";

/** A session is of a login, which may be in several workspaces. */
export const forgetSessions: JobTask = {
  name: "forget-sessions",
  run: async () => {
    await removeEndedSessions(new Date());
    return undefined;
  },
};
