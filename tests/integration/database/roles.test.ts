import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { checkAppRole, checkReachable } from "../../../scripts/checks.mjs";
import { derivedLogin, ensureRoles } from "../../../scripts/roles.mjs";

const { secret } = inject("testDatabase");
const { APP_DATABASE_URL: appUrl = "", TEST_OWNER_DATABASE_URL: ownerUrl = "" } = process.env;
const suffix = randomUUID().slice(0, 8);
let owner: Client;
let app: Client;

beforeAll(async () => {
  owner = await signIn(ownerUrl);
  app = await signIn(appUrl);
});

afterAll(async () => {
  await app.end();
  await owner.end();
});

describe("the app's role", () => {
  it("is neither superuser nor beyond row-level security, and owns nothing", async () => {
    await expect(checkAppRole(appUrl)).resolves.toBeUndefined();
  });

  it("writes to ordinary tables and only adds to append-only ones", async () => {
    const { rows } = await app.query(`
      SELECT c.relname AS name, coalesce(obj_description(c.oid) LIKE 'append-only%', false) AS "isAppendOnly",
        has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT') AS adds,
        has_table_privilege(c.oid, 'UPDATE') OR has_table_privilege(c.oid, 'DELETE') AS changes,
        has_table_privilege(c.oid, 'TRUNCATE') OR has_table_privilege(c.oid, 'REFERENCES, TRIGGER') AS "doesMore"
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND c.relname <> '_prisma_migrations'`);
    const appendOnly = rows.filter((row) => row.isAppendOnly);
    expect(appendOnly.map((row) => row.name)).toContain("Evidence");
    expect(rows.length).toBeGreaterThan(appendOnly.length + 10);
    expect(rows.filter((row) => !row.adds || row.doesMore)).toEqual([]);
    expect(rows.filter((row) => row.changes === row.isAppendOnly)).toEqual([]);
  });

  it("cannot change the ledger", async () => {
    await expect(app.query('UPDATE "Evidence" SET value = 100')).rejects.toMatchObject({ code: "42501" });
    await expect(app.query('DELETE FROM "AuditEntry"')).rejects.toMatchObject({ code: "42501" });
  });

  it("cannot see the migrations, make a table, or lift row-level security", async () => {
    for (const statement of [
      "SELECT * FROM _prisma_migrations",
      "CREATE TABLE loot (id int)",
      'ALTER TABLE "Account" NO FORCE ROW LEVEL SECURITY',
      "SET ROLE entwine_owner",
    ]) {
      await expect(app.query(statement), statement).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("may call the functions that look up a membership before the workspace is known", async () => {
    const { rows } = await app.query("SELECT * FROM memberships_of(gen_random_uuid())");
    expect(rows).toEqual([]);
  });
});

describe("granting", () => {
  it("writes nothing the second time", async () => {
    const before = await catalogueVersion();
    await ensureRoles({ ownerUrl, secret, appUrl });
    expect(await catalogueVersion()).toBe(before);
  });

  it("takes back what is too much", async () => {
    const { rows } = await app.query("SELECT current_user AS role");
    await owner.query(`GRANT UPDATE ON "Evidence" TO "${rows[0].role}"`);
    await ensureRoles({ ownerUrl, secret, appUrl });
    await expect(app.query('UPDATE "Evidence" SET value = 100')).rejects.toMatchObject({ code: "42501" });
  });

  it("derives one login per database and secret, and follows a new secret", async () => {
    const login = derivedLogin(ownerUrl, secret);
    expect(login.role).toHaveLength(Math.min(63, databaseOf(ownerUrl).length + 4));
    expect(derivedLogin(ownerUrl, secret)).toEqual(login);
    expect(derivedLogin(ownerUrl, `${secret}!`).password).not.toBe(login.password);

    const first = await signIn(await ensureRoles({ ownerUrl, secret }));
    await first.end();
    const second = await signIn(await ensureRoles({ ownerUrl, secret: `${secret}!` }));
    await second.end();
    await expect(signIn(login.url)).rejects.toMatchObject({ code: "28P01" });
    await owner.query(
      `GRANT "${login.role}" TO CURRENT_USER; DROP OWNED BY "${login.role}"; DROP ROLE "${login.role}"`,
    );
  });

  it("says in one sentence what to do when the owner may not make roles", async () => {
    const plain = `plain_${suffix}`;
    await owner.query(`CREATE ROLE "${plain}" LOGIN PASSWORD 'plain'`);
    const plainUrl = new URL(ownerUrl);
    plainUrl.username = plain;
    plainUrl.password = "plain";
    await expect(ensureRoles({ ownerUrl: plainUrl.href, secret })).rejects.toThrow(/no CREATEROLE.*APP_DATABASE_URL/);
    await owner.query(`DROP ROLE "${plain}"`);
  });
});

describe("the start refuses", () => {
  it("an app role that owns a table, or is a member of a role that does", async () => {
    await expect(checkAppRole(ownerUrl)).rejects.toThrow(/owns the table/);
    const [mighty, member] = [`mighty_${suffix}`, `member_${suffix}`];
    await owner.query(`
      CREATE ROLE "${mighty}"; CREATE ROLE "${member}" LOGIN PASSWORD 'member' IN ROLE "${mighty}";
      GRANT "${mighty}" TO CURRENT_USER; GRANT CREATE ON SCHEMA public TO "${mighty}";
      CREATE TABLE treasure (id int); ALTER TABLE treasure OWNER TO "${mighty}"`);
    const memberUrl = new URL(ownerUrl);
    memberUrl.username = member;
    memberUrl.password = "member";
    await expect(checkAppRole(memberUrl.href)).rejects.toThrow(/member of the mightier role/);
    await owner.query(`DROP OWNED BY "${mighty}"; DROP ROLE "${member}"; DROP ROLE "${mighty}"`);
  });

  it("a tenant table without forced row-level security", async () => {
    await owner.query('ALTER TABLE "Contact" NO FORCE ROW LEVEL SECURITY');
    await expect(checkAppRole(appUrl)).rejects.toThrow(/not forced on "Contact"/);
    // Before the migrations it would refuse what they are about to mend.
    await expect(checkReachable(ownerUrl, appUrl)).resolves.toBeUndefined();
    await owner.query('ALTER TABLE "Contact" FORCE ROW LEVEL SECURITY');
    await expect(checkAppRole(appUrl)).resolves.toBeUndefined();
  });

  it.each([
    ["CREATEROLE", /may create roles.*without SUPERUSER, BYPASSRLS, CREATEROLE/],
    ["CREATEDB", /may create databases/],
  ])("an app role that has %s", async (might, sentence) => {
    const [name, url] = await makeLogin(might);
    await expect(checkAppRole(url)).rejects.toThrow(sentence);
    await owner.query(`DROP ROLE "${name}"`);
  });

  it("an app role that is a member of one that may create roles", async () => {
    const [maker] = await makeLogin("CREATEROLE");
    const [name, url] = await makeLogin(`IN ROLE "${maker}"`);
    await expect(checkAppRole(url)).rejects.toThrow(`member of the mightier role "${maker}"`);
    await owner.query(`DROP ROLE "${name}"; DROP ROLE "${maker}"`);
  });

  it("the table of workspaces without row-level security, which has no column that names one", async () => {
    await owner.query('ALTER TABLE "Workspace" DISABLE ROW LEVEL SECURITY');
    await expect(checkAppRole(appUrl)).rejects.toThrow(/not forced on "Workspace".*As the owner, run/);
    await owner.query('ALTER TABLE "Workspace" ENABLE ROW LEVEL SECURITY');
    await expect(checkAppRole(appUrl)).resolves.toBeUndefined();
  });

  it.each([
    ["Contact", "FOR SELECT USING (true)"],
    ["User", "FOR SELECT USING (true)"],
    ["Session", "FOR SELECT USING (true)"],
    ["Contact", "FOR INSERT WITH CHECK (true)"],
    ["Workspace", `USING (id IS NOT NULL)`],
    ["Account", `USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid OR name = '')`],
    [
      "Account",
      `USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid) WITH CHECK (true)`,
    ],
  ])("a policy on %s that lets in more than one workspace, beside the one that does not: %s", async (table, rule) => {
    await owner.query(`CREATE POLICY wide ON "${table}" ${rule}`);
    await expect(checkAppRole(appUrl)).rejects.toThrow(`DROP POLICY "wide" ON "${table}"`);
    await owner.query(`DROP POLICY wide ON "${table}"`);
    await expect(checkAppRole(appUrl)).resolves.toBeUndefined();
  });

  it("an owner that the policies made for the owner do not name, as after a change of it, and says what to run", async () => {
    const { rows } = await owner.query("SELECT current_user AS name");
    await owner.query(`CREATE ROLE "earlier_${suffix}"; ALTER POLICY owner_keeps ON "User" TO "earlier_${suffix}"`);
    await owner.query(`DROP POLICY owner_reads ON "Workspace"`);
    const refusal = await checkAppRole(appUrl).catch((error: Error) => error.message);
    expect(refusal).toMatch(new RegExp(`owner "${rows[0].name}" sees none of its own people`));
    await owner.query(/run: (.*)$/.exec(refusal ?? "")?.[1] ?? "");
    await expect(checkAppRole(appUrl)).resolves.toBeUndefined();
    await owner.query(`DROP ROLE "earlier_${suffix}"`);
  });

  it("no policy that only narrows", async () => {
    await owner.query(`CREATE POLICY narrow ON "Contact" AS RESTRICTIVE USING (name <> '')`);
    await expect(checkAppRole(appUrl)).resolves.toBeUndefined();
    await owner.query(`DROP POLICY narrow ON "Contact"`);
  });

  it("a server that is not there, without showing the password", async () => {
    const nowhere = checkReachable("postgresql://someone:hunter2@127.0.0.1:1/crm");
    await expect(nowhere).rejects.toThrow(/no connection to PostgreSQL at 127.0.0.1:1\/crm/);
    await expect(nowhere).rejects.not.toThrow(/hunter2/);
  });
});

describe("a connection that asks for nothing, as through a pooler that drops what is asked,", () => {
  const LIMITS = ["TimeZone", "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];
  const settings = async (url: string) => {
    const client = await signIn(url);
    const shown = await Promise.all(LIMITS.map((name) => client.query(`SHOW ${name}`)));
    await client.end();
    return shown.map(({ rows }) => Object.values(rows[0])[0]);
  };

  it("speaks UTC, and lets no question, no lock and no forgotten transaction last", async () => {
    expect(await settings(appUrl)).toEqual(["UTC", "15s", "300ms", "20s"]);
  });

  it("is refused at the start where it is otherwise, with what to do, and put right by the next", async () => {
    const { rows } = await app.query("SELECT current_user AS role");
    const { role } = rows[0];
    await app.query(`ALTER ROLE "${role}" SET TimeZone = 'America/New_York'; ALTER ROLE "${role}" RESET lock_timeout`);
    await expect(checkAppRole(appUrl)).rejects.toThrow(
      `open without TimeZone, lock_timeout. Run: ALTER ROLE "${role}" SET TimeZone = 'UTC'; ALTER ROLE "${role}" SET lock_timeout = '300ms';`,
    );
    await ensureRoles({ ownerUrl, secret, appUrl });
    await expect(checkAppRole(appUrl)).resolves.toBeUndefined();
  });

  it("also where somebody else made the login", async () => {
    const [name, url] = await makeLogin("");
    await ensureRoles({ ownerUrl, secret, appUrl: url });
    expect(await settings(url)).toEqual(["UTC", "15s", "300ms", "20s"]);
    await owner.query(`DROP OWNED BY "${name}"; DROP ROLE "${name}"`);
  });
});

/** A login as an operator might make it. */
async function makeLogin(might: string): Promise<[name: string, url: string]> {
  const name = `login_${randomUUID().slice(0, 8)}`;
  await owner.query(`CREATE ROLE "${name}" LOGIN PASSWORD 'known' ${might}; GRANT "${name}" TO CURRENT_USER`);
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = "known";
  return [name, url.href];
}

async function signIn(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function catalogueVersion(): Promise<string> {
  const { rows } = await owner.query("SELECT string_agg(xmin::text, ',' ORDER BY oid) AS version FROM pg_class");
  return rows[0].version;
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}
