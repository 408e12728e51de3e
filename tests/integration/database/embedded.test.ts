import { readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { startDatabase } from "../../../scripts/database.mjs";
import { temporaryFolder } from "../../../scripts/test-cluster.mjs";

const folder = temporaryFolder();
const dataDir = path.join(folder, "data with spaces");
const data = path.join(dataDir, "pg18");

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the embedded database", { timeout: 240_000 }, () => {
  it("starts in an empty folder, keeps what was written, and stops leaving no lock", async () => {
    const first = await startDatabase({ dataDir });
    await ask(first.ownerUrl, "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.stop();
    expect(() => statSync(path.join(data, "postmaster.pid"))).toThrow();

    const second = await startDatabase({ dataDir });
    expect(await ask(second.ownerUrl, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it("is durable, in UTC, on this machine only, and its owner is no superuser", async () => {
    const database = await startDatabase({ dataDir });
    const [settings] = await ask(
      database.ownerUrl,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS "synchronousCommit",
         current_setting('listen_addresses') AS listens,
         current_setting('TimeZone') AS zone, rolsuper OR rolbypassrls AS mighty, rolcreaterole AS "makesRoles"
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(settings).toEqual({
      fsync: "on",
      synchronousCommit: "on",
      listens: "127.0.0.1",
      zone: "UTC",
      mighty: false,
      makesRoles: true,
    });
    await database.stop();
    expect(statSync(path.join(dataDir, "pg18.json")).mode & 0o777).toBe(0o600);
  });

  it("takes over its own running server, and recovers after kill -9", async () => {
    const abandoned = await startDatabase({ dataDir });
    const adopted = await startDatabase({ dataDir });
    expect(adopted.ownerUrl).toBe(abandoned.ownerUrl);
    await ask(adopted.ownerUrl, "INSERT INTO kept VALUES (43)");
    process.kill(Number(readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");

    const recovered = await startDatabase({ dataDir });
    expect(await ask(recovered.ownerUrl, "SELECT answer FROM kept ORDER BY 1")).toEqual([
      { answer: 42 },
      { answer: 43 },
    ]);
    await recovered.stop();
  });

  it("refuses data of another major version in plain words", async () => {
    renameSync(data, path.join(dataDir, "pg17"));
    await expect(startDatabase({ dataDir })).rejects.toThrow(/was written by PostgreSQL 17/);
    renameSync(path.join(dataDir, "pg17"), data);
  });
});

async function ask(url: string, statement: string) {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
