import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSession, findLiveSession } from "@/lib/data/sessions";
import { furnished } from "../begin";

/** Two workspaces with a row in every table, seen through the app's own role by plain SQL. */
const { dora, mira, otto, eva, quentin } = await furnished();
const app = new Client({ connectionString: process.env["APP_DATABASE_URL"] });
let tables: readonly string[];

beforeAll(async () => {
  await app.connect();
  const { rows } = await app.query(`SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity
      AND relname NOT IN ('User', 'Session') ORDER BY relname`);
  tables = rows.map(({ name }) => name);
});

afterAll(() => app.end());

/** Without those that the database itself computes, which nobody may write. */
async function writtenColumns(table: string): Promise<string> {
  const { rows } = await app.query(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [`"${table}"`],
  );
  return rows.map(({ name }) => `"${name}"`).join(", ");
}

describe("under the app's role", () => {
  it("every table has rows in both workspaces, so that the tests below can fail", async () => {
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      for (const { workspaceId } of [dora, quentin]) {
        const { rows } = await within(workspaceId, `SELECT count(*)::int AS n FROM "${table}"`);
        expect(rows[0].n, table).toBeGreaterThan(0);
      }
    }
  });

  it("nothing is there while no workspace is set", async () => {
    for (const table of tables) expect((await app.query(`SELECT * FROM "${table}"`)).rows, table).toEqual([]);
  });

  it("nothing is there in a workspace that does not exist, nor when the setting is empty", async () => {
    for (const table of tables) {
      for (const setting of ["00000000-0000-4000-8000-000000000000", ""]) {
        expect((await within(setting, `SELECT * FROM "${table}"`)).rows, table).toEqual([]);
      }
    }
  });

  it("only rows of one's own workspace are read", async () => {
    for (const table of tables) {
      const { rows } = await within(dora.workspaceId, `SELECT ${keyOf(table)} AS workspace FROM "${table}"`);
      expect(new Set(rows.map(({ workspace }) => workspace)), table).toEqual(new Set([dora.workspaceId]));
    }
  });

  it("rows of another workspace are neither changed nor deleted", async () => {
    for (const table of tables) {
      const where = `WHERE ${keyOf(table)} = '${quentin.workspaceId}'`;
      const set = `${keyOf(table)} = ${keyOf(table)}`;
      expect(await touched(`UPDATE "${table}" SET ${set} ${where}`), table).toBe(0);
      expect(await touched(`DELETE FROM "${table}" ${where}`), table).toBe(0);
    }
  });

  it("no row is written into another workspace, neither as a new one nor by moving one's own", async () => {
    for (const table of tables) {
      const { rows } = await within(quentin.workspaceId, `SELECT to_json(t)::text AS row FROM "${table}" t LIMIT 1`);
      const columns = await writtenColumns(table);
      const copy = `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_record(NULL::"${table}", $1::json)`;
      await expect(within(dora.workspaceId, copy, [rows[0].row]), table).rejects.toMatchObject({ code: "42501" });
      const move = `UPDATE "${table}" SET ${keyOf(table)} = '${quentin.workspaceId}'`;
      await expect(within(dora.workspaceId, move), table).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("no row links to another workspace, because the key itself does not fit", async () => {
    const { rows } = await within(quentin.workspaceId, `SELECT id FROM "Account" LIMIT 1`);
    const link = `INSERT INTO "Department" ("workspaceId", "accountId", name) VALUES ($1, $2, 'Bridge')`;
    const refused = within(dora.workspaceId, link, [dora.workspaceId, rows[0].id]);
    await expect(refused).rejects.toMatchObject({ code: "23503" });
  });

  it("append-only tables take no change, also in one's own workspace", async () => {
    for (const table of ["Evidence", "ScoringModel", "ScoreSnapshot", "AuditEntry"]) {
      for (const statement of [`UPDATE "${table}" SET "workspaceId" = "workspaceId"`, `DELETE FROM "${table}"`]) {
        await expect(within(dora.workspaceId, statement), statement).rejects.toMatchObject({ code: "42501" });
      }
    }
  });

  it("logins are seen of the people of one's workspace, and sessions of nobody", async () => {
    for (const table of ["User", "Session"]) {
      expect((await app.query(`SELECT * FROM "${table}"`)).rows, table).toEqual([]);
    }
    const { rows } = await within(dora.workspaceId, `SELECT id FROM "User"`);
    expect(rows.map(({ id }) => id).sort()).toEqual([dora, mira, otto, eva].map(({ userId }) => userId).sort());
    expect((await within(dora.workspaceId, `SELECT * FROM "Session"`)).rows).toEqual([]);
  });

  it("nobody's login is changed or removed as a row, and no session made, moved or ended", async () => {
    const { id } = await createSession({ ...dora, userAgent: null });
    for (const statement of [
      `UPDATE "User" SET name = 'Mallory', email = 'mallory@example.com', "passwordHash" = 'x'`,
      `DELETE FROM "User"`,
      `UPDATE "Session" SET "workspaceId" = '${quentin.workspaceId}' WHERE id = '${id}'`,
      `DELETE FROM "Session"`,
    ]) {
      expect((await within(dora.workspaceId, statement)).rowCount, statement).toBe(0);
    }
    const made = `INSERT INTO "Session" ("userId", "workspaceId", "expiresAt") VALUES ($1, $2, now() + interval '1 day')`;
    await expect(within(dora.workspaceId, made, [dora.userId, dora.workspaceId])).rejects.toMatchObject({
      code: "42501",
    });
    expect(await findLiveSession(id)).toMatchObject({ userId: dora.userId, workspaceId: dora.workspaceId });
  });

  it("a workspace is removed only from inside it", async () => {
    const removal = within(dora.workspaceId, "SELECT remove_workspace($1)", [quentin.workspaceId]);
    await expect(removal).rejects.toMatchObject({ code: "42501" });
  });
});

const keyOf = (table: string) => (table === "Workspace" ? "id" : `"workspaceId"`);

/** How many rows a statement of ours reached; a refusal by privilege reaches none. */
async function touched(statement: string): Promise<number | null> {
  try {
    return (await within(dora.workspaceId, statement)).rowCount;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "42501") return 0;
    throw error;
  }
}

/** Runs a statement in a workspace and takes back what it did. */
async function within(workspaceId: string, statement: string, values: readonly unknown[] = []) {
  await app.query("BEGIN");
  try {
    await app.query(`SET LOCAL app.workspace_id = '${workspaceId}'`);
    return await app.query(statement, [...values]);
  } finally {
    await app.query("ROLLBACK");
  }
}
