import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { lockAccounts } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { archiveAccount } from "@/lib/operations/archive-account";
import { recordContacts } from "@/lib/operations/record-contacts";
import { updateAccount } from "@/lib/operations/update-account";
import { buildAccount, buildContact } from "../../factories/inputs";
import { as } from "../../factories/people";
import { furnished } from "../begin";

const { dora, mira, ours: ids } = await furnished();
const { accountId } = ids;
const watcher = new Client({ connectionString: process.env["TEST_OWNER_DATABASE_URL"] });

beforeAll(() => watcher.connect());
afterAll(() => watcher.end());

/** How many wait for an advisory lock of this database. */
async function waiting(): Promise<number> {
  const { rows } = await watcher.query(
    "SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
  );
  return rows[0].count;
}

const WRITES: Record<string, (scope: Scope) => Promise<unknown>> = {
  "archiving an account": (scope) => archiveAccount(scope, { accountId, isArchived: true }),
  "adding a contact": (scope) =>
    recordContacts(scope, [{ id: "00000000-0000-4000-8000-00000000aa07", input: buildContact(accountId) }]),
  "changing an account": (scope) => updateAccount(scope, { id: accountId, version: 1, input: buildAccount() }),
};

describe("a write to an account waits for whoever is writing to it", () => {
  it.each(Object.entries(WRITES))("%s", async (_, write) => {
    const order: string[] = [];
    const other = await as(mira, async (scope) => {
      await lockAccounts(scope, [accountId]);
      const writing = as(dora, write)
        .catch(() => undefined)
        .then(() => order.push("the write"));
      await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 20_000, interval: 20 });
      order.push("whoever held the lock");
      return { writing };
    });
    await other.writing;
    expect(order).toEqual(["whoever held the lock", "the write"]);
  });
});
