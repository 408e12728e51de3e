-- What the jobs need beside graphile-worker's own schema (decision 0060). Installed as a whole by scripts/jobs.mjs, in the
-- name of the role that owns both schemas, and written so that it can be said again over what is there already.
-- The app's role reaches neither table: it calls the functions, which run as their owner and see the workspace that the
-- transaction stands in, never one that is handed to them.
CREATE SCHEMA IF NOT EXISTS jobs;

-- Which workers live. A job that is held by any other is free again (lib/data/worker.ts).
CREATE TABLE IF NOT EXISTS jobs.worker (
  id text PRIMARY KEY,
  "seenAt" timestamptz NOT NULL
);

-- How each task went last: in each workspace, or under the id of zeros where it belongs to the whole installation.
CREATE TABLE IF NOT EXISTS jobs.task_run (
  task text NOT NULL,
  "workspaceId" uuid NOT NULL,
  "startedAt" timestamptz NOT NULL,
  "endedAt" timestamptz NOT NULL,
  "succeededAt" timestamptz,
  reason text,
  PRIMARY KEY (task, "workspaceId")
);

-- Whom the reason is about, by their ids alone: these rows may outlive their workspace. An earlier version wrote the names
-- of accounts into what the weekly comparison found, and into what it went on with.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_attribute
    WHERE attrelid = 'jobs.task_run'::regclass AND attname = 'accountIds' AND NOT attisdropped) THEN
    ALTER TABLE jobs.task_run ADD COLUMN "accountIds" uuid[] NOT NULL DEFAULT '{}';
    DELETE FROM jobs.task_run WHERE task = 'compare-scores';
    DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
      WHERE t.id = j.task_id AND t.identifier = 'compare-scores';
  END IF;
END
$$;

-- What an earlier version has left: a function that answers other columns could not be replaced.
DO $$
DECLARE
  earlier text;
BEGIN
  FOR earlier IN SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = 'jobs'::regnamespace LOOP
    EXECUTE 'DROP FUNCTION ' || earlier;
  END LOOP;
END
$$;

CREATE FUNCTION jobs.own_workspace() RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
BEGIN
  IF own IS NULL THEN
    RAISE EXCEPTION 'jobs belong to a workspace, and the transaction stands in none' USING ERRCODE = '42501';
  END IF;
  RETURN own;
END
$$;

-- Enqueues in the transaction at hand: the job is there when the write is, and is not when it is rolled back. One that
-- waits under the same key is replaced. Tried again after 3 s, 7 s, 20 s, 55 s, 2.5, 7 and 18 minutes, then given up.
-- Mail takes its turn with what comes round, and so do changes of many accounts: a server that is slow to take it, or fifty
-- thousand accounts, must not hold up what has a moment.
CREATE FUNCTION jobs.enqueue_job(task text, payload jsonb, job_key text, run_at timestamptz DEFAULT NULL)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    identifier => task,
    queue_name => CASE WHEN task IN ('send-mail', 'change-accounts') THEN 'rounds' END,
    payload => (payload || jsonb_build_object('workspaceId', jobs.own_workspace()))::json,
    run_at => enqueue_job.run_at,
    max_attempts => 8,
    job_key => jobs.own_workspace() || ':' || enqueue_job.job_key);
END
$$;

-- Takes back what waits under a key.
CREATE FUNCTION jobs.drop_job(job_key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.remove_job(jobs.own_workspace() || ':' || drop_job.job_key);
END
$$;

-- How the tasks stand in the workspace at hand, and those of the whole installation, which name no workspace. Of the
-- others nothing is told, not even how many jobs they have.
CREATE FUNCTION jobs.own_tasks()
RETURNS TABLE (task text, "isShared" boolean, due int, planned int, running int, "oldestDueAt" timestamptz,
  "nextAt" timestamptz, "startedAt" timestamptz, "endedAt" timestamptz, "succeededAt" timestamptz, reason text,
  "accountIds" uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  own uuid := jobs.own_workspace();
  shared uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
  RETURN QUERY
    WITH waiting AS (
      SELECT t.identifier AS task, coalesce((j.payload ->> 'workspaceId')::uuid, shared) AS workspace,
        (count(*) FILTER (WHERE j.is_available AND j.run_at <= now()))::int AS due,
        (count(*) FILTER (WHERE j.is_available AND j.run_at > now()))::int AS planned,
        (count(*) FILTER (WHERE j.locked_at IS NOT NULL))::int AS running,
        min(j.run_at) FILTER (WHERE j.is_available AND j.run_at <= now()) AS oldest,
        min(j.run_at) FILTER (WHERE j.is_available AND j.run_at > now()) AS next
      FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE j.payload ->> 'workspaceId' IS NULL OR j.payload ->> 'workspaceId' = own::text
      GROUP BY 1, 2
    )
    SELECT coalesce(w.task, r.task), coalesce(w.workspace, r."workspaceId") = shared, coalesce(w.due, 0),
      coalesce(w.planned, 0), coalesce(w.running, 0), w.oldest, w.next, r."startedAt", r."endedAt", r."succeededAt",
      r.reason, coalesce(r."accountIds", '{}')
    FROM waiting w
    FULL JOIN (SELECT * FROM jobs.task_run o WHERE o."workspaceId" IN (own, shared)) r
      ON r.task = w.task AND r."workspaceId" = w.workspace;
END
$$;

-- Jobs of the workspace at hand that went wrong: those that are tried again, and those that were given up. One without a
-- key was replaced while it ran, and says nothing any more.
CREATE FUNCTION jobs.own_failures()
RETURNS TABLE (key text, task text, reason text, attempts int, "failedAt" timestamptz, "nextAt" timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  own uuid := jobs.own_workspace();
BEGIN
  RETURN QUERY
    SELECT substr(j.key, 38), t.identifier, j.last_error, j.attempts::int, j.updated_at,
      CASE WHEN j.is_available THEN j.run_at END
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE j.payload ->> 'workspaceId' = own::text AND j.last_error IS NOT NULL AND j.attempts > 0
      AND j.locked_at IS NULL AND starts_with(j.key, own || ':')
    ORDER BY j.updated_at DESC, j.id LIMIT 50;
END
$$;

-- Tries a job of the workspace at hand again, at once and with all tries before it; false when there is none such.
CREATE FUNCTION jobs.retry_job(job_key text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE graphile_worker._private_jobs j SET run_at = now(), attempts = 0, updated_at = now()
  WHERE j.key = jobs.own_workspace() || ':' || retry_job.job_key AND j.locked_at IS NULL AND j.last_error IS NOT NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM pg_notify('jobs:insert', '{"count":1}');
  RETURN true;
END
$$;

-- When a worker was seen last; null when none ever was.
CREATE FUNCTION jobs.worker_seen_at() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT max(w."seenAt") FROM jobs.worker w
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA jobs FROM PUBLIC;
