import { Client } from "pg";

/** For what the application may not: filling tables at once, and telling the planner what is in them. */
export async function asOwner(run: (owner: Client) => Promise<void>): Promise<void> {
  const owner = new Client({ connectionString: process.env["TEST_OWNER_DATABASE_URL"] });
  await owner.connect();
  try {
    await run(owner);
  } finally {
    await owner.end();
  }
}
