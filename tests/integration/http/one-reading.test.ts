import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { running } from "../begin";
import { signedIn } from "./visitor";

/** Every page stands in a frame that is loaded beside it; a request reads once for both. */
const { url, dora, ours } = await running();

type Ask = () => Promise<{ readonly status: number }>;

/**
 * The number that the app's one connection gives to the transaction in which it asks who is there; found out by keeping
 * it waiting for a moment.
 */
async function firstTransactionOf(ask: Ask): Promise<number> {
  const owner = new Client({ connectionString: process.env["TEST_OWNER_DATABASE_URL"] });
  await owner.connect();
  const waiting = async () => {
    const { rows } = await owner.query<{ id: number }>(
      `SELECT split_part(virtualtransaction, '/', 2)::int AS id FROM pg_locks
       WHERE NOT granted AND relation = '"Member"'::regclass`,
    );
    return rows[0]?.id ?? null;
  };
  try {
    await owner.query(`BEGIN; LOCK TABLE "Member" IN ACCESS EXCLUSIVE MODE`);
    const asked = ask();
    let found = await waiting();
    while (found === null) found = await waiting();
    await owner.query("COMMIT");
    expect((await asked).status).toBe(200);
    return found;
  } finally {
    await owner.end();
  }
}

/** From where one request begins to read to where the next one does. */
async function transactionsOf(ask: Ask): Promise<number> {
  const first = await firstTransactionOf(ask);
  return (await firstTransactionOf(ask)) - first;
}

describe("a request for a page", () => {
  it.each(["/portfolio", "/at-risk", `/accounts/${ours.accountId}`])(
    "looks up its session, and reads the rest at once: %s",
    async (address) => {
      const visitor = await signedIn(url, dora);
      expect(await transactionsOf(() => visitor.get(address))).toBe(2);
    },
  );
});
