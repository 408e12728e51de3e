import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { createInvitation } from "@/lib/data/invitations";
import { removeEndedSessions } from "@/lib/data/leftovers";
import { consumeRateLimit, removeSpentLimits } from "@/lib/data/rate-limits";
import { createSession, findLiveSession } from "@/lib/data/sessions";

import { as, type Person } from "../../factories/people";
import { cleanAll } from "../../factories/rounds";
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
    await cleanAll({ now: inDays(29) });
    expect(await keysOf(dora)).toBe(1);
    expect(await rowsOf(dora)).toEqual(["create: Harbour Tools,1000", "error: ,2000"]);
  });

  it("goes in every workspace, but for the rows themselves and what was refused", async () => {
    const { id } = await createSession({ userId: dora.userId, workspaceId: dora.workspaceId, userAgent: null });
    expect(await findLiveSession(id)).not.toBeNull();
    expect((await cleanAll({ now: inDays(200) })).rows).toBeGreaterThanOrEqual(4);
    expect(await removeEndedSessions(inDays(200))).toBeGreaterThanOrEqual(1);
    for (const who of [dora, quentin]) {
      expect(await keysOf(who)).toBe(0);
      expect(await rowsOf(who)).toEqual(["create: ", "error: ,2000"]);
    }
    expect(await findLiveSession(id)).toBeNull();
    expect((await cleanAll({ now: inDays(200) })).rows).toBe(0);
  });
});

describe("of what never came to anything", () => {
  const invite = (email: string, days: number, acceptedAt: Date | null = null) =>
    as(dora, async (scope) => {
      const input = { email, role: "executive" as const, tokenHash: randomUUID(), expiresAt: inDays(days) };
      const id = await createInvitation(scope, input);
      const workspaceId_id = { workspaceId: dora.workspaceId, id };
      await scope.tx.invitation.update({ where: { workspaceId_id }, data: { acceptedAt } });
    });
  const invited = () =>
    as(dora, async ({ tx }) => (await tx.invitation.findMany({ orderBy: { email: "asc" } })).map(({ email }) => email));
  const runs = () =>
    as(dora, async ({ tx }) => (await tx.importRun.findMany({ orderBy: { createdAt: "asc" } })).map(({ id }) => id));

  it("invitations go 90 days after they expired, unless somebody came", async () => {
    await invite("ann@harbour.example", 7);
    await invite("ben@harbour.example", 120);
    await invite("zoe@harbour.example", 7, inDays(1));
    await cleanAll({ now: inDays(96) });
    expect(await invited()).toEqual(["ann@harbour.example", "ben@harbour.example", "zoe@harbour.example"]);
    await cleanAll({ now: inDays(98) });
    expect(await invited()).toEqual(["ben@harbour.example", "zoe@harbour.example"]);
  });

  it("files go that nobody decided about for 90 days, but not one of which a row is stored", async () => {
    const before = await runs();
    const [left, begun] = [await upload(dora, "accounts", FILE), await upload(dora, "accounts", `${FILE}More,1\n`)];
    await plan(dora, begun);
    const workspaceId_id = { workspaceId: dora.workspaceId, id: begun };
    await as(dora, ({ tx }) => tx.importRun.update({ where: { workspaceId_id }, data: { nextPosition: 1 } }));
    await cleanAll({ now: inDays(89) });
    expect(await runs()).toEqual([...before, left, begun]);
    await cleanAll({ now: inDays(91) });
    expect(await runs()).toEqual([...before, begun]);
    expect(await as(dora, ({ tx }) => tx.importRow.count({ where: { runId: left } }))).toBe(0);
  });

  it("counters of tries go an hour after their time, and no earlier", async () => {
    const rule = { name: "clean-up", points: 1, seconds: 60 };
    await consumeRateLimit(rule, "ann");
    expect(await removeSpentLimits(new Date(Date.now() + 60 * 60_000))).toBe(0);
    await expect(consumeRateLimit(rule, "ann")).rejects.toMatchObject({ code: "too_many_requests" });
    expect(await removeSpentLimits(new Date(Date.now() + 62 * 60_000))).toBe(1);
    await expect(consumeRateLimit(rule, "ann")).resolves.toBeUndefined();
  });
});
