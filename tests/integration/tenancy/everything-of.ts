import { Client } from "pg";

/** A sum over every row of a workspace, table by table: what differs afterwards was touched. */
export async function everythingOf(app: Client, workspaceId: string): Promise<Record<string, string>> {
  await app.query("BEGIN");
  await app.query(`SET LOCAL app.workspace_id = '${workspaceId}'`);
  const { rows: tables } = await app.query(`SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity
      AND relname NOT IN ('User', 'Session') ORDER BY relname`);
  const sums: Record<string, string> = {};
  for (const { name } of tables) sums[name] = await sumOf(app, `"${name}" t`);
  const { rows: people } = await app.query(`SELECT "userId" FROM "Member"`);
  await app.query("ROLLBACK");
  const ids = people.map(({ userId }) => `'${userId}'`).join(", ");
  return { ...sums, ...(await identityOf(ids)) };
}

/** The app sees logins and sessions by key only; whoever owns them sees whether one was touched. */
async function identityOf(ids: string): Promise<Record<string, string>> {
  const owner = new Client({ connectionString: process.env["TEST_OWNER_DATABASE_URL"] });
  await owner.connect();
  try {
    return {
      User: await sumOf(owner, `"User" t WHERE t.id IN (${ids})`),
      Session: await sumOf(owner, `"Session" t WHERE t."userId" IN (${ids})`),
    };
  } finally {
    await owner.end();
  }
}

async function sumOf(app: Client, rows: string): Promise<string> {
  const { rows: answer } = await app.query(
    `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${rows}`,
  );
  return answer[0].sum;
}
