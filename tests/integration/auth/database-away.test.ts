import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authOptions } from "@/lib/auth/auth-options";
import { startDemoSession } from "@/lib/auth/start-session";
import { closeDatabase } from "@/lib/data/client";
import { createSession, findLiveSession } from "@/lib/data/sessions";
import { setUp } from "../members/world";

const AWAY = { code: "unavailable", retryAfter: 2 };
const client = { address: null, userAgent: "vitest" };
const address = process.env["APP_DATABASE_URL"];

const askedAt = async (url: string | undefined) => {
  await closeDatabase();
  Object.assign(process.env, { APP_DATABASE_URL: url });
};
const signOut = async (sessionId: string) => {
  const failures: unknown[] = [];
  const { events } = authOptions(client, (error) => failures.push(error));
  await events?.signOut?.({ token: { sessionId }, session: { expires: "" } });
  return failures;
};

beforeAll(() => {
  process.env["DEMO"] = "1";
});
afterAll(async () => {
  delete process.env["DEMO"];
  await closeDatabase();
});

describe("while the database is away", () => {
  it("signing in, by whichever way, is refused as unavailable and may be tried again", async () => {
    await askedAt("postgresql://nobody@127.0.0.1:1/none");
    const ids = { userId: randomUUID(), workspaceId: randomUUID() };
    await expect(createSession({ ...ids, userAgent: null })).rejects.toMatchObject(AWAY);
    await expect(startDemoSession("admin", client)).rejects.toMatchObject(AWAY);
    await askedAt(address);
  });

  it("nobody is told to be signed out while their session lives on", async () => {
    const dora = await setUp();
    const session = await createSession({ userId: dora.userId, workspaceId: dora.workspaceId, userAgent: null });
    await askedAt("postgresql://nobody@127.0.0.1:1/none");
    expect(await signOut(session.id)).toMatchObject([AWAY]);
    await askedAt(address);
    expect(await findLiveSession(session.id)).not.toBeNull();
    expect(await signOut(session.id)).toEqual([]);
    expect(await findLiveSession(session.id)).toBeNull();
  });
});
