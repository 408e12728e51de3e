import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What the database itself says about its tables; nothing here is a list that somebody could forget to extend. */
const owner = new Client({ connectionString: process.env["TEST_OWNER_DATABASE_URL"] });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

const query = async (text: string) => (await owner.query(text)).rows;

const TABLES = `SELECT c.oid, c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;
/** Counters by address, before anybody is somebody, and Prisma's own table. */
const OUTSIDE = ["RateLimit", "_prisma_migrations"];
/** Identity, which is known before a workspace is: the app asks for it by key. */
const IDENTITY = ["Session", "User"];
const columns = (keys: string, relation: string) => `(
  SELECT array_agg(a.attname ORDER BY k.position) FROM unnest(${keys}) WITH ORDINALITY AS k(number, position)
  JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.number)`;

describe("every table", () => {
  it("belongs to a workspace, except those named here", async () => {
    const rows = await query(`SELECT name FROM (${TABLES}) t WHERE NOT enabled ORDER BY name COLLATE "C"`);
    expect(rows.map(({ name }) => name)).toEqual(OUTSIDE);
  });

  it("with row-level security has it forced on its owner too", async () => {
    const rows = await query(`SELECT name, forced FROM (${TABLES}) t WHERE enabled`);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ forced }) => !forced)).toEqual([]);
  });

  it("shows and takes only rows of the workspace that is set: one policy for everybody, USING and WITH CHECK", async () => {
    const rows = await query(`
      SELECT t.name, p.polname AS policy, p.polcmd AS command, p.polpermissive AS permissive, p.polroles = '{0}' AS everybody,
        pg_get_expr(p.polqual, p.polrelid) AS using, pg_get_expr(p.polwithcheck, p.polrelid) AS checked
      FROM (${TABLES}) t LEFT JOIN pg_policy p ON p.polrelid = t.oid
      WHERE t.enabled AND t.name NOT IN ('Session', 'User') ORDER BY t.name, p.polname`);
    const tables = new Set(rows.map(({ name }) => name));
    const forAll = rows.filter(({ everybody }) => everybody);
    expect(new Set(forAll.map(({ name }) => name))).toEqual(tables);
    expect(forAll).toHaveLength(tables.size);
    for (const { name, command, using, checked } of forAll) {
      const column = name === "Workspace" ? "id" : `"workspaceId"`;
      const rule = `(${column} = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid)`;
      expect({ name, command, using, checked }).toEqual({ name, command: "*", using: rule, checked: rule });
    }
  });

  it("has no other policy than the owner's reading before a workspace is known", async () => {
    const rows = await query(`
      SELECT p.polrelid::regclass::text AS name, p.polcmd AS command, r.rolname = current_user AS "isOwners"
      FROM pg_policy p LEFT JOIN pg_roles r ON r.oid = ANY (p.polroles) WHERE p.polroles <> '{0}' ORDER BY 2 DESC, 1`);
    expect(rows).toEqual([
      ...['"Invitation"', '"Member"', '"PulseRecipient"', '"Workspace"'].map((name) => ({
        name,
        command: "r",
        isOwners: true,
      })),
      ...IDENTITY.map((name) => ({ name: `"${name}"`, command: "*", isOwners: true })),
    ]);
  });

  it("of identity lets the app read the people of its workspace and add somebody, and nothing else", async () => {
    const rows = await query(`
      SELECT t.name, p.polcmd AS command, pg_get_expr(p.polqual, p.polrelid) AS using,
        pg_get_expr(p.polwithcheck, p.polrelid) AS checked
      FROM (${TABLES}) t JOIN pg_policy p ON p.polrelid = t.oid
      WHERE t.name IN ('Session', 'User') AND p.polroles = '{0}' ORDER BY 2`);
    expect(rows).toEqual([
      { name: "User", command: "a", using: null, checked: "true" },
      { name: "User", command: "r", using: expect.stringContaining("app.workspace_id"), checked: null },
    ]);
  });
});

describe("every key", () => {
  const KEYS = `SELECT t.name, c.conname AS key, c.contype, c.confrelid::regclass::text AS target,
      ${columns("c.conkey", "c.conrelid")}::text[] AS own, ${columns("c.confkey", "c.confrelid")}::text[] AS foreign
    FROM (${TABLES}) t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype IN ('p', 'f', 'u')
    WHERE t.enabled AND t.name NOT IN ('Workspace', 'Session', 'User')`;

  it("that is primary begins with the workspace", async () => {
    const rows = await query(`SELECT * FROM (${KEYS}) k WHERE contype = 'p'`);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ own }) => own[0] !== "workspaceId")).toEqual([]);
  });

  it("that is foreign leads from workspace to workspace, so that no link across can exist", async () => {
    const rows = await query(`SELECT * FROM (${KEYS}) k WHERE contype = 'f'`);
    expect(rows.length).toBeGreaterThan(20);
    const [inside, outside] = [
      rows.filter(({ target }) => target !== '"User"' && target !== '"Workspace"'),
      rows.filter(({ target }) => target === '"User"' || target === '"Workspace"'),
    ];
    expect(inside.filter(({ own, foreign }) => own[0] !== "workspaceId" || foreign[0] !== "workspaceId")).toEqual([]);
    expect(outside.map(({ name, own }) => [name, ...own])).toEqual(
      expect.arrayContaining([
        ["Member", "userId"],
        ["Member", "workspaceId"],
        ["AccountTally", "workspaceId"],
        ["CurrencyRate", "workspaceId"],
        ["ImportKind", "workspaceId"],
        ["MailRefusal", "workspaceId"],
        ["OwnBehaviour", "workspaceId"],
        ["Pulse", "workspaceId"],
      ]),
    );
    expect(outside).toHaveLength(8);
  });

  it("that is unique begins with the workspace, so that nobody can probe for what others have", async () => {
    const rows = await query(`
      SELECT t.name, i.indexrelid::regclass::text AS index, ${columns("i.indkey::int2[]", "i.indrelid")}::text[] AS own
      FROM (${TABLES}) t JOIN pg_index i ON i.indrelid = t.oid AND i.indisunique
      WHERE t.enabled AND t.name NOT IN ('Workspace', 'Session', 'User')`);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ own }) => own[0] !== "workspaceId")).toEqual([]);
  });
});

describe("every function of ours", () => {
  const FUNCTIONS = `SELECT p.oid::regprocedure::text AS name, p.prosecdef AS definer, p.proconfig AS settings,
      has_function_privilege('public', p.oid, 'EXECUTE') AS "isPublic"
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace`;

  it("that runs as its owner has a fixed search path and is closed to the public", async () => {
    const rows = (await query(FUNCTIONS)).filter(({ definer }) => definer);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ isPublic }) => isPublic)).toEqual([]);
    expect(rows.filter(({ settings }) => !settings?.includes("search_path=public, pg_temp"))).toEqual([]);
  });
});
