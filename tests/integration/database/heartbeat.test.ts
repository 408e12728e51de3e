import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { closeDatabase } from "@/lib/data/client";
import { withScope } from "@/lib/data/scope";
import { findLiveSession } from "@/lib/data/sessions";
import { armSetup, type Person, setUp } from "../members/world";
import { type FrozenLine, layLine } from "./frozen-line";

/** Far below the time-outs of twenty seconds that hold without the heartbeat, far above its two on a busy machine. */
const SOON_MS = 8000;
const AWAY = { code: "unavailable", retryAfter: 2 };
const NOBODY = "00000000-0000-4000-8000-000000000000";

const direct = process.env["APP_DATABASE_URL"] ?? "";
let dora: Person;
let line: FrozenLine;

beforeAll(async () => {
  armSetup();
  dora = await setUp();
  line = await layLine(direct);
  await closeDatabase();
  process.env["APP_DATABASE_URL"] = line.url;
});
afterEach(() => line.thaw());
afterAll(async () => {
  await closeDatabase();
  await line.close();
  process.env["APP_DATABASE_URL"] = direct;
});

const ask = (sql = "SELECT 1") => withScope(dora, ({ tx }) => tx.$queryRawUnsafe(sql));

it("tells whoever waits for a database that has frozen, and works again as soon as it thaws", async () => {
  await ask();
  line.freeze();
  const began = performance.now();
  await expect(Promise.all([ask(), findLiveSession(NOBODY)])).rejects.toMatchObject(AWAY);
  // Nobody is connected any more, and nobody gets through.
  await expect(ask()).rejects.toMatchObject(AWAY);
  expect(performance.now() - began).toBeLessThan(2 * SOON_MS);
  line.thaw();
  await expect(ask()).resolves.toHaveLength(1);
});

it("tells whoever was in the middle of a transaction, and nothing of it stays", async () => {
  const rename = withScope(dora, async ({ tx, viewer }) => {
    await tx.workspace.update({ where: { id: viewer.workspaceId }, data: { name: "Half done" } });
    line.freeze();
    await tx.$queryRaw`SELECT 1`;
  });
  const began = performance.now();
  await expect(rename).rejects.toMatchObject(AWAY);
  expect(performance.now() - began).toBeLessThan(SOON_MS);
  line.thaw();
  await expect(ask('SELECT name FROM "Workspace"')).resolves.toEqual([{ name: "Nordlicht" }]);
});

it("lets a database that only works long finish", async () => {
  await expect(ask("SELECT 'done' AS state FROM pg_sleep(3)")).resolves.toEqual([{ state: "done" }]);
});
