/** Brings the database to the migrations of this version. When there is nothing to do it asks one question and ends. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { withConnection } from "./connection.mjs";
import { prisma } from "./install.mjs";
import { inProject } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

export async function ensureMigrated(ownerUrl, { step, say }) {
  const wanted = migrationsIn(inProject("prisma", "migrations"));
  const before = compare(wanted, await appliedIn(ownerUrl));
  for (const name of before.changed) {
    say(`Note: the migration ${name} was changed after it had been applied to this database`);
  }
  if (before.failed.length > 0) {
    throw new Refusal(failureText(before.failed[0], "it failed at an earlier start"));
  }
  if (before.pending.length === 0) {
    return;
  }
  await step(`Migrating the database (${before.pending.length} to apply)`, () => deploy(ownerUrl));
  const after = compare(wanted, await appliedIn(ownerUrl));
  if (after.pending.length > 0) {
    throw new Refusal(`The migration ${after.pending[0]} is still pending after prisma migrate deploy.`);
  }
}

/** Name and checksum as Prisma writes them into its table. */
export function migrationsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const script = readFileSync(`${folder}/${name}/migration.sql`);
      return { name, checksum: createHash("sha256").update(script).digest("hex") };
    });
}

export function compare(wanted, applied) {
  const finished = new Map(applied.filter((row) => row.isFinished).map((row) => [row.name, row.checksum]));
  return {
    pending: wanted.filter(({ name }) => !finished.has(name)).map(({ name }) => name),
    changed: wanted
      .filter((file) => finished.has(file.name) && finished.get(file.name) !== file.checksum)
      .map((file) => file.name),
    failed: applied.filter((row) => !row.isFinished).map((row) => row.name),
  };
}

async function appliedIn(ownerUrl) {
  return await withConnection(ownerUrl, async (owner) => {
    const { rows } = await owner.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS "isThere"`);
    if (!rows[0].isThere) {
      return [];
    }
    const applied = await owner.query(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    );
    return applied.rows;
  });
}

async function deploy(ownerUrl) {
  const { code, output } = await prisma(["migrate", "deploy"], { DATABASE_URL: ownerUrl });
  if (code === 0) {
    return;
  }
  const name = /Migration name: (\S+)/.exec(output)?.[1] ?? /The `(\S+)` migration started/.exec(output)?.[1];
  const reason = /Database error:\s*\n\s*(.+)/.exec(output)?.[1] ?? output.trim().split("\n").at(-1);
  throw new Refusal(name ? failureText(name, reason) : `prisma migrate deploy failed:\n${output.trim()}`);
}

function failureText(name, reason) {
  return [
    `The migration ${name} could not be applied: ${reason}.`,
    "Nothing of it was kept. Mend its cause, then let it be tried again with",
    `  npx prisma migrate resolve --rolled-back ${name}`,
    "(DATABASE_URL set to this database), and start again.",
  ].join("\n");
}
