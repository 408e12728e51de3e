import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { z } from "zod";
import { acceptInvitationAction } from "@/lib/actions/members";
import { startSessionByPassword } from "@/lib/auth/start-session";
import { closeDatabase } from "@/lib/data/client";
import { withScope } from "@/lib/data/scope";
import { defineAction } from "@/lib/http/define-action";
import { inviteMember } from "@/lib/operations/invite-member";
import { staffed } from "../begin";
import { cookieOf } from "./signed-in";

/** What a browser sends with an action. */
const request = vi.hoisted(() => ({ cookie: "", kept: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: () => ({ value: request.cookie }),
    set: (name: string, value: string) => request.kept.set(name, value),
  }),
}));

const { dora, mira, otto, eva, quentin } = await staffed();

beforeAll(() => {
  process.env["WRITES_PER_MINUTE"] = "3";
});
afterAll(async () => {
  delete process.env["WRITES_PER_MINUTE"];
  await closeDatabase();
});

const door = {
  name: "write",
  permission: "profile.update" as const,
  input: z.object({}),
  output: z.string(),
  run: async () => "done",
  audit: () => ({ noun: "user" }),
};
const write = defineAction(door);

it("asks whoever changes more than hands can to wait, and nobody else", async () => {
  request.cookie = await cookieOf(dora);
  for (const time of [1, 2, 3]) expect([time, await write({})]).toEqual([time, { ok: true, data: "done" }]);
  const refusal = { ok: false, code: "too_many_requests", message: expect.stringContaining("was not saved") };
  await expect(write({})).resolves.toMatchObject(refusal);

  request.cookie = await cookieOf(mira);
  await expect(write({})).resolves.toEqual({ ok: true, data: "done" });
});

it("counts them once, though the build holds the counter in several bundles", async () => {
  vi.resetModules();
  const { consumeWrite } = await import("@/lib/data/rate-limits");
  await expect(consumeWrite(dora.userId)).rejects.toMatchObject({ code: "too_many_requests" });
});

it("tells what stands in front of the app which sessions are alive, and nothing of made-up ones", async () => {
  const heard: unknown[] = [];
  subscribe("entwine.session", (cookie) => heard.push(cookie));
  const known = await cookieOf(otto);
  for (const cookie of ["made-up", known]) {
    request.cookie = cookie;
    await write({});
  }
  expect(heard).toEqual([{ cookie: known, userId: otto.userId, workspaceId: otto.workspaceId }]);
});

it("answers a request key of one deed to no other, not even to the same words", async () => {
  request.cookie = await cookieOf(eva);
  const other = defineAction({ ...door, name: "other", run: async () => "something else" });
  const key = randomUUID();
  await expect(write({}, key)).resolves.toEqual({ ok: true, data: "done" });
  await expect(other({}, key)).resolves.toMatchObject({ ok: false, code: "invalid_input" });
  await expect(write({}, key)).resolves.toEqual({ ok: true, data: "done" });
});

it("keeps nothing of what is secret, though it comes with a request key", async () => {
  request.cookie = await cookieOf(quentin);
  const secret = defineAction({ ...door, isSecret: true, run: async () => "a token" });
  await expect(secret({}, randomUUID())).resolves.toEqual({ ok: true, data: "a token" });
  const kept = await withScope(quentin, ({ tx }) => tx.idempotencyKey.count());
  expect(kept).toBe(0);
});

it("saves nothing into a workspace that the page was not made for", async () => {
  request.cookie = await cookieOf(otto);
  const elsewhere = "00000000-0000-4000-8000-000000000000";
  const refusal = { ok: false, code: "forbidden", message: expect.stringContaining("nothing was saved") };
  await expect(write({}, undefined, elsewhere)).resolves.toMatchObject(refusal);
  await expect(write({}, undefined, dora.workspaceId)).resolves.toEqual({ ok: true, data: "done" });
});

it("knows the browser in which somebody came by an invitation, whatever strangers try at the e-mail then", async () => {
  const email = "hana@harbour.example";
  const { token } = await withScope(quentin, (scope) => inviteMember(scope, { email, role: "executive" }));
  const password = "Hana has a long password";
  const accepted = await acceptInvitationAction({ token, name: "Hana", password, timeZone: "UTC" });
  expect(accepted).toMatchObject({ ok: true });
  const from = (device: string | null) => ({ address: null, userAgent: null, device });
  const guess = () => startSessionByPassword({ email, password: "a guess" }, from(null));
  await Promise.allSettled(Array.from({ length: 11 }, guess));
  await expect(startSessionByPassword({ email, password }, from(null))).rejects.toMatchObject({
    code: "too_many_requests",
  });
  const [device = null] = request.kept.values();
  expect(await startSessionByPassword({ email, password }, from(device))).not.toBeNull();
});
