/**
 * What the database itself has to hold before anybody is let in: how mighty the app's login is, how its connections are
 * set, and that every table of a workspace shows only its own rows (docs/security.md).
 */
import { quoteIdentifier } from "./connection.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Set on the login itself, because poolers drop what a connection asks for when it opens. UTC, for instants are read
 * and written without an offset; no question lasts for ever; nobody waits long for a lock while holding a connection: the
 * transaction is begun again instead (lib/data/scope.ts); and one question takes one core: workers for it would cost more
 * than what a page asks for, and take the core of whoever asks next.
 */
const LOGIN_SETTINGS = {
  TimeZone: "UTC",
  statement_timeout: "15s",
  lock_timeout: "300ms",
  idle_in_transaction_session_timeout: "20s",
  max_parallel_workers_per_gather: "0",
};

/** What differs from the settings, on a connection that asked for nothing itself. */
export async function settingsMissing(app) {
  const { rows } = await app.query(
    "SELECT name, wanted FROM unnest($1::text[], $2::text[]) AS w(name, wanted) WHERE current_setting(name) <> wanted",
    [Object.keys(LOGIN_SETTINGS), Object.values(LOGIN_SETTINGS)],
  );
  return rows.map(({ name }) => name);
}

/** The statements that set them; of the names none comes from outside. */
export const settingStatements = (role, names) =>
  names.map((name) => `ALTER ROLE ${quoteIdentifier(role)} SET ${name} = '${LOGIN_SETTINGS[name]}'`);

export async function refuseLooseSettings(app, role, whose = "app") {
  const missing = await settingsMissing(app);
  if (missing.length > 0) {
    throw new Refusal(
      `Connections of the ${whose}'s database role "${role}" open without ${missing.join(", ")}. Run: ${settingStatements(role, missing).join("; ")}; and have a pooler open its connections anew. Settings of the role in this one database (ALTER ROLE … IN DATABASE …) win over them.`,
    );
  }
}

export async function refuseMightyRole(app, name, whose = "app") {
  const { rows } = await app.query(APP_ROLE);
  const [role] = rows;
  const it = `The ${whose}'s database role "${name}"`;
  refuseIf(role.is_superuser, `${it} is a superuser`);
  refuseIf(role.bypasses, `${it} bypasses row-level security`);
  refuseIf(role.owned, `${it} owns the table ${role.owned}`);
  refuseIf(role.makes_roles, `${it} may create roles`);
  refuseIf(role.makes_databases, `${it} may create databases`);
  refuseIf(role.replicates, `${it} may replicate the whole server`);
  refuseIf(role.mighty, `${it} is a member of the mightier role "${role.mighty}"`);
}

/** What the worker does for a workspace it does as the app; its own login has nothing to look for in the tables. */
export async function refuseReadingRole(jobs, name) {
  const { rows } = await jobs.query(`
    SELECT format('%I', c.relname) AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
      AND has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE') ORDER BY 1 LIMIT 1`);
  if (rows.length > 0) {
    throw new Refusal(
      `The worker's database role "${name}" reaches the table ${rows[0].name}: use a role of its own for JOBS_DATABASE_URL, to which nothing was granted.`,
    );
  }
}

/** Roles of PostgreSQL's own (pg_read_all_data and the like) reach beyond the tables that were granted. */
const APP_ROLE = `
SELECT r.rolsuper AS is_superuser, r.rolbypassrls AS bypasses, r.rolcreaterole AS makes_roles,
  r.rolcreatedb AS makes_databases, r.rolreplication AS replicates,
  (SELECT format('%I', c.relname) FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relowner = r.oid LIMIT 1) AS owned,
  (SELECT m.rolname FROM pg_roles m WHERE m.oid <> r.oid AND pg_has_role(r.oid, m.oid, 'MEMBER')
    AND (m.rolsuper OR m.rolbypassrls OR m.rolcreaterole OR m.rolcreatedb OR m.rolreplication
      OR m.rolname LIKE 'pg\\_%' OR EXISTS (
      SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relowner = m.oid)) LIMIT 1) AS mighty
FROM pg_roles r WHERE r.rolname = current_user`;

function refuseIf(finding, sentence) {
  if (finding) {
    throw new Refusal(
      `${sentence}: use a role that owns nothing, without SUPERUSER, BYPASSRLS, CREATEROLE, CREATEDB and REPLICATION.`,
    );
  }
}

/** Tables with rows of a workspace, and what names it there; logins are people of several, of whom each sees its own. */
const TENANT_TABLES = `
SELECT c.oid, c.relname AS name, CASE c.relname WHEN 'Workspace' THEN 'id' ELSE '"workspaceId"' END AS named,
  c.relrowsecurity AND c.relforcerowsecurity AS is_forced
FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  AND (c.relname IN ('User', 'Workspace') OR EXISTS (
    SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspaceId' AND NOT a.attisdropped))`;

export async function refuseOpenTables(app) {
  const { rows } = await app.query(`SELECT name FROM (${TENANT_TABLES}) t WHERE NOT is_forced ORDER BY name`);
  if (rows.length > 0) {
    const [names, first] = [rows.map(({ name }) => `"${name}"`).join(", "), rows[0].name];
    throw new Refusal(
      `Row-level security is not forced on ${names}: a workspace could see another one's rows there. As the owner, run for each: ALTER TABLE "${first}" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`,
    );
  }
}

/**
 * Policies that let somebody in add up: one that is wider than "its own workspace" opens the table, whatever the others
 * say. Those for the owner alone do not reach the app, which is no member of it.
 */
export async function refuseOpenPolicies(app) {
  const { rows } = await app.query(
    `
    SELECT t.name, p.polname AS policy FROM (${TENANT_TABLES}) t JOIN pg_policy p ON p.polrelid = t.oid
    WHERE p.polpermissive
      AND EXISTS (SELECT FROM unnest(p.polroles) AS role WHERE role = 0 OR pg_has_role(current_user, role, 'MEMBER'))
      AND NOT CASE t.name
        WHEN 'User' THEN p.polcmd = 'a'
          OR (p.polcmd = 'r' AND regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g') = $2)
        ELSE coalesce(pg_get_expr(p.polqual, p.polrelid), format($1, t.named)) = format($1, t.named)
          AND coalesce(pg_get_expr(p.polwithcheck, p.polrelid), format($1, t.named)) = format($1, t.named) END
    ORDER BY t.name, p.polname`,
    [OWN_WORKSPACE, OWN_PEOPLE],
  );
  if (rows.length > 0) {
    const [{ name, policy }] = rows;
    const names = rows.map((row) => `"${row.policy}" on "${row.name}"`).join(", ");
    throw new Refusal(
      `The policy ${names} lets the app see more than one workspace. As the owner, run for each: DROP POLICY ${quoteIdentifier(policy)} ON ${quoteIdentifier(name)};`,
    );
  }
}

/**
 * The functions that find people before a workspace is known run as their owner, and see what a policy shows to that role by
 * name. After a change of owner, or a restored backup, they would find nobody: the database would seem empty, and whoever
 * comes first could set it up.
 */
export async function refuseBlindOwner(app) {
  const { rows } = await app.query(`
    SELECT r.rolname AS owner, t.name, t.policy, t.rule
    FROM (VALUES ('User', 'owner_keeps', ''), ('Session', 'owner_keeps', ''), ('Member', 'owner_reads', 'FOR SELECT '),
      ('Workspace', 'owner_reads', 'FOR SELECT '), ('Invitation', 'owner_reads', 'FOR SELECT '),
      ('PulseRecipient', 'owner_reads', 'FOR SELECT ')) t(name, policy, rule)
    JOIN pg_class c ON c.relname = t.name AND c.relnamespace = 'public'::regnamespace
    CROSS JOIN (SELECT DISTINCT proowner FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace AND proname IN ('logins_of', 'memberships_of', 'has_real_user')) f
    JOIN pg_roles r ON r.oid = f.proowner
    WHERE NOT (r.rolsuper OR r.rolbypassrls) AND NOT EXISTS (
      SELECT FROM pg_policy p, unnest(p.polroles) AS role
      WHERE p.polrelid = c.oid AND p.polname = t.policy AND CASE role WHEN 0 THEN true ELSE pg_has_role(r.oid, role, 'USAGE') END)
    ORDER BY t.name`);
  if (rows.length > 0) {
    const [{ owner }] = rows;
    const mends = rows.map(({ name, policy, rule }) => {
      const [on, to] = [`${policy} ON ${quoteIdentifier(name)}`, quoteIdentifier(owner)];
      return `DROP POLICY IF EXISTS ${on}; CREATE POLICY ${on} ${rule}TO ${to} USING (true);`;
    });
    throw new Refusal(
      `The database's owner "${owner}" sees none of its own people, so that it would seem empty: the policies made for its owner name another role. As the owner, run: ${mends.join(" ")}`,
    );
  }
}

/** As PostgreSQL itself writes them down: a row of the workspace one stands in, and a login that has a place there. */
const OWN_WORKSPACE = "(%s = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid)";
const OWN_PEOPLE =
  '(EXISTS ( SELECT 1 FROM "Member" m WHERE ((m."workspaceId" = (NULLIF(current_setting(\'app.workspace_id\'::text, true), \'\'::text))::uuid) AND (m."userId" = "User".id))))';
