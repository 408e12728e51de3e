import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { startSessionByIdentity, startSessionByPassword } from "@/lib/auth/start-session";
import { createMember, listMembers } from "@/lib/data/members";
import { withScope, withWorkspace } from "@/lib/data/scope";
import { endSession, findLiveSession } from "@/lib/data/sessions";
import { createUser, findLogins, replacePassword } from "@/lib/data/users";
import { findMemberships } from "@/lib/data/workspaces";
import { acceptInvitation } from "@/lib/operations/accept-invitation";
import { changePassword, provePassword } from "@/lib/operations/change-password";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { inviteMember } from "@/lib/operations/invite-member";
import { readInvitation } from "@/lib/operations/read-invitation";
import type { Person } from "../../factories/people";
import { staffed } from "../begin";
import { asOwner } from "../database/as-owner";

const { dora, quentin, mira } = await staffed();
const client = { address: null, userAgent: null };
const THEIRS = "chosen by a stranger";
const OWN = "chosen by the person";

const invited = async (by: Person, email: string) =>
  (await withScope(by, (scope) => inviteMember(scope, { email, role: "executive" }))).token;
const joins = async (by: Person, email: string, password: string) =>
  acceptInvitation({ token: await invited(by, email), name: "Ann", password, timeZone: "UTC" }, new Date());
const signIn = (email: string, password: string) => startSessionByPassword({ email, password }, client);
const opens = async (email: string, password: string) => (await signIn(email, password))?.workspaceId;

describe("whoever accepts an invitation of somebody else's address", () => {
  const email = "ann@harbour.example";

  it("keeps that person out of nothing, and comes into nothing of theirs", async () => {
    await joins(quentin, email, THEIRS);
    await joins(dora, email, OWN);
    expect(await opens(email, THEIRS)).toBe(quentin.workspaceId);
    expect(await opens(email, OWN)).toBe(dora.workspaceId);
    for (const { userId } of await findLogins(email)) expect(await findMemberships(userId)).toHaveLength(1);
  });

  it("is shown nothing by which a login elsewhere could be known", async () => {
    const seen = async (address: string) => {
      const answer = await readInvitation(await invited(quentin, address), new Date());
      return answer && { ...answer, email: "" };
    };
    expect(await seen(mira.email)).toEqual(await seen("nobody@harbour.example"));
    for (const address of [mira.email, "nobody@harbour.example"]) {
      expect(await joins(quentin, address, THEIRS)).toEqual({
        userId: expect.any(String),
        workspaceId: quentin.workspaceId,
      });
    }
  });

  it("is refused after as many right passwords, whether the address has a login elsewhere or none", async () => {
    await joins(dora, "known.elsewhere@harbour.example", OWN);
    const refusedAfter = async (address: string) => {
      await joins(quentin, address, THEIRS);
      for (let tries = 0; tries < 12; tries += 1) {
        if ((await signIn(address, THEIRS).catch(() => null)) === null) return tries;
      }
      return null;
    };
    expect(await refusedAfter("known.elsewhere@harbour.example")).toBe(10);
    expect(await refusedAfter("known.nowhere@harbour.example")).toBe(10);
  });

  it("loses it to whoever proves the address: passwords and sessions made by links end, all places are theirs", async () => {
    const [theirs, own] = [await signIn(email, THEIRS), await signIn(email, OWN)];
    const session = await startSessionByIdentity(email, client);
    const places = await findMemberships(session?.userId ?? "");
    expect(places.map(({ workspaceId }) => workspaceId).sort()).toEqual([dora.workspaceId, quentin.workspaceId].sort());
    expect([await signIn(email, THEIRS), await signIn(email, OWN)]).toEqual([null, null]);
    for (const earlier of [theirs, own]) expect(earlier && (await findLiveSession(earlier.id))).toBeNull();
    expect(await findLogins(email)).toHaveLength(1);
  });

  it("and that person may choose a password then, which lives on with the next proof; nobody else without one may", async () => {
    const session = await startSessionByIdentity(email, client);
    if (!session) throw new Error("The identity provider's word was not enough.");
    const chosen = await provePassword({ current: "", password: "hers from now on" }, session);
    await withScope(session, (scope) => changePassword(scope, chosen));
    await startSessionByIdentity(email, client);
    expect(await signIn(email, "hers from now on")).toMatchObject({ userId: session.userId });

    const made = { email: "of.the.demo@harbour.example", name: "Guest", timeZone: "UTC", passwordHash: null };
    const userId = await withWorkspace(dora.workspaceId, undefined, (tx) => createUser(tx, made));
    const first = provePassword({ current: "", password: "chosen by a visitor" }, { ...session, userId });
    await expect(first).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("and a session makes none once it has ended, or is older than a quarter of an hour and the password the first", async () => {
    const address = "fay@harbour.example";
    await joins(dora, address, OWN);
    const begins = async () => {
      const session = await startSessionByIdentity(address, client);
      if (!session) throw new Error("The identity provider's word was not enough.");
      return session;
    };
    const chooses = async (session: Awaited<ReturnType<typeof begins>>) => {
      const chosen = await provePassword({ current: "", password: "from a session alone" }, session);
      await withScope(session, (scope) => changePassword(scope, chosen));
    };
    const [ended, old] = [await begins(), await begins()];
    await endSession(ended.id);
    await asOwner(async (owner) => {
      await owner.query(`UPDATE "Session" SET "createdAt" = now() - interval '16 minutes' WHERE id = $1`, [old.id]);
    });
    for (const session of [ended, old]) {
      await expect(chooses(session)).rejects.toMatchObject({ code: "invalid_input" });
    }
    expect(await signIn(address, "from a session alone")).toBeNull();
    await chooses(await begins());
    expect(await signIn(address, "from a session alone")).not.toBeNull();
  });

  it("decides not where that person comes in next: it is where they were last, or have been longest", async () => {
    const address = "gus@harbour.example";
    await joins(dora, address, OWN);
    await joins(quentin, address, THEIRS);
    for (let times = 0; times < 2; times += 1) {
      expect(await startSessionByIdentity(address, client)).toMatchObject({ workspaceId: dora.workspaceId });
    }
  });

  it("cannot take it again: the next login of a link is another one, and ends with the next proof", async () => {
    await withScope(dora, async (scope) => {
      const member = (await listMembers(scope)).find((one) => one.email === email);
      await deactivateMember(scope, { memberId: member?.id ?? "", heirId: null });
    });
    await joins(dora, email, THEIRS);
    const proven = await startSessionByIdentity(email, client);
    expect(await findMemberships(proven?.userId ?? "")).toHaveLength(2);
    expect(await signIn(email, THEIRS)).toBeNull();
  });
});

describe("whoever has a login", () => {
  it("joins another workspace with its password, and finds both in it", async () => {
    const email = "ben@harbour.example";
    await joins(dora, email, OWN);
    await joins(quentin, email, OWN);
    const [login, ...others] = await findLogins(email);
    expect(others).toEqual([]);
    expect(await findMemberships(login?.userId ?? "")).toHaveLength(2);
  });

  it("and has made a second one by accident finds both together, once a password opens both", async () => {
    const email = "cleo@harbour.example";
    await joins(dora, email, OWN);
    await joins(quentin, email, THEIRS);
    const [first, second] = await findLogins(email);
    const begun = await signIn(email, THEIRS);
    await withWorkspace(quentin.workspaceId, undefined, async (tx) => {
      const hashes = { provenHash: second?.passwordHash ?? "", passwordHash: first?.passwordHash ?? "" };
      const change = { ...hashes, sessionId: begun?.id ?? "" };
      expect(await replacePassword(tx, second?.userId ?? "", change)).toBe(true);
    });
    const session = await signIn(email, OWN);
    expect(await findMemberships(session?.userId ?? "")).toHaveLength(2);
    expect(await findLogins(email)).toHaveLength(1);
  });

  it("and was shut out comes back by a new invitation as the member they were, the old password opens nothing", async () => {
    const email = "dan@harbour.example";
    await joins(dora, email, "forgotten since then");
    const memberOf = () =>
      withScope(dora, async (scope) => (await listMembers(scope)).find((one) => one.email === email));
    const before = await memberOf();
    await withScope(dora, (scope) => deactivateMember(scope, { memberId: before?.id ?? "", heirId: null }));
    await joins(dora, email, OWN);
    expect(await memberOf()).toMatchObject({ id: before?.id, deactivatedAt: null });
    expect(await signIn(email, "forgotten since then")).toBeNull();
    expect(await opens(email, OWN)).toBe(dora.workspaceId);
  });
});

it("nobody is invited into the demo world, and an invitation from before opens nothing", async () => {
  const token = await invited(quentin, "guest@harbour.example");
  await withScope(quentin, ({ tx }) => tx.workspace.updateMany({ data: { isDemo: true } }));
  expect(await readInvitation(token, new Date())).toBeNull();
  await expect(invited(quentin, "other@harbour.example")).rejects.toMatchObject({ code: "forbidden" });
  await withScope(quentin, ({ tx }) => tx.workspace.updateMany({ data: { isDemo: false } }));
});

it("a wrong password takes as long whether an address has one login, several or none", async () => {
  const email = "eve@harbour.example";
  await joins(dora, email, OWN);
  await joins(quentin, email, THEIRS);
  const times = async (address: string) => {
    const all: number[] = [];
    for (let i = 0; i < 4; i += 1) all.push((await timed(() => signIn(address, "wrong"))).ms);
    return Math.min(...all);
  };
  const [none, several] = [await times("nobody.at.all@harbour.example"), await times(email)];
  expect(Math.abs(none - several)).toBeLessThan(60);
});

it("whoever earlier visitors made in the demo world is out, keeps the places they have elsewhere, and nobody else is touched", async () => {
  const [visitor, both] = ["visitor@harbour.example", "visitor.too@harbour.example"];
  await joins(quentin, visitor, THEIRS);
  await joins(quentin, both, OWN);
  await joins(dora, both, OWN);
  const session = await signIn(visitor, THEIRS);
  const made = { email: "seeded@harbour.example", name: "Ines", timeZone: "UTC", passwordHash: null };
  const seeded = await withWorkspace(quentin.workspaceId, undefined, async (tx) => {
    const userId = await createUser(tx, made);
    await createMember(tx, { workspaceId: quentin.workspaceId, userId, role: "executive" });
    return userId;
  });
  await withScope(quentin, ({ tx }) => tx.workspace.updateMany({ data: { isDemo: true } }));
  const migration = readFileSync("prisma/migrations/20261129150020_demo_visitors/migration.sql", "utf8");
  await asOwner(async (owner) => void (await owner.query(migration)));
  expect(await signIn(visitor, THEIRS)).toBeNull();
  expect((await findLogins(visitor)).map(({ passwordHash }) => passwordHash)).toEqual([null]);
  expect(session && (await findLiveSession(session.id))).toBeNull();
  expect(await opens(both, OWN)).toBe(dora.workspaceId);
  expect(await findMemberships(seeded)).toHaveLength(1);
});

async function timed<T>(run: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const began = performance.now();
  const answer = await run();
  return { answer, ms: performance.now() - began };
}
