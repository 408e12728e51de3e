import "server-only";
import { type FailedJob, findWorkerSeenAt, listFailedJobs, listTasks } from "@/lib/data/jobs";
import type { Scope } from "@/lib/data/scope";
import { type TaskLine, taskLines } from "@/lib/report/task-lines";

export interface JobsReport {
  readonly workerSeenAt: Date | null;
  readonly tasks: readonly TaskLine[];
  readonly failures: readonly FailedJob[];
}

/** What is done without a request: how it stands in the workspace, and in the whole installation. */
export async function loadJobs(scope: Scope): Promise<JobsReport> {
  return {
    workerSeenAt: await findWorkerSeenAt(scope),
    tasks: taskLines(await listTasks(scope), scope.now),
    failures: await listFailedJobs(scope),
  };
}
