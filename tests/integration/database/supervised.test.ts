import { rmSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, it, vi } from "vitest";
import { startDatabase } from "../../../scripts/database.mjs";
import { isAlive } from "../../../scripts/processes.mjs";
import { superviseDatabase } from "../../../scripts/supervise-database.mjs";
import { temporaryFolder } from "../../../scripts/test-cluster.mjs";

const folder = temporaryFolder();
const dataDir = path.join(folder, "data");
const settings = { fsync: "off", full_page_writes: "off" };

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the embedded database of an application that runs", { timeout: 60_000 }, () => {
  it("is started again after kill -9, though a statement of before computes on, and keeps what was acknowledged", async () => {
    const said: string[] = [];
    const database = await superviseDatabase({ dataDir, settings, say: (line) => said.push(line) });
    await ask(database.ownerUrl, "CREATE TABLE kept AS SELECT 42 AS answer");
    const busy = ask(database.ownerUrl, "DO $$ BEGIN LOOP END LOOP; END $$").catch((error: unknown) => error);
    const computes = "SELECT FROM pg_stat_activity WHERE query LIKE 'DO $$ BEGIN LOOP%' AND state = 'active'";
    await vi.waitUntil(async () => (await ask(database.ownerUrl, computes)).length > 0, {
      timeout: 10_000,
      interval: 20,
    });

    process.kill(database.pid(), "SIGKILL");
    await vi.waitUntil(() => said.includes("The database is ready again."), { timeout: 15_000, interval: 20 });
    expect(await busy).toBeInstanceOf(Error);
    expect(await ask(database.ownerUrl, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    expect(said).toEqual(["The database ended (killed). Starting it again, try 1.", "The database is ready again."]);

    process.kill(database.pid(), "SIGKILL");
    const second = "The database ended (killed). Starting it again, try 2, in 2 s.";
    await vi.waitUntil(() => said.includes(second), { timeout: 5000, interval: 20 });
    await database.stop();
    expect(said).toHaveLength(3);
    await expect(ask(database.ownerUrl, "SELECT 1")).rejects.toThrow(/ECONNREFUSED/);
  });

  it("is taken over from a start that was killed, watched likewise, and not started again when the application stops", async () => {
    const abandoned = await startDatabase({ dataDir, settings });
    const said: string[] = [];
    const database = await superviseDatabase({ dataDir, settings, say: (line) => said.push(line) });
    expect(database.pid()).toBe(abandoned.pid());
    process.kill(abandoned.pid(), "SIGKILL");
    await vi.waitUntil(() => said.includes("The database is ready again."), { timeout: 15_000, interval: 20 });
    expect(await ask(database.ownerUrl, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);

    const last = database.pid();
    await database.stop();
    await vi.waitUntil(() => !isAlive(last));
    expect(said).toHaveLength(2);
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
