import type { Client } from "pg";

/** A sum over every row of a workspace, table by table: what differs afterwards was touched. */
export async function everythingOf(app: Client, workspaceId: string): Promise<Record<string, string>> {
  await app.query("BEGIN");
  await app.query(`SET LOCAL app.workspace_id = '${workspaceId}'`);
  const { rows: tables } = await app.query(`SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity ORDER BY relname`);
  const sums: Record<string, string> = {};
  for (const { name } of tables) sums[name] = await sumOf(app, `"${name}" t`);
  // Identity stands outside the policies; its rows are those of the workspace's people.
  const people = `(SELECT "userId" FROM "Member")`;
  sums["User"] = await sumOf(app, `"User" t WHERE t.id IN ${people}`);
  sums["Session"] = await sumOf(app, `"Session" t WHERE t."userId" IN ${people}`);
  await app.query("ROLLBACK");
  return sums;
}

async function sumOf(app: Client, rows: string): Promise<string> {
  const { rows: answer } = await app.query(
    `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${rows}`,
  );
  return answer[0].sum;
}
