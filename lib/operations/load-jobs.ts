import "server-only";
import { listAccountNames } from "@/lib/data/accounts";
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
  const standings = await listTasks(scope);
  const about = standings.flatMap(({ accountIds }) => accountIds);
  const accounts = about.length === 0 ? [] : await listAccountNames(scope, about);
  return {
    workerSeenAt: await findWorkerSeenAt(scope),
    tasks: taskLines({ standings, accounts }, scope.now),
    failures: await listFailedJobs(scope),
  };
}
