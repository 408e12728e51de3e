/**
 * Brings the database to the migrations of this version. When there is nothing to do it asks one question and ends.
 * Each migration is one transaction together with its row in Prisma's table, so that whatever is cut off, at whatever
 * moment, was never there; the next start goes on with it. Why so: docs/decisions/0037-migrations-of-the-start.md
 */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { withConnection } from "./connection.mjs";
import { inProject, stoppable } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

/** Any fixed number: of several instances that start together, one at a time applies a migration. */
const MIGRATION_LOCK = 7_218_002;
/** A table, object, column, function or schema of this name is there already. */
const ALREADY_THERE = ["42P07", "42710", "42701", "42723", "42P06"];

export async function ensureMigrated(ownerUrl, { step, say, folder = inProject("prisma", "migrations") }) {
  const wanted = migrationsIn(folder);
  await withConnection(ownerUrl, async (owner) => {
    const before = compare(wanted, await appliedIn(owner));
    for (const name of before.changed) {
      say(`Note: the migration ${name} was changed after it had been applied to this database`);
    }
    if (before.pending.length > 0) {
      const pending = wanted.filter(({ name }) => before.pending.includes(name));
      await step(`Migrating the database (${pending.length} to apply)`, () =>
        stoppable(
          () => owner.connection.stream.destroy(),
          () => applyAll(owner, pending, folder),
        ),
      );
    }
  });
}

/** Name and checksum as Prisma writes them into its table. */
export function migrationsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, checksum: createHash("sha256").update(scriptOf(folder, name)).digest("hex") }));
}

const scriptOf = (folder, name) => readFileSync(`${folder}/${name}/migration.sql`, "utf8");

export function compare(wanted, applied) {
  const finished = new Map(applied.filter((row) => row.isFinished).map((row) => [row.name, row.checksum]));
  return {
    pending: wanted.filter(({ name }) => !finished.has(name)).map(({ name }) => name),
    changed: wanted
      .filter((file) => finished.has(file.name) && finished.get(file.name) !== file.checksum)
      .map((file) => file.name),
  };
}

async function appliedIn(owner) {
  // By the rows of the catalogue: a name that was not there once is remembered as such while one waits for the lock.
  const { rows } = await owner.query(
    `SELECT EXISTS (SELECT FROM pg_class c WHERE c.relname = '_prisma_migrations'
       AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'public')) AS "isThere"`,
  );
  if (!rows[0].isThere) {
    return [];
  }
  const applied = await owner.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM public._prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return applied.rows;
}

async function applyAll(owner, pending, folder) {
  for (const migration of pending) {
    try {
      await apply(owner, { ...migration, script: scriptOf(folder, migration.name) });
    } catch (error) {
      throw new Refusal(
        [
          `The migration ${migration.name} could not be applied: ${error.message}.`,
          "Nothing of it was kept; when its cause is mended, the next start applies it.",
        ].join("\n"),
      );
    }
  }
}

async function apply(owner, migration) {
  await owner.query("BEGIN");
  try {
    await applyInside(owner, migration);
    await owner.query("COMMIT");
  } catch (error) {
    // On a connection that is gone there is nothing left to roll back.
    await owner.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** Behind the lock it is looked up again: another instance may have applied it while we waited. */
async function applyInside(owner, { name, checksum, script }) {
  await owner.query(UNHURRIED);
  await owner.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
  const rows = (await appliedIn(owner)).filter((row) => row.name === name);
  if (rows.some(({ isFinished }) => isFinished)) {
    return;
  }
  await owner.query(TABLE);
  await (rows.length === 0 ? owner.query(script) : applyOnce(owner, script));
  await owner.query("DELETE FROM public._prisma_migrations WHERE migration_name = $1 AND finished_at IS NULL", [name]);
  await owner.query(
    `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}

/**
 * A row without an end was left by a version that stored it before the migration: it was cut off before the migration,
 * which was sent as a whole, or after it. What is there already tells that it was after.
 */
async function applyOnce(owner, script) {
  await owner.query("SAVEPOINT attempt");
  try {
    await owner.query(script);
  } catch (error) {
    if (!ALREADY_THERE.includes(error.code)) {
      throw error;
    }
    await owner.query("ROLLBACK TO SAVEPOINT attempt");
  }
}

/** However the operator bounds statements: a migration takes what it takes, and waits for the one before it. */
const UNHURRIED =
  "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0";

/** As Prisma makes it, so that its command line reads what stands there. */
const TABLE = `
CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;
