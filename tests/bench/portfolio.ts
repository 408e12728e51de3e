/** The first page of a portfolio of 5,000 accounts, as the list asks for it, beside the bare query of that page. */
import { closeDatabase, plainPool } from "@/lib/data/client";
import { withScope } from "@/lib/data/scope";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { ACCOUNTS_PER_PAGE, type AccountFilter, accountFilter } from "@/lib/schemas/account-filter";
import { report, say, timesOf } from "./measure";
import { fillPortfolio, setUp } from "./world";

const ACCOUNTS = 5000;
const REPEATS = 100;
const WARM_UP = 10;

const owner = await setUp();
const began = performance.now();
await fillPortfolio(owner, { accounts: ACCOUNTS, contacts: 3, interactions: 6, answers: 4 });
const seconds = ((performance.now() - began) / 1000).toFixed(0);
say(`${ACCOUNTS} accounts made through the operations in ${seconds} s`);

const byIndex = accountFilter.parse({ sort: "index" });
const filtered = accountFilter.parse({ sort: "index", owner: "me", segment: "Industry" });
const only = `AND a."ownerId" IS NOT NULL AND a.segment = 'Industry'`;
await measure("first page by index", byIndex, "");
await measure("filtered, first page by index", filtered, only);
await closeDatabase();

async function measure(name: string, filter: AccountFilter, where: string): Promise<void> {
  const page = () => withScope(owner, (scope) => loadPortfolio(scope, filter));
  const query = () => bareQuery(where);
  await timesOf(WARM_UP, page);
  await timesOf(WARM_UP, query);
  const [pages, queries] = [await timesOf(REPEATS, page), await timesOf(REPEATS, query)];
  report(`${name}, ${(await page()).total} match`, pages, queries);
  report("floor: the bare query of that page", queries);
}

/** What the page shows of each account, and nothing around it: no totals, no count, no member, no objects. */
async function bareQuery(where: string): Promise<void> {
  const client = await plainPool().connect();
  try {
    await client.query("BEGIN");
    await client.query(`SET LOCAL app.workspace_id = '${owner.workspaceId}'`);
    const { rows } = await client.query({
      rowMode: "array",
      text: `
        SELECT a.id, a.name, a.tier, a.segment, a.industry, a."arrCents", a.currency, a."renewsOn", u.name, s.*
        FROM "Account" a
        LEFT JOIN "LadderScore" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
        LEFT JOIN "Member" m ON m."workspaceId" = a."workspaceId" AND m.id = a."ownerId"
        LEFT JOIN "User" u ON u.id = m."userId"
        WHERE a."workspaceId" = $1 AND a."archivedAt" IS NULL ${where}
        ORDER BY s."ladderIndex", a.name, a.id LIMIT ${ACCOUNTS_PER_PAGE}`,
      values: [owner.workspaceId],
    });
    if (rows.length === 0) throw new Error("The floor reads nothing, and so measures nothing.");
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
