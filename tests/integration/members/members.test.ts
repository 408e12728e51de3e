import { describe, expect, it } from "vitest";
import { startSessionByPassword } from "@/lib/auth/start-session";
import { listOpenInvitations } from "@/lib/data/invitations";
import { listMembers } from "@/lib/data/members";
import { withScope } from "@/lib/data/scope";
import { createSession, findLiveSession } from "@/lib/data/sessions";
import { acceptInvitation } from "@/lib/operations/accept-invitation";
import { changePassword, provePassword } from "@/lib/operations/change-password";
import { changeRole } from "@/lib/operations/change-role";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { inviteMember } from "@/lib/operations/invite-member";
import { reactivateMember } from "@/lib/operations/reactivate-member";
import { readInvitation } from "@/lib/operations/read-invitation";
import { revokeInvitation } from "@/lib/operations/revoke-invitation";
import type { Person } from "../../factories/people";
import { staffed } from "../begin";
import { join } from "./join";

const { dora, quentin } = await staffed();
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const invite = (email: string) => withScope(dora, (scope) => inviteMember(scope, { email, role: "executive" }));
const sessionOf = ({ workspaceId, userId }: Pick<Person, "workspaceId" | "userId">) =>
  createSession({ workspaceId, userId, userAgent: null });

describe("an invitation", () => {
  it("lets somebody new in once, with the role it names", async () => {
    const { token } = await invite("nora@nordlicht.example");
    expect(await readInvitation(token, new Date())).toMatchObject({ workspaceName: "Nordlicht" });

    const acceptance = { token, name: "Nora", password: "a password of her own", timeZone: "Asia/Kathmandu" };
    await acceptInvitation(acceptance, new Date());
    const members = await withScope(dora, listMembers);
    expect(members.find(({ name }) => name === "Nora")).toMatchObject({ role: "executive", deactivatedAt: null });

    await expect(acceptInvitation(acceptance, new Date())).rejects.toMatchObject({ code: "forbidden" });
    expect(await readInvitation(token, new Date())).toBeNull();
  });

  it("lets exactly one in when two use it at the same moment", async () => {
    const { token } = await invite("twin@nordlicht.example");
    const both = await Promise.allSettled(
      ["Castor", "Pollux"].map((name) =>
        acceptInvitation({ token, name, password: "one of two twins", timeZone: "UTC" }, new Date()),
      ),
    );
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("expires after seven days", async () => {
    const { token } = await invite("late@nordlicht.example");
    expect(await readInvitation(token, inDays(6.9))).not.toBeNull();
    expect(await readInvitation(token, inDays(7.1))).toBeNull();
    const late = acceptInvitation({ token, name: "Late", password: "long enough now", timeZone: "UTC" }, inDays(7.1));
    await expect(late).rejects.toMatchObject({ code: "forbidden" });
  });

  it("ends when it is taken back, and when the same address is invited again", async () => {
    const first = await invite("zoe@nordlicht.example");
    const second = await invite("zoe@nordlicht.example");
    expect(await readInvitation(first.token, new Date())).toBeNull();

    await withScope(dora, (scope) => revokeInvitation(scope, second.invitationId));
    expect(await readInvitation(second.token, new Date())).toBeNull();
    const again = withScope(dora, (scope) => revokeInvitation(scope, second.invitationId));
    await expect(again).rejects.toMatchObject({ code: "not_found" });
  });

  it("has one open link, also when the same address is invited many times at once", async () => {
    await Promise.allSettled(Array.from({ length: 6 }, () => invite("many@nordlicht.example")));
    const open = await withScope(dora, listOpenInvitations);
    expect(open.filter(({ email }) => email === "many@nordlicht.example")).toHaveLength(1);
  });

  it("lives no longer than the right of whoever sent it", async () => {
    const yara = await join(dora, "Yara", "admin");
    const sent = (email: string) => withScope(yara, (scope) => inviteMember(scope, { email, role: "admin" }));
    const [kept, lost] = [await sent("kept@nordlicht.example"), await sent("lost@nordlicht.example")];
    await withScope(dora, (scope) => changeRole(scope, { memberId: yara.memberId, role: "executive" }));
    expect(await readInvitation(kept.token, new Date())).toBeNull();
    await withScope(dora, (scope) => changeRole(scope, { memberId: yara.memberId, role: "admin" }));
    expect(await readInvitation(kept.token, new Date())).toMatchObject({ email: "kept@nordlicht.example" });
    await withScope(dora, (scope) => deactivateMember(scope, { memberId: yara.memberId, heirId: null }));
    const acceptance = { token: lost.token, name: "Lost", password: "a password of theirs", timeZone: "UTC" };
    await expect(acceptInvitation(acceptance, new Date())).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is stored as a hash only", async () => {
    const { token } = await invite("hash@nordlicht.example");
    const stored = await withScope(dora, (scope) => scope.tx.invitation.findMany({ select: { tokenHash: true } }));
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(JSON.stringify(await withScope(dora, listOpenInvitations))).not.toContain(token);
  });

  it("is refused for somebody who is a member already", async () => {
    await expect(invite(dora.email)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the last administrator", () => {
  it("can be neither demoted nor deactivated", async () => {
    const demoted = withScope(dora, (scope) => changeRole(scope, { memberId: dora.memberId, role: "executive" }));
    await expect(demoted).rejects.toThrow(/only administrator/);
    const closed = withScope(dora, (scope) => deactivateMember(scope, { memberId: dora.memberId, heirId: null }));
    await expect(closed).rejects.toThrow(/only administrator/);
  });

  it("stays, even when two administrators demote each other at the same moment", async () => {
    const max = await join(dora, "Max", "admin");
    await Promise.allSettled([
      withScope(dora, (scope) => changeRole(scope, { memberId: max.memberId, role: "executive" })),
      withScope(max, (scope) => changeRole(scope, { memberId: dora.memberId, role: "executive" })),
    ]);
    const members = await withScope(dora, listMembers);
    const admins = members.filter(({ role, deactivatedAt }) => role === "admin" && deactivatedAt === null);
    expect(admins).toHaveLength(1);
    const [left] = admins;
    if (left?.id !== dora.memberId)
      await withScope(max, (scope) => changeRole(scope, { memberId: dora.memberId, role: "admin" }));
  });
});

describe("sessions", () => {
  it("in another workspace go on when a role or a membership changes in this one", async () => {
    const pia = await join(dora, "Pia", "account_manager");
    const elsewhere = await sessionOf({ userId: pia.userId, workspaceId: quentin.workspaceId });
    await withScope(dora, (scope) => changeRole(scope, { memberId: pia.memberId, role: "executive" }));
    await withScope(dora, (scope) => deactivateMember(scope, { memberId: pia.memberId, heirId: null }));
    await withScope(dora, (scope) => reactivateMember(scope, { memberId: pia.memberId }));
    expect(await findLiveSession(elsewhere.id)).not.toBeNull();
  });

  it("end with a change of role", async () => {
    const tom = await join(dora, "Tom", "account_manager");
    const session = await sessionOf(tom);
    await withScope(dora, (scope) => changeRole(scope, { memberId: tom.memberId, role: "cx_leader" }));
    expect(await findLiveSession(session.id)).toBeNull();
  });

  it("end with a deactivation, and the workspace is closed to its scope at once", async () => {
    const una = await join(dora, "Una", "account_manager");
    const session = await sessionOf(una);
    await withScope(dora, (scope) => deactivateMember(scope, { memberId: una.memberId, heirId: null }));
    expect(await findLiveSession(session.id)).toBeNull();
    await expect(withScope(una, listMembers)).rejects.toMatchObject({ code: "not_signed_in" });
  });

  it("begin with no password that is changed while it is proven", async () => {
    const lea = await join(dora, "Lea", "executive");
    const signIn = (password: string) =>
      startSessionByPassword({ email: lea.email, password }, { address: null, userAgent: null });
    const [old, next] = ["Lea has a long password", "her password from now on"];
    const here = await sessionOf(lea);
    // Some that run while it is changed: each is refused, or ended with the others.
    const proven = await provePassword({ current: old, password: next }, here);
    const tries = Array.from({ length: 8 }, () => signIn(old).catch(() => null));
    await withScope(lea, (scope) => changePassword(scope, proven));
    for (const session of await Promise.all(tries)) {
      expect(session && (await findLiveSession(session.id))).toBeNull();
    }
    expect(await signIn(next)).toMatchObject({ userId: lea.userId });
  });

  it("and no change of a password builds on one that was changed meanwhile", async () => {
    const ida = await join(dora, "Ida", "executive");
    const here = await sessionOf(ida);
    const prove = (password: string) => provePassword({ current: "Ida has a long password", password }, here);
    const [first, second] = [await prove("the one she wanted"), await prove("the one somebody else wanted")];
    await withScope(ida, (scope) => changePassword(scope, first));
    await expect(withScope(ida, (scope) => changePassword(scope, second))).rejects.toMatchObject({
      fields: { current: expect.stringContaining("changed just now") },
    });
  });

  it("end with a new password, but for the one it was set in", async () => {
    const kim = await join(dora, "Kim", "executive");
    const [here, elsewhere] = [await sessionOf(kim), await sessionOf(kim)];
    const wrong = provePassword({ current: "not hers", password: "her next password" }, here);
    await expect(wrong).rejects.toMatchObject({ fields: { current: expect.any(String) } });

    const proven = await provePassword({ current: "Kim has a long password", password: "her next password" }, here);
    await withScope(kim, (scope) => changePassword(scope, proven));
    expect(await findLiveSession(here.id)).not.toBeNull();
    expect(await findLiveSession(elsewhere.id)).toBeNull();
  });
});
