import "server-only";
import type { JobTaskName } from "@/lib/schemas/job-task";
import type { Scope } from "./scope";

/** What is to be done, and when. The workspace is the one the scope stands in; the database sees to that (prisma/jobs.sql). */
export interface NewJob {
  readonly task: JobTaskName;
  /** Of two jobs of a workspace under one key the later replaces the one that waits. */
  readonly key: string;
  readonly payload: Readonly<Record<string, string>>;
  /** At once when it is left out. */
  readonly runAt?: Date;
}

/** In the transaction at hand: a job is there if what it follows from is, and is gone with it when that is rolled back. */
export async function enqueueJobs(scope: Scope, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await scope.tx.$executeRaw`
    SELECT jobs.enqueue_job(task, payload, key, "runAt")::text
    FROM jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) AS job(task text, payload jsonb, key text, "runAt" timestamptz)`;
}

/** Takes back what waits under these keys. */
export async function dropJobs(scope: Scope, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await scope.tx.$executeRaw`SELECT jobs.drop_job(key)::text FROM unnest(${[...keys]}::text[]) AS key`;
}
