import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensureMigrated, migrationsIn } from "../../../scripts/migrate.mjs";

/** What a start does to its database, on databases of its own in the cluster of the tests. */
const { TEST_OWNER_DATABASE_URL: serverUrl = "" } = process.env;
const REAL = path.resolve("prisma/migrations");
const made: string[] = [];
let url = "";
let folder = "";

beforeEach(async () => {
  const name = `entwine_migrate_${randomUUID().slice(0, 8)}`;
  await ask(serverUrl, `CREATE DATABASE "${name}"`);
  made.push(name);
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  url = address.href;
  folder = mkdtempSync(path.join(tmpdir(), "entwine migrations "));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

afterAll(async () => {
  for (const name of made) await ask(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
});

describe("a start that was interrupted while it migrated", { timeout: 60_000 }, () => {
  it("kept nothing of the migration in which it was cut off, and the next one finishes", async () => {
    addMigration("1_notes", "CREATE TABLE note (id int)");
    addMigration("2_slow", "CREATE TABLE half (id int); SELECT pg_sleep(30); CREATE TABLE rest (id int)");
    const cutOff = expect(migrate(folder)).rejects.toThrow(/2_slow could not be applied/);
    await killWhoeverSleeps();
    await cutOff;
    expect(await tables()).toEqual(["_prisma_migrations", "note"]);

    addMigration("2_slow", "CREATE TABLE half (id int); CREATE TABLE rest (id int)");
    await migrate(folder);
    expect(await tables()).toEqual(["_prisma_migrations", "half", "note", "rest"]);
    expect(await applied()).toEqual(["1_notes", "2_slow"]);
  });

  it.each(["before", "after"])("by an earlier version is finished, cut off %s the migration itself", async (moment) => {
    const [first, ...others] = migrationsIn(REAL);
    await migrate(folder); // nothing to apply, and nothing made for it
    expect(await tables()).toEqual([]);
    await ask(url, MIGRATIONS_OF_PRISMA);
    await ask(url, "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)", [
      randomUUID(),
      first?.checksum,
      first?.name,
    ]);
    if (moment === "after") await ask(url, readFileSync(path.join(REAL, first?.name ?? "", "migration.sql"), "utf8"));

    await migrate(REAL);
    expect(await applied()).toEqual([first, ...others].map((one) => one?.name));
    const open = await ask(url, OPEN_TABLES);
    expect(open).toEqual([]);
  });

  it("says why a migration cannot be applied, keeps nothing of it, and needs no command when its cause is mended", async () => {
    addMigration("1_broken", "CREATE TABLE half (id int); SELECT 1 / 0;");
    await expect(migrate(folder)).rejects.toThrow(/1_broken could not be applied: division by zero.*\s.*next start/);
    expect(await tables()).toEqual([]);
    addMigration("1_broken", "CREATE TABLE half (id int);");
    await migrate(folder);
    expect(await applied()).toEqual(["1_broken"]);
  });

  it("does not hold up the others: of several that start together, one applies each migration", async () => {
    await Promise.all([migrate(REAL), migrate(REAL), migrate(REAL)]);
    expect(await applied()).toEqual(migrationsIn(REAL).map(({ name }) => name));
  });

  it("nor do small ones, of which the others hear nothing while they wait", async () => {
    addMigration("1_small", "CREATE TABLE small (id int);");
    await Promise.all([migrate(folder), migrate(folder), migrate(folder)]);
    expect(await applied()).toEqual(["1_small"]);
  });
});

describe("what was known before something could be said", { timeout: 60_000 }, () => {
  const SINCE = "20261129230500_known_before_it_could_be_said";
  const add = (name: string) => addMigration(name, readFileSync(path.join(REAL, name, "migration.sql"), "utf8"));

  it("is that nobody had said it; what was said stays", async () => {
    const all = migrationsIn(REAL).map(({ name }) => name);
    for (const name of all.filter((one) => one < SINCE)) add(name);
    await migrate(folder);
    await ask(url, KEPT_STATES);
    add(SINCE);
    await migrate(folder);
    await ask(url, 'ALTER TABLE "FormerState" NO FORCE ROW LEVEL SECURITY');
    const kept = await ask(url, 'SELECT noun, state FROM "FormerState" ORDER BY sequence');
    expect(kept).toEqual([
      { noun: "support_case", state: { isComplaint: false, targetHours: 48 } },
      { noun: "support_case", state: { isComplaint: true } },
      { noun: "behaviour_event", state: { ownBehaviourId: null, behaviour: "reviews" } },
      { noun: "request", state: {} },
    ]);
  });
});

describe("every migration", () => {
  it.each(migrationsIn(REAL).map(({ name }) => name))("%s can be one transaction", (name) => {
    const script = readFileSync(path.join(REAL, name, "migration.sql"), "utf8");
    expect(script).not.toMatch(/^\s*(BEGIN|COMMIT|ROLLBACK|START TRANSACTION|END)\s*;/im);
    expect(script).not.toMatch(/\bCONCURRENTLY\b|^\s*VACUUM\b/im);
  });

  it.each(migrationsIn(REAL).map(({ name }) => name))("%s sees the rows that it reads and changes", (name) => {
    expect(behindWalls(readFileSync(path.join(REAL, name, "migration.sql"), "utf8"))).toEqual(
      SEEN_TOO_LATE[name] ?? [],
    );
  });
});

/** Tables of no workspace, and the one that is asked before a workspace is known, have no walls. */
const OPEN = ["User", "Session"];

/** Written before this was asked, and applied by now: there they changed nothing. */
const SEEN_TOO_LATE: Readonly<Record<string, readonly string[]>> = {
  "20261129140000_logins_of_an_address": ["Member", "Workspace"],
  "20261129143100_reopened_after_solved": ["SupportCase"],
  "20261129173010_departments_kept": ["Department", "Contact"],
};

/** Tables that a script reads or changes as a whole while their walls hold its owner too, who then sees no row of them. */
function behindWalls(script: string): readonly string[] {
  const walls = new Set(OPEN);
  const statements = script
    .replace(/--.*$/gm, "")
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .split(";");
  return statements.flatMap((statement) => {
    const freed = /ALTER TABLE "(\w+)" NO FORCE/.exec(statement)?.[1];
    if (freed) walls.add(freed);
    if (!/^\s*(UPDATE|DELETE|INSERT|WITH)\b/.test(statement)) return [];
    const named = [...statement.matchAll(/(?:UPDATE|FROM|JOIN|INTO)\s+"(\w+)"/g)].map(([, table = ""]) => table);
    return named.filter((table) => !walls.has(table));
  });
}

const MIGRATIONS_OF_PRISMA = `
CREATE TABLE _prisma_migrations (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;
const OPEN_TABLES = `
SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspaceId'
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relforcerowsecurity AND c.relname <> 'Session'`;

/** States of records alone: whose they were is of no matter here. */
const KEPT_STATES = `
ALTER TABLE "FormerState" DROP CONSTRAINT "FormerState_workspaceId_accountId_fkey";
ALTER TABLE "FormerState" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "FormerState" ("workspaceId", "accountId", noun, "nounId", "knownUntil", state)
SELECT gen_random_uuid(), gen_random_uuid(), noun, gen_random_uuid(), now(), state::jsonb FROM (VALUES
  ('support_case', '{"targetHours": 48}'), ('support_case', '{"isComplaint": true}'),
  ('behaviour_event', '{"behaviour": "reviews"}'), ('request', '{}')) AS kept (noun, state);
ALTER TABLE "FormerState" FORCE ROW LEVEL SECURITY;`;

const migrate = (from: string) =>
  ensureMigrated(url, { step: (_name, work) => work(), say: () => undefined, folder: from });

function addMigration(name: string, script: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), script);
}

async function killWhoeverSleeps(): Promise<void> {
  for (;;) {
    const ended = await ask(
      url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`,
    );
    if (ended.length > 0) return;
  }
}

const applied = async () =>
  (
    await ask(url, "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1")
  ).map(({ name }) => name);

const tables = async () =>
  (await ask(url, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).map(
    ({ name }) => name,
  );

async function ask(address: string, statement: string, values?: unknown[]) {
  const client = new Client({ connectionString: address });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}
