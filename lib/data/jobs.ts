import "server-only";
import type { JobTaskName } from "@/lib/schemas/job-task";
import { ask } from "./ask";
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
export async function enqueueJobs({ tx }: Pick<Scope, "tx">, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await tx.$executeRaw`
    SELECT jobs.enqueue_job(task, payload, key, "runAt")::text
    FROM jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) AS job(task text, payload jsonb, key text, "runAt" timestamptz)`;
}

/** Takes back what waits under these keys. */
export async function dropJobs(scope: Scope, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await scope.tx.$executeRaw`SELECT jobs.drop_job(key)::text FROM unnest(${[...keys]}::text[]) AS key`;
}

/** How a task stands in the workspace at hand, or in the whole installation. */
export interface TaskStanding {
  readonly task: string;
  /** Belongs to no workspace. */
  readonly isShared: boolean;
  /** Jobs whose time has come, those that wait for theirs, and those under way. */
  readonly due: number;
  readonly planned: number;
  readonly running: number;
  readonly oldestDueAt: Date | null;
  readonly nextAt: Date | null;
  /** Of the last run; nothing before the first. */
  readonly endedAt: Date | null;
  readonly succeededAt: Date | null;
  /** Why it went wrong; null when it did not. */
  readonly reason: string | null;
  /** Whom the reason is about. */
  readonly accountIds: readonly string[];
}

export interface FailedJob {
  readonly key: string;
  readonly task: string;
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: Date;
  /** Null for one that was given up. */
  readonly nextAt: Date | null;
}

export const listTasks = ({ tx }: Scope): Promise<readonly TaskStanding[]> =>
  ask(tx)<TaskStanding>`SELECT * FROM jobs.own_tasks()`;

export const listFailedJobs = ({ tx }: Scope): Promise<readonly FailedJob[]> =>
  ask(tx)<FailedJob>`SELECT * FROM jobs.own_failures()`;

/** When a worker was seen last, whichever; null when none ever was. */
export async function findWorkerSeenAt({ tx }: Scope): Promise<Date | null> {
  const [row] = await ask(tx)<{ at: Date | null }>`SELECT jobs.worker_seen_at() AS at`;
  return row?.at ?? null;
}

/** Has a job that went wrong tried again at once; false when it is not there any more. */
export async function retryFailedJob({ tx }: Scope, key: string): Promise<boolean> {
  const [row] = await ask(tx)<{ isThere: boolean }>`SELECT jobs.retry_job(${key}) AS "isThere"`;
  return row?.isThere ?? false;
}
