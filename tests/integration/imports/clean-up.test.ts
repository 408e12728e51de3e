import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { createSession, findLiveSession } from "@/lib/data/sessions";
import { cleanUp } from "@/lib/operations/clean-up";
import { as, type Person } from "../../factories/people";
import { staffed } from "../begin";
import { commitAll, plan, upload } from "./desk";

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
/** One is stored, one is refused: it has no name. */
const FILE = "Name,ARR\nHarbour Tools,1000\n,2000\n";

const { dora, quentin } = await staffed();

const rowsOf = (who: Person) =>
  as(who, async ({ tx, viewer }) => {
    const rows = await tx.importRow.findMany({
      where: { workspaceId: viewer.workspaceId },
      orderBy: { line: "asc" },
    });
    return rows.map(({ action, cells }) => `${action}: ${cells.join()}`);
  });
const keysOf = (who: Person) =>
  as(who, ({ tx, viewer }) => tx.idempotencyKey.count({ where: { workspaceId: viewer.workspaceId } }));

describe("what nobody asks for any more", () => {
  beforeAll(async () => {
    for (const who of [dora, quentin]) {
      const runId = await upload(who, "accounts", FILE);
      await plan(who, runId);
      await commitAll(who, runId);
      const { workspaceId, memberId } = who;
      const key = { workspaceId, memberId, key: randomUUID(), requestHash: "hash" };
      await as(who, ({ tx }) => tx.idempotencyKey.create({ data: key }));
    }
  });

  it("stays while somebody might", async () => {
    await cleanUp({ now: inDays(29) });
    expect(await keysOf(dora)).toBe(1);
    expect(await rowsOf(dora)).toEqual(["create: Harbour Tools,1000", "error: ,2000"]);
  });

  it("goes in every workspace, but for the rows themselves and what was refused", async () => {
    const { id } = await createSession({ userId: dora.userId, workspaceId: dora.workspaceId, userAgent: null });
    expect(await findLiveSession(id)).not.toBeNull();
    expect((await cleanUp({ now: inDays(200) })).rows).toBeGreaterThanOrEqual(5);
    for (const who of [dora, quentin]) {
      expect(await keysOf(who)).toBe(0);
      expect(await rowsOf(who)).toEqual(["create: ", "error: ,2000"]);
    }
    expect(await findLiveSession(id)).toBeNull();
    expect((await cleanUp({ now: inDays(200) })).rows).toBe(0);
  });
});
