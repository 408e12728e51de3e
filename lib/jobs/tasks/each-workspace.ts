import "server-only";
import { z } from "zod";
import { listActiveWorkspaceIds } from "@/lib/data/workspaces";
import { JOB_TASKS } from "@/lib/schemas/job-task";
import type { JobTask } from "../job-task";

const payloadOfRound = z.object({ task: z.enum(JOB_TASKS) });

/** Has a task done in every workspace, each as a job of its own: what goes wrong in one holds up no other. */
export const eachWorkspace: JobTask = {
  name: "each-workspace",
  run: async (payload, { enqueue }) => {
    await enqueue(payloadOfRound.parse(payload).task, await listActiveWorkspaceIds());
    return undefined;
  },
};
