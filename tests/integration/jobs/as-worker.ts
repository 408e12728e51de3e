import { Client, type QueryResultRow } from "pg";
import type { JobTaskName } from "@/lib/schemas/job-task";

/** As the role that owns the jobs: what no function tells the app. */
export async function asWorker<Row extends QueryResultRow>(
  question: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const worker = new Client({ connectionString: process.env["JOBS_DATABASE_URL"] });
  await worker.connect();
  try {
    return (await worker.query<Row>(question, [...values])).rows;
  } finally {
    await worker.end();
  }
}

export interface WaitingJob {
  readonly task: string;
  readonly key: string;
  readonly runAt: Date;
  readonly attempts: number;
  readonly heldBy: string | null;
}

/** What waits for a workspace, the first to be run first; of one task, for what comes round comes at its minute. */
export const jobsOf = (workspaceId: string, task: JobTaskName = "post-lapse"): Promise<readonly WaitingJob[]> =>
  asWorker<WaitingJob>(
    `SELECT t.identifier AS task, j.key, j.run_at AS "runAt", j.attempts, j.locked_by AS "heldBy"
     FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE j.payload ->> 'workspaceId' = $1 AND t.identifier = $2 ORDER BY j.run_at, j.id`,
    [workspaceId, task],
  );
