import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The real command line with our engine, on a small project of its own beside the real one. */
const { TEST_OWNER_DATABASE_URL: ownerUrl = "" } = process.env;
const database = `entwine_engine_${process.pid}`;
const url = new URL(ownerUrl);
let folder = "";

beforeAll(async () => {
  await asOwner(ownerUrl, `CREATE DATABASE "${database}"`);
  url.pathname = `/${database}`;
  mkdirSync("node_modules/.cache", { recursive: true });
  folder = mkdtempSync(path.resolve("node_modules/.cache", "engine with spaces "));
  mkdirSync(path.join(folder, "prisma", "migrations"), { recursive: true });
  cpSync("prisma.config.ts", path.join(folder, "prisma.config.ts"));
  writeFileSync(
    path.join(folder, "prisma", "schema.prisma"),
    `generator client {\n  provider = "prisma-client"\n  output = "../generated"\n}\n
datasource db {\n  provider = "postgresql"\n}\n
model Note {\n  id Int @id\n  text String\n}\n`,
  );
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await asOwner(ownerUrl, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
});

describe("Prisma's command line without its own engine", { timeout: 240_000 }, () => {
  it("applies a migration with a function body and a semicolon in a string, and then sees no drift", async () => {
    addMigration(
      "1_notes",
      `CREATE TABLE "Note" ("id" INTEGER NOT NULL, "text" TEXT NOT NULL, CONSTRAINT "Note_pkey" PRIMARY KEY ("id"));
       CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN n := n + n; RETURN n; END $$;
       INSERT INTO "Note" VALUES (1, 'a; b');`,
    );
    expect(await prisma("migrate", "deploy")).toMatchObject({ code: 0 });
    expect(await prisma("migrate", "status")).toMatchObject({ code: 0 });
    const { rows } = await asOwner(url.href, 'SELECT twice(21) AS answer, text FROM "Note"');
    expect(rows).toEqual([{ answer: 42, text: "a; b" }]);
    const drift = ["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema.prisma", "--exit-code"];
    expect(await prisma(...drift)).toMatchObject({ code: 0 });
    await asOwner(url.href, 'ALTER TABLE "Note" ADD COLUMN stray int');
    expect(await prisma(...drift)).toMatchObject({ code: 2 });
    await asOwner(url.href, 'ALTER TABLE "Note" DROP COLUMN stray');
  });

  it("prints the script that leads from nothing to the schema", async () => {
    const { output } = await prisma(
      "migrate",
      "diff",
      "--from-empty",
      "--to-schema",
      "prisma/schema.prisma",
      "--script",
    );
    expect(output).toContain('CREATE TABLE "Note"');
  });

  it("keeps nothing of a migration that fails, names it, and takes it up again after resolve", async () => {
    addMigration("2_broken", "CREATE TABLE half (id int); SELECT 1 / 0;");
    const failed = await prisma("migrate", "deploy");
    expect(failed.code).toBe(1);
    expect(failed.output).toContain("2_broken");
    const { rows } = await asOwner(url.href, "SELECT to_regclass('half') AS half");
    expect(rows).toEqual([{ half: null }]);
    expect((await prisma("migrate", "deploy")).output).toContain("P3009");

    addMigration("2_broken", "CREATE TABLE half (id int);");
    expect(await prisma("migrate", "resolve", "--rolled-back", "2_broken")).toMatchObject({ code: 0 });
    expect(await prisma("migrate", "deploy")).toMatchObject({ code: 0 });
  });
});

function addMigration(name: string, script: string): void {
  const place = path.join(folder, "prisma", "migrations", name);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "migration.sql"), script);
}

function prisma(...args: string[]): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: url.href,
    PRISMA_SCHEMA_ENGINE_BINARY: path.resolve("scripts/schema-engine.mjs"),
    CHECKPOINT_DISABLE: "1",
  };
  return new Promise((resolve) => {
    const program = [path.resolve("node_modules/prisma/build/index.js"), ...args];
    execFile(process.execPath, program, { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output: `${stdout}${stderr}` });
    });
  });
}

async function asOwner(address: string, statement: string) {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
