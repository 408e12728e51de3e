/** Save-to-score: everything the write door does for one logged interaction, on the accounts of the demo world. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { recordAudit } from "@/lib/data/audit-entries";
import { loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import { closeDatabase, plainPool } from "@/lib/data/client";
import { loadLedger } from "@/lib/data/evidence";
import { once } from "@/lib/data/idempotency-keys";
import { type Scope, withScope } from "@/lib/data/scope";
import { findDemoMember } from "@/lib/data/workspaces";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { requirePermission } from "@/lib/permissions/require";
import { appointmentOf } from "@/lib/records/appointment-of";
import { savedWith } from "@/lib/records/saved-with";
import { interactionInput } from "@/lib/schemas/interaction";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { loadDemoWorld } from "@/prisma/seed/load-demo-world";
import { report, timesOf } from "./measure";

const SAVES = 400;
const WARM_UP = 50;

await loadDemoWorld(new Date());
const leader = z.object({ workspaceId: z.string(), userId: z.string() }).parse(await findDemoMember("cx_leader"));
const accounts = await withScope(leader, listAccountsWithContact);
const workspaceId = z.uuid().parse(leader.workspaceId);

await timesOf(WARM_UP, save);
await timesOf(WARM_UP, insertAlone);
const [saves, inserts] = [await timesOf(SAVES, save), await timesOf(SAVES, insertAlone)];
report(`save to score, ${accounts.length} accounts`, saves, inserts);
report("of it the search for what time changes next", await timesOf(SAVES, await searching()), inserts);
report("floor: one INSERT in a transaction", inserts);
await closeDatabase();

async function listAccountsWithContact(scope: Scope) {
  const contacts = await scope.tx.contact.findMany({
    where: { workspaceId: scope.viewer.workspaceId, account: { archivedAt: null } },
    distinct: ["accountId"],
    select: { id: true, accountId: true },
    orderBy: [{ accountId: "asc" }, { id: "asc" }],
  });
  return contacts.map(({ id, accountId }) => ({ accountId, contactId: id }));
}

/** As lib/http/write-door.ts, without the look-up of the session. */
async function save(round: number): Promise<void> {
  const { accountId, contactId } = accounts[round % accounts.length] ?? { accountId: "", contactId: "" };
  const raw = {
    accountId,
    kind: "call",
    occurredAt: new Date().toISOString(),
    sentiment: 0.5,
    summary: "They called to say that it works",
    contactIds: [contactId],
  };
  await withScope(leader, async (scope) => {
    requirePermission(scope.viewer, "interaction.write");
    const input = interactionInput.parse({ ...raw, memberIds: [scope.viewer.memberId] });
    await once(scope, { key: randomUUID(), deed: "save", payload: raw }, async () => {
      const id = randomUUID();
      const result = savedWith(id, await recordInteractions(scope, [{ id, input }]));
      await recordAudit(scope, "interaction.write", { noun: "interaction", nounId: id, accountId });
      return result;
    });
  });
}

/** What each save does when it has scored, on the ledgers as the saves have left them. */
async function searching(): Promise<(round: number) => Promise<unknown>> {
  const ids = accounts.map(({ accountId }) => accountId);
  const asOf = Date.now();
  const judged = await withScope(leader, async (scope) => {
    const ledger = await loadLedger(scope, ids);
    const sources = await loadCircumstanceSources(scope, ids);
    return [...sources].map(([id, source]) => ({ evidence: ledger.get(id) ?? [], source, asOf }));
  });
  return async (round) => {
    const one = judged[round % judged.length];
    return one && appointmentOf(one, DEFAULT_MODEL);
  };
}

async function insertAlone(): Promise<void> {
  const client = await plainPool().connect();
  try {
    await client.query("BEGIN");
    await client.query(`SET LOCAL app.workspace_id = '${workspaceId}'`);
    await client.query(
      'INSERT INTO "AuditEntry" ("workspaceId", at, action, noun, "requestId", fields) VALUES ($1, now(), $2, $3, $4, $5)',
      [workspaceId, "interaction.write", "floor", "bench", []],
    );
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
