/**
 * From one DATABASE_URL to three roles: its user owns the tables and migrates; the app signs in as a role of its own
 * that owns nothing and that row-level security holds; the third is that of the jobs (jobs.mjs). Idempotent, run at every start after the migrations.
 * Why so: docs/decisions/0007-database-roles.md
 */
import { createHmac } from "node:crypto";
import { connect, databaseOf, quoteIdentifier, quoteLiteral, urlWith, userOf, withConnection } from "./connection.mjs";
import { settingStatements, settingsMissing } from "./database-walls.mjs";
import { Refusal } from "./refusal.mjs";

const INVALID_PASSWORD = "28P01";
const NO_PRIVILEGE = "42501";
const LONGEST_NAME = 63;
/** Any fixed number: two instances that start together must not grant at the same time. */
const ROLES_LOCK = 7_218_001;

/** Answers the URL the app connects with. `appUrl` is APP_DATABASE_URL, if the operator made the role. */
export async function ensureRoles({ ownerUrl, secret, appUrl }) {
  const app = appUrl ? { role: userOf(appUrl), url: appUrl } : derivedLogin(ownerUrl, secret);
  await withConnection(ownerUrl, async (owner) => {
    await owner.query("SELECT pg_advisory_lock($1)", [ROLES_LOCK]);
    if (!appUrl) {
      await ensureLogin(owner, { ...app, setting: "APP_DATABASE_URL" });
    }
    await grantAll(owner, app.role);
    await ensureSettings(app);
  });
  return app.url;
}

/** The password follows from the installation's secret: every instance finds the same one and none stores it. */
export function derivedLogin(ownerUrl, secret, whose = "app") {
  const database = databaseOf(ownerUrl);
  const role = `${database.slice(0, LONGEST_NAME - whose.length - 1)}_${whose}`;
  const password = createHmac("sha256", secret).update(`database-role:${role}`).digest("base64url");
  return { role, password, url: urlWith(ownerUrl, { user: role, password }) };
}

/** `setting` is what an operator sets who makes the login instead. */
export async function ensureLogin(owner, { role, password, url, setting }) {
  const { rowCount } = await owner.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  if (rowCount > 0 && (await canSignIn(url))) {
    return;
  }
  const statement =
    rowCount > 0
      ? `ALTER ROLE ${quoteIdentifier(role)} LOGIN PASSWORD ${quoteLiteral(password)}`
      : `CREATE ROLE ${quoteIdentifier(role)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT PASSWORD ${quoteLiteral(password)}`;
  try {
    await owner.query(statement);
  } catch (error) {
    throw error.code === NO_PRIVILEGE ? new Refusal(roleHint(role, { isThere: rowCount > 0, setting })) : error;
  }
}

/** By the login itself, which may always set how it begins, also one that somebody else made. */
export async function ensureSettings({ role, url }) {
  const app = await connect(url, { isPlain: true });
  try {
    for (const statement of settingStatements(role, await settingsMissing(app))) {
      await app.query(statement);
    }
  } finally {
    await app.end();
  }
}

async function canSignIn(url) {
  try {
    const client = await connect(url);
    await client.end();
    return true;
  } catch (error) {
    if (error.code === INVALID_PASSWORD) {
      return false;
    }
    throw error;
  }
}

function roleHint(role, { isThere, setting }) {
  const what = isThere ? `change the password of the role "${role}"` : `create the role "${role}"`;
  return `The user of DATABASE_URL may not ${what} (no CREATEROLE): make a login without SUPERUSER and BYPASSRLS yourself, and set ${setting} to it.`;
}

/** Only what differs is granted, so that a start with nothing to do writes nothing to the catalogue. */
async function grantAll(owner, role) {
  const statements = (await owner.query(DIFFERENCES, [role])).rows.map(({ statement }) => statement);
  if (statements.length === 0) {
    return;
  }
  await owner.query("BEGIN");
  for (const statement of statements) {
    await owner.query(statement);
  }
  await owner.query("COMMIT");
}

/**
 * What the role should hold, against what it holds, as the statements that lead from one to the other.
 * Tables whose comment begins with "append-only" take no UPDATE and DELETE; Prisma's own table is nobody's business.
 */
const DIFFERENCES = `
WITH app AS (SELECT oid, rolname FROM pg_roles WHERE rolname = $1),
relations AS (
  SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name, c.relkind, c.relacl, c.relname,
    coalesce(obj_description(c.oid, 'pg_class') LIKE 'append-only%', false) AS is_append_only
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
),
wanted AS (
  SELECT r.*, CASE
    WHEN relname = '_prisma_migrations' THEN ''
    WHEN relkind = 'S' THEN 'SELECT, USAGE'
    WHEN relkind IN ('v', 'm') THEN 'SELECT'
    WHEN is_append_only THEN 'INSERT, SELECT'
    ELSE 'DELETE, INSERT, SELECT, UPDATE' END AS privileges,
    coalesce((SELECT string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type)
      FROM aclexplode(r.relacl) a JOIN app ON a.grantee = app.oid), '') AS held
  FROM relations r
),
statements AS (
  SELECT 1 AS rank, format('GRANT USAGE ON SCHEMA public TO %I', rolname) AS statement FROM app
  WHERE NOT has_schema_privilege(app.oid, 'public', 'USAGE')
  UNION ALL
  SELECT 2, format('REVOKE ALL ON %s %s FROM %I', CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, name, rolname)
  FROM wanted, app WHERE privileges <> held AND held <> ''
  UNION ALL
  SELECT 3, format('GRANT %s ON %s %s TO %I', privileges, CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, name, rolname)
  FROM wanted, app WHERE privileges <> held AND privileges <> ''
  UNION ALL
  SELECT 4, format('GRANT EXECUTE ON FUNCTION %s TO %I', p.oid::regprocedure, rolname)
  FROM pg_proc p, app
  WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    AND NOT has_function_privilege(app.oid, p.oid, 'EXECUTE')
)
SELECT statement FROM statements ORDER BY rank, statement`;
