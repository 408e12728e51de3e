/**
 * What the jobs live in: a login of their own that owns graphile-worker's schema and ours beside it, and nothing else.
 * Idempotent, run at every start after the roles; when there is nothing to do it asks one question.
 * Why so: docs/decisions/0060-jobs-on-their-moment.md
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { quoteIdentifier, quoteLiteral, userOf, withConnection } from "./connection.mjs";
import { inProject } from "./project.mjs";
import { Refusal } from "./refusal.mjs";
import { derivedLogin, ensureLogin, ensureSettings } from "./roles.mjs";

/** Any fixed number: of several instances that start together one installs. */
const JOBS_LOCK = 7_218_003;
const SCHEMAS = ["graphile_worker", "jobs"];
/** The last of graphile-worker's own migrations in the version that is pinned; a test compares it with the package. */
export const LAST_MIGRATION = 19;
/** What the app may call (prisma/jobs.sql). */
const FOR_THE_APP = [
  "enqueue_job(text, jsonb, text, timestamptz)",
  "drop_job(text)",
  "own_tasks()",
  "own_failures()",
  "retry_job(text)",
  "worker_seen_at()",
].map((name) => `jobs.${name}`);

/** Answers the URL the worker connects with. `jobsUrl` is JOBS_DATABASE_URL, if the operator made the role. */
export async function ensureJobs({ ownerUrl, secret, appUrl, jobsUrl }) {
  const login = jobsUrl ? { role: userOf(jobsUrl), url: jobsUrl } : derivedLogin(ownerUrl, secret, "jobs");
  const script = readFileSync(inProject("prisma", "jobs.sql"), "utf8");
  const wanted = { script, digest: createHash("sha256").update(script).digest("hex"), app: userOf(appUrl) };
  await withConnection(ownerUrl, async (owner) => {
    await owner.query("SELECT pg_advisory_lock($1)", [JOBS_LOCK]);
    if (!jobsUrl) {
      await ensureLogin(owner, { ...login, setting: "JOBS_DATABASE_URL" });
    }
    await ensureSettings(login);
    await withConnection(login.url, async (jobs) => {
      const found = await stateOf(jobs, wanted);
      if (!(found.isInstalled && found.isGranted)) {
        await install({ owner, jobs, login, wanted, found });
      }
    });
  });
  return login.url;
}

/** One question for all of it, on the jobs' own connection. */
async function stateOf(jobs, { digest, app }) {
  const { rows } = await jobs.query(
    `SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = ANY ($1) AND nspowner <> current_user::regrole) AS "isForeign",
       (SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = 'jobs') AS digest`,
    [SCHEMAS],
  );
  const { isForeign, digest: installed } = rows[0];
  const isInstalled = !isForeign && installed === `${LAST_MIGRATION} ${digest}`;
  return { isForeign, isInstalled, isGranted: isInstalled && (await isGranted(jobs, app)) };
}

async function isGranted(jobs, app) {
  const { rows } = await jobs.query(
    `SELECT has_schema_privilege($1, 'jobs', 'USAGE')
       AND (SELECT bool_and(has_function_privilege($1, name, 'EXECUTE')) FROM unnest($2::text[]) AS name) AS "isGranted"`,
    [app, FOR_THE_APP],
  );
  return rows[0].isGranted;
}

/** The right to make a schema is lent for as long as it takes. */
async function install({ owner, jobs, login, wanted, found }) {
  const grants = grantsTo(wanted.app);
  if (found.isInstalled) {
    await jobs.query(grants);
    return;
  }
  const taken = await lendCreate(owner, login.role);
  try {
    if (found.isForeign) {
      await adopt(owner, login.role);
    }
    await migrateWorker(login.url);
    const mark = `COMMENT ON SCHEMA jobs IS ${quoteLiteral(`${LAST_MIGRATION} ${wanted.digest}`)}`;
    // At once, so that an app that runs meanwhile finds either the functions of before or those of now.
    await jobs.query(`BEGIN; ${wanted.script}; ${grants}; ${mark}; COMMIT`);
  } finally {
    await taken();
  }
}

const grantsTo = (app) =>
  [
    `GRANT USAGE ON SCHEMA jobs TO ${quoteIdentifier(app)}`,
    ...FOR_THE_APP.map((name) => `GRANT EXECUTE ON FUNCTION ${name} TO ${quoteIdentifier(app)}`),
  ].join("; ");

/** Answers what takes the right away again, unless the role had it before. */
async function lendCreate(owner, role) {
  const held = "SELECT has_database_privilege($1, current_database(), 'CREATE') AS \"isHeld\"";
  if ((await owner.query(held, [role])).rows[0].isHeld) {
    return async () => undefined;
  }
  const { rows } = await owner.query("SELECT quote_ident(current_database()) AS name");
  const on = `CREATE ON DATABASE ${rows[0].name}`;
  // Without the right to grant it PostgreSQL refuses or only warns, as the case may be.
  await owner.query(`GRANT ${on} TO ${quoteIdentifier(role)}`).catch(() => undefined);
  if (!(await owner.query(held, [role])).rows[0].isHeld) {
    throw new Refusal(
      `The user of DATABASE_URL may not let "${role}" make its schema: as the owner of the database run GRANT ${on} TO ${quoteIdentifier(role)}; then start again.`,
    );
  }
  return async () => {
    await owner.query(`REVOKE ${on} FROM ${quoteIdentifier(role)}`);
  };
}

/**
 * In a restored backup all of it belongs to whoever restored it, in a copy of a database to the jobs of the other one: what
 * is there is handed over, jobs included.
 */
async function adopt(owner, role) {
  const { rows: objects } = await owner.query(OWNED_OBJECTS, [SCHEMAS]);
  const owners = [...new Set(objects.map(({ owner }) => owner))];
  const { rows: foreign } = await owner.query(
    "SELECT rolname AS name FROM pg_roles WHERE rolname = ANY ($1) AND NOT pg_has_role(current_user, oid, 'USAGE')",
    [[...owners, role]],
  );
  const joined = foreign.map(({ name }) => quoteIdentifier(name)).join(", ");
  try {
    await owner.query(`BEGIN; ${joined && `GRANT ${joined} TO CURRENT_USER`}`);
    for (const { statement } of objects) {
      await owner.query(`${statement} OWNER TO ${quoteIdentifier(role)}`);
    }
    await owner.query(`${joined && `REVOKE ${joined} FROM CURRENT_USER;`} COMMIT`);
  } catch (error) {
    await owner.query("ROLLBACK");
    throw new Refusal(
      `The schemas ${SCHEMAS.join(" and ")} belong to ${owners.join(", ")}, and the user of DATABASE_URL may not hand them to "${role}" (${error.message}): as their owner, or as a superuser, run ALTER SCHEMA … OWNER TO ${quoteIdentifier(role)} for both and for all that is in them, or drop both (waiting jobs are made anew); then start again.`,
    );
  }
}

const OWNED_OBJECTS = `
SELECT format('ALTER SCHEMA %I', nspname) AS statement, pg_get_userbyid(nspowner) AS owner, 0 AS rank FROM pg_namespace WHERE nspname = ANY ($1)
UNION ALL
SELECT format('ALTER %s %s', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END, oid::regclass), pg_get_userbyid(relowner), 1
FROM pg_class WHERE relnamespace::regnamespace::text = ANY ($1) AND relkind IN ('r', 'v', 'c')
UNION ALL
SELECT format('ALTER FUNCTION %s', oid::regprocedure), pg_get_userbyid(proowner), 1
FROM pg_proc WHERE pronamespace::regnamespace::text = ANY ($1)
ORDER BY rank`;

/** A migration takes what it takes, however the login bounds its statements. */
async function migrateWorker(url) {
  const { Logger, runMigrations } = await import("graphile-worker");
  const { default: pg } = await import("pg");
  const options = "-c timezone=UTC -c statement_timeout=0 -c lock_timeout=0";
  const pgPool = new pg.Pool({ connectionString: url, max: 1, options, application_name: "entwine-start" });
  pgPool.on("error", () => undefined);
  pgPool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => undefined) });
  } finally {
    await pgPool.end();
  }
}
