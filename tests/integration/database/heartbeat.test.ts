import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { closeDatabase } from "@/lib/data/client";
import { withScope } from "@/lib/data/scope";
import { findLiveSession } from "@/lib/data/sessions";
import { log } from "@/lib/log";
import { staffed } from "../begin";
import { type FrozenLine, layLine } from "./frozen-line";

const AWAY = { code: "unavailable", retryAfter: 2 };
const NOBODY = "00000000-0000-4000-8000-000000000000";

const { dora } = await staffed();
/** Without a heartbeat the time-outs of the connections would end the wait too, ten times later. It says that it did. */
const warn = vi.spyOn(log, "warn").mockImplementation(() => undefined);
const CUT = [expect.anything(), expect.stringContaining("no sign of life")];

const direct = process.env["APP_DATABASE_URL"] ?? "";
let line: FrozenLine;

beforeAll(async () => {
  line = await layLine(direct);
  await closeDatabase();
  process.env["APP_DATABASE_URL"] = line.url;
});
beforeEach(() => warn.mockClear());
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
  const told = await Promise.allSettled([ask(), findLiveSession(NOBODY)]);
  expect(told).toMatchObject(Array(2).fill({ status: "rejected", reason: AWAY }));
  expect(warn.mock.calls).toContainEqual(CUT);
  // Nobody is connected any more, and nobody gets through.
  await expect(ask()).rejects.toMatchObject(AWAY);
  line.thaw();
  await expect(ask()).resolves.toHaveLength(1);
});

it("tells whoever was in the middle of a transaction, and nothing of it stays", async () => {
  const rename = withScope(dora, async ({ tx, viewer }) => {
    await tx.workspace.update({ where: { id: viewer.workspaceId }, data: { name: "Half done" } });
    line.freeze();
    await tx.$queryRaw`SELECT 1`;
  });
  await expect(rename).rejects.toMatchObject(AWAY);
  expect(warn.mock.calls).toContainEqual(CUT);
  line.thaw();
  await expect(ask('SELECT name FROM "Workspace"')).resolves.toEqual([{ name: "Nordlicht" }]);
});

it("lets a database that only works long finish", async () => {
  await expect(ask("SELECT 'done' AS state FROM pg_sleep(3)")).resolves.toEqual([{ state: "done" }]);
  expect(warn.mock.calls).not.toContainEqual(CUT);
});

it("takes being busy itself for no silence of the database", async () => {
  await ask();
  const long = ask("SELECT 'done' AS state FROM pg_sleep(3)");
  line.atNextCall(() => {
    const until = performance.now() + 2300;
    while (performance.now() < until);
  });
  await expect(long).resolves.toEqual([{ state: "done" }]);
  expect(warn.mock.calls).not.toContainEqual(CUT);
});
