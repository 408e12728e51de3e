import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withScope } from "@/lib/data/scope";
import { recordContacts } from "@/lib/operations/record-contacts";
import { buildContact } from "../../factories/inputs";
import { furnished } from "../begin";

const { dora, quentin, ours } = await furnished();
const holder = new Client({ connectionString: process.env["APP_DATABASE_URL"] });
const key = `${dora.workspaceId}:${ours.accountId}`;

beforeAll(() => holder.connect());
afterAll(() => holder.end());

const hold = () => holder.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [key]);
const letGo = () => holder.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [key]);
/** Connections that wait for a lock right now. */
async function waiting(): Promise<number> {
  const { rows } = await holder.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.waiting ?? 0;
}
const save = (i: number) =>
  withScope(dora, (scope) =>
    recordContacts(scope, [{ id: randomUUID(), input: buildContact(ours.accountId, { name: `Ann ${i}` }) }]),
  );

it("twelve who wait for one account leave connections to every other workspace, and are told in words", async () => {
  await hold();
  const saves = Promise.allSettled(Array.from({ length: 12 }, (_, i) => save(i)));
  let isOver = false;
  void saves.then(() => {
    isOver = true;
  });
  const seen: number[] = [];
  while (!isOver) {
    seen.push(await waiting());
    await withScope(quentin, ({ tx }) => tx.account.count());
    await pause(20);
  }
  await letGo();

  expect(Math.max(...seen)).toBeGreaterThan(0);
  // Of the ten connections one workspace may have six.
  expect(Math.max(...seen)).toBeLessThanOrEqual(6);
  const refusal = { code: "unavailable", retryAfter: 2, message: expect.stringContaining("Nothing was saved") };
  expect(await saves).toMatchObject(Array(12).fill({ status: "rejected", reason: refusal }));
});

it("whoever waits gives the connection back meanwhile, and is served once the lock is free", async () => {
  await hold();
  const saved = save(100);
  while ((await waiting()) === 0) await pause(10);
  while ((await waiting()) > 0) await pause(10);
  await letGo();
  await expect(saved).resolves.toBeUndefined();
});
