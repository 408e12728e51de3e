/**
 * `npm run migration -- NAME`: writes what prisma/schema.prisma asks for beyond the migrations there are as the next
 * migration. The comparison is made in a throw-away database that has all of them, so no database of ours is touched.
 */
import { mkdirSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { generateClient, prisma } from "./install.mjs";
import { migrationsIn } from "./migrate.mjs";
import { inProject, stopRunning } from "./project.mjs";
import { explain, Refusal } from "./refusal.mjs";

const MIGRATIONS = inProject("prisma", "migrations");
const SCHEMA = path.join("prisma", "schema.prisma");
/** What `migrate diff --exit-code` ends with. */
const NOTHING_TO_DO = 0;
const SOMETHING_TO_DO = 2;

/** The name of the folder: the time in UTC, so that migrations run in the order they were written in, and the name. */
export function folderName(name, { now, others }) {
  if (!/^[a-z][a-z\d]*(_[a-z\d]+)*$/.test(name ?? "")) {
    throw new Refusal("Say what it is for in small letters and underscores: npm run migration -- account_employees");
  }
  const taken = others.find((other) => other.slice(STAMP_LENGTH + 1) === name);
  if (taken !== undefined) {
    throw new Refusal(`There is a migration of this name: ${taken}.`);
  }
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, STAMP_LENGTH);
  const last = [...others].sort().at(-1);
  if (last !== undefined && stamp <= last.slice(0, STAMP_LENGTH)) {
    throw new Refusal(`By this clock the migration would run before ${last}. Set the clock right.`);
  }
  return `${stamp}_${name}`;
}

const STAMP_LENGTH = "20261122000000".length;

/** What the script needs by hand, because Prisma's schema cannot say it. */
export function remindersOf(script) {
  const tables = [...script.matchAll(/^CREATE TABLE "(\w+)"/gm)].map(([, table]) => table);
  const mayFail = /\bDROP (TABLE|COLUMN)\b|ADD COLUMN +"\w+" [^,;]*\bNOT NULL\b(?![^,;]*\bDEFAULT\b)/;
  return [
    "its first line: a comment that says what it is for",
    ...tables.map(
      (table) =>
        `"${table}" is a new table: row-level security, enabled and forced, with the policy own_workspace; and ` +
        "remove_workspace, if no foreign key takes its rows along (20261122000100_walls shows both)",
    ),
    ...(mayFail.test(script)
      ? ["it drops something or asks for a value that rows may lack: what becomes of those?"]
      : []),
    "checks of closed sets and ranges, partial indexes and functions, if they are wanted",
  ];
}

async function main([name]) {
  const folder = folderName(name, { now: new Date(), others: migrationsIn(MIGRATIONS).map((one) => one.name) });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, stopRunning);
  }
  const script = await missingScript();
  if (script === null) {
    console.log("Nothing to migrate: the migrations make what prisma/schema.prisma says.");
    return;
  }
  const file = path.join(MIGRATIONS, folder, "migration.sql");
  mkdirSync(path.dirname(file));
  await writeFile(file, script);
  const { code, output } = await generateClient();
  if (code !== 0) {
    throw new Refusal(`prisma generate failed:\n${output.trim()}`);
  }
  console.log(`Wrote ${path.join("prisma", "migrations", folder, "migration.sql")}:\n\n${script}`);
  console.log("The client is generated. Add to the migration by hand what Prisma cannot say:");
  for (const reminder of remindersOf(script)) {
    console.log(`- ${reminder}`);
  }
}

/** The statements that lead from the migrations to the schema; null when there are none. */
async function missingScript() {
  const { startTestCluster, temporaryFolder } = await import("./test-cluster.mjs");
  const cluster = await startTestCluster();
  const folder = temporaryFolder();
  try {
    const output = path.join(folder, "migration.sql");
    const wanted = ["--from-config-datasource", "--to-schema", SCHEMA];
    const how = ["--script", "--exit-code", "--output", output];
    const ended = await prisma(["migrate", "diff", ...wanted, ...how], { DATABASE_URL: cluster.ownerUrl });
    if (ended.code === NOTHING_TO_DO) {
      return null;
    }
    if (ended.code !== SOMETHING_TO_DO) {
      throw new Refusal(`prisma migrate diff failed:\n${ended.output.trim()}`);
    }
    return tidy(await readFile(output, "utf8"));
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prisma sets columns that are added in a column of their own. */
const tidy = (script) => `${script.replaceAll(/ADD COLUMN {2,}/g, "ADD COLUMN ").trim()}\n`;

if (process.argv[1] === inProject("scripts", "write-migration.mjs")) {
  await main(process.argv.slice(2)).catch((error) => {
    const isNotInstalled = error?.code === "ERR_MODULE_NOT_FOUND";
    console.error(
      isNotInstalled ? "The packages are not installed yet: run npm start (or npm ci) first." : explain(error),
    );
    process.exitCode = 1;
  });
}
