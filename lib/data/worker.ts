import "server-only";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { KEPT_DAYS } from "@/lib/schemas/kept-days";

/** Two jobs at a time, one that listens, and one for what the worker tells of itself. */
const CONNECTIONS = 4;
/** From then on a worker that says nothing is taken for dead, and what it held is done by another. */
const SILENT_SECONDS = 20;
/** How a task went is told for so long; one that is run every day has said something newer by then. */
const RUNS_KEPT_DAYS = 400;

/** The id under which the last run of a task stands that belongs to no workspace. */
const NO_WORKSPACE = "00000000-0000-0000-0000-000000000000";

/** As the role that owns the jobs; what a job does to a workspace it does in a scope, like everybody else. */
export function openJobsPool(): Pool {
  // The zone and the time-outs are set on the login itself (scripts/database-walls.mjs).
  const pool = new Pool({
    connectionString: env.jobsDatabaseUrl(),
    connectionTimeoutMillis: 2000,
    query_timeout: 20_000,
    max: CONNECTIONS,
  });
  pool.on("error", (error) => log.warn({ err: error }, "an idle connection of the worker was closed"));
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** The worker says that it lives, and frees what those hold that no longer do; by the clock of the database alone. */
export async function tellAlive(pool: Pool, workerId: string): Promise<void> {
  await pool.query(
    `INSERT INTO jobs.worker (id, "seenAt") VALUES ($1, now()) ON CONFLICT (id) DO UPDATE SET "seenAt" = now()`,
    [workerId],
  );
  await pool.query(
    `WITH held AS (
       SELECT locked_by AS id, locked_at FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL
       UNION ALL
       SELECT locked_by, locked_at FROM graphile_worker._private_job_queues WHERE locked_at IS NOT NULL
     ), dead AS (
       SELECT DISTINCT h.id FROM held h
       WHERE h.locked_at < now() - make_interval(secs => $1) AND NOT EXISTS (
         SELECT FROM jobs.worker w WHERE w.id = h.id AND w."seenAt" > now() - make_interval(secs => $1))
     )
     SELECT graphile_worker.force_unlock_workers(array_agg(id)) FROM dead HAVING count(*) > 0`,
    [SILENT_SECONDS],
  );
}

/** The worker ends and holds nothing any more. */
export async function tellEnd(pool: Pool, workerId: string): Promise<void> {
  await pool.query("DELETE FROM jobs.worker WHERE id = $1", [workerId]);
}

export interface TaskRun {
  readonly task: string;
  readonly workspaceId: string | undefined;
  readonly startedAt: Date;
  /** In words for whoever administers a workspace; null when it went well. */
  readonly reason: string | null;
  /** Whom the reason is about. */
  readonly accountIds: readonly string[];
}

/** Keeps how a task went last. */
export async function keepTaskRun(pool: Pool, run: TaskRun): Promise<void> {
  const { task, workspaceId, startedAt, reason, accountIds } = run;
  await pool.query(
    `INSERT INTO jobs.task_run (task, "workspaceId", "startedAt", "endedAt", "succeededAt", reason, "accountIds")
     VALUES ($1, $2, $3, now(), CASE WHEN $4::text IS NULL THEN now() END, $4, $5)
     ON CONFLICT (task, "workspaceId") DO UPDATE SET "startedAt" = excluded."startedAt", "endedAt" = excluded."endedAt",
       "succeededAt" = coalesce(excluded."succeededAt", task_run."succeededAt"), reason = excluded.reason, "accountIds" = excluded."accountIds"`,
    [task, workspaceId ?? NO_WORKSPACE, startedAt, reason, accountIds],
  );
}

/** Forgets workers that ended without a word, jobs that were given up long ago, and how tasks went that nobody runs. */
export async function forgetOldJobs(pool: Pool): Promise<void> {
  await pool.query(`DELETE FROM jobs.worker WHERE "seenAt" < now() - interval '1 day'`);
  await pool.query(`DELETE FROM jobs.task_run WHERE "endedAt" < now() - make_interval(days => $1)`, [RUNS_KEPT_DAYS]);
  await pool.query(
    `DELETE FROM graphile_worker._private_jobs
     WHERE attempts >= max_attempts AND locked_at IS NULL AND updated_at < now() - make_interval(days => $1)`,
    [KEPT_DAYS.failedJobs],
  );
}
