import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startSessionByPassword } from "@/lib/auth/start-session";
import { plainPool } from "@/lib/data/client";
import { createMember } from "@/lib/data/members";
import { withScope, withWorkspace } from "@/lib/data/scope";
import { endSession, findLiveSession } from "@/lib/data/sessions";
import { createUser, hasAnyUser } from "@/lib/data/users";
import { createWorkspace } from "@/lib/data/workspaces";
import { removeDemoWorld } from "@/lib/operations/remove-demo-world";
import { setUpWorkspace } from "@/lib/operations/set-up-workspace";
import { switchWorkspace } from "@/lib/operations/switch-workspace";
import type { Person } from "../../factories/people";
import { armSetup, DORA, setupOf } from "./setting-up";

const client = { address: null, userAgent: "vitest" };
const signIn = (email: string, password: string) => startSessionByPassword({ email, password }, client);

beforeAll(armSetup);
// Right passwords count as tries too, and here one person signs in again and again.
beforeEach(() => plainPool().query(`DELETE FROM "RateLimit" WHERE key LIKE 'sign-in-email%'`));

describe("setting up", () => {
  it("is open while only a demo world is there, and closed by the first real user", async () => {
    await loadDemo("ada@demo.example");
    expect(await hasAnyUser()).toBe(false);
    await expect(setUpWorkspace(setupOf({ token: "guessed" }), new Date())).rejects.toMatchObject({
      code: "forbidden",
    });

    const tries = await Promise.allSettled([
      setUpWorkspace(setupOf(), new Date()),
      setUpWorkspace(setupOf({ email: "second@nordlicht.example" }), new Date()),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await hasAnyUser()).toBe(true);
    await expect(setUpWorkspace(setupOf({ email: "third@x.example" }), new Date())).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("makes an administrator who removes the demo world from outside; nobody does from inside", async () => {
    const demo = await loadDemo("bea@demo.example");
    await expect(withScope(demo, removeDemoWorld)).rejects.toMatchObject({ code: "forbidden" });
    const session = await someoneSignsIn();
    await withScope(session, removeDemoWorld);
    // The one of an earlier test stood beside it.
    await withScope(session, removeDemoWorld);
    await expect(withScope(demo, async () => null)).rejects.toMatchObject({ code: "not_signed_in" });
    await expect(withScope(session, removeDemoWorld)).rejects.toMatchObject({ code: "not_found" });
    expect(await withScope(session, async ({ viewer }) => viewer.workspaceName)).toBe("Nordlicht");
  });
});

describe("signing in", () => {
  it("leads to one's own workspace, and ends for good by signing out", async () => {
    const session = await someoneSignsIn();
    expect(await withScope(session, async ({ viewer }) => viewer)).toMatchObject({
      workspaceName: "Nordlicht",
      role: "admin",
    });
    await endSession(session.id);
    expect(await findLiveSession(session.id)).toBeNull();
  });

  it("answers a wrong password and an unknown user alike", async () => {
    expect(await signIn(await whoCameFirst(), "not the password")).toBeNull();
    expect(await signIn("nobody@nordlicht.example", DORA.password)).toBeNull();
    expect(await signIn("not an address", DORA.password)).toBeNull();
  });

  it("leads to the workspace that was used last, not to one joined since, and one goes to another by oneself", async () => {
    const here = await someoneSignsIn();
    const other = randomUUID();
    await withWorkspace(other, undefined, async (tx) => {
      await createWorkspace(tx, { id: other, name: "Harbour Tools", currency: "EUR" });
      await createMember(tx, { workspaceId: other, userId: here.userId, role: "executive" });
    });
    const joined = await someoneSignsIn();
    expect(joined.workspaceId).toBe(here.workspaceId);

    const goesTo = (workspaceId: string) =>
      withScope(joined, (scope) => switchWorkspace(scope, { workspaceId, sessionId: joined.id }));
    await goesTo(other);
    expect(await findLiveSession(joined.id)).toMatchObject({ workspaceId: other });
    expect((await someoneSignsIn()).workspaceId).toBe(other);

    const foreign = await loadDemo("cleo@demo.example");
    for (const workspaceId of [foreign.workspaceId, randomUUID()]) {
      await expect(goesTo(workspaceId)).rejects.toMatchObject({ code: "not_found" });
    }

    const email = await whoCameFirst();
    const asksFor = (workspaceId: string) =>
      startSessionByPassword({ email, password: DORA.password, workspaceId }, client);
    expect(await asksFor(here.workspaceId)).toMatchObject({ workspaceId: here.workspaceId });
    expect(await asksFor(other)).toMatchObject({ workspaceId: other });
    expect(await asksFor(foreign.workspaceId)).toMatchObject({ workspaceId: other });
    expect(await findLiveSession(joined.id)).toMatchObject({ workspaceId: other });
  });

  it("is refused after ten tries at one address in a quarter of an hour, whoever it belongs to", async () => {
    for (const email of ["target@nordlicht.example", "nobody.at.all@nordlicht.example"]) {
      const tries = await Promise.all(Array.from({ length: 10 }, () => signIn(email, "guess")));
      expect(tries).toEqual(Array(10).fill(null));
      await expect(signIn(email.toUpperCase(), "guess")).rejects.toMatchObject({
        code: "too_many_requests",
        retryAfter: expect.any(Number),
      });
    }
    expect(await someoneSignsIn()).toMatchObject({ userId: expect.any(String) });
  });

  it("takes nothing from the address a proxy vouches for when it is right, and is refused there after fifty that are not", async () => {
    const email = await whoCameFirst();
    const from = { address: "203.0.113.20", userAgent: "vitest" };
    await plainPool().query(`INSERT INTO "RateLimit" (key, points, expire)
      VALUES ('sign-in-address:203.0.113.20', 49, ${Date.now() + 600_000})`);
    const right = () => startSessionByPassword({ email, password: DORA.password }, from);
    for (let n = 0; n < 2; n += 1) expect(await right()).not.toBeNull();
    expect(await startSessionByPassword({ email: "x@nordlicht.example", password: "guess" }, from)).toBeNull();
    await expect(right()).rejects.toMatchObject({ code: "too_many_requests" });
  });

  it("is slowed, and not refused, where nobody knows who has used up the tries of all", async () => {
    await plainPool().query(`UPDATE "RateLimit" SET points = 700 WHERE key LIKE 'sign-in-anybody%'`);
    const began = performance.now();
    expect(await someoneSignsIn()).toMatchObject({ userId: expect.any(String) });
    expect(performance.now() - began).toBeGreaterThan(2000);
  });
});

async function loadDemo(email: string): Promise<Pick<Person, "workspaceId" | "userId">> {
  const workspaceId = randomUUID();
  const userId = await withWorkspace(workspaceId, undefined, async (tx) => {
    await createWorkspace(tx, { id: workspaceId, name: "Demo", currency: "EUR", isDemo: true });
    const id = await createUser(tx, { email, name: "Demo", passwordHash: null, timeZone: "UTC" });
    await createMember(tx, { workspaceId, userId: id, role: "executive" });
    return id;
  });
  return { workspaceId, userId };
}

/** Two set up at once, one of them came through. */
async function whoCameFirst(): Promise<string> {
  for (const email of [DORA.email, "second@nordlicht.example"]) if (await signIn(email, DORA.password)) return email;
  throw new Error("Nobody came through the set-up.");
}

async function someoneSignsIn() {
  const session = await signIn(await whoCameFirst(), DORA.password);
  if (!session) throw new Error("The first administrator cannot sign in.");
  return session;
}
