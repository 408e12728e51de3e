import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sessionSecret } from "@/lib/auth/session-cookie";
import { type Client, startDemoSession } from "@/lib/auth/start-session";
import { plainPool } from "@/lib/data/client";
import { createMember } from "@/lib/data/members";
import { withWorkspace } from "@/lib/data/scope";
import { endSession } from "@/lib/data/sessions";
import { createUser } from "@/lib/data/users";
import { createWorkspace } from "@/lib/data/workspaces";

const from = (address: string | null, session: string | null = null): Client => ({
  ...{ address, session, userAgent: "vitest" },
});

beforeAll(async () => {
  process.env["DEMO"] = "1";
  const workspaceId = randomUUID();
  await withWorkspace(workspaceId, undefined, async (tx) => {
    await createWorkspace(tx, { id: workspaceId, name: "Demo", currency: "EUR", isDemo: true });
    const person = { email: "eva@demo.example", name: "Eva", passwordHash: null, timeZone: "UTC" };
    await createMember(tx, { workspaceId, userId: await createUser(tx, person), role: "executive" });
  });
});
afterAll(() => {
  delete process.env["DEMO"];
});

it("a browser that looks around already goes on in its session, until it has ended", async () => {
  const first = await startDemoSession("executive", from(null));
  const cookie = await encode({ token: { sessionId: first?.id }, secret: sessionSecret(), maxAge: 60 });
  expect(await startDemoSession("executive", from(null, cookie))).toEqual(first);
  if (first) await endSession(first.id);
  const next = await startDemoSession("executive", from(null, cookie));
  expect(next).toMatchObject({ userId: first?.userId });
  expect(next?.id).not.toBe(first?.id);
});

it.each([
  ["sixty from one address", 60, "203.0.113.30", 0],
  ["six hundred in all where nobody knows from where", 600, null, 590],
])("as many begin to look around in a quarter of an hour and no more: %s", async (_, most, address, before) => {
  if (address === null) {
    await plainPool().query(`UPDATE "RateLimit" SET points = ${before} WHERE key = 'demo-anybody:all'`);
  }
  for (let n = before; n < most; n += 1) expect(await startDemoSession("executive", from(address))).not.toBeNull();
  await expect(startDemoSession("executive", from(address))).rejects.toMatchObject({ code: "too_many_requests" });
  expect(await startDemoSession("executive", from("203.0.113.31"))).not.toBeNull();
});
