import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { z } from "zod";
import { sessionSecret } from "@/lib/auth/session-cookie";
import { closeDatabase } from "@/lib/data/client";
import { createSession } from "@/lib/data/sessions";
import { defineAction } from "@/lib/http/define-action";
import { join, type Person, setUp } from "../members/world";

/** What a browser sends with an action. */
const request = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => ({ value: request.cookie }) }),
}));

let dora: Person;

beforeAll(async () => {
  process.env["WRITES_PER_MINUTE"] = "3";
  dora = await setUp();
});
afterAll(async () => {
  delete process.env["WRITES_PER_MINUTE"];
  await closeDatabase();
});

const write = defineAction({
  permission: "profile.update",
  input: z.object({}),
  output: z.string(),
  run: async () => "done",
  audit: () => ({ noun: "user" }),
});

async function signIn({ userId, workspaceId }: Person): Promise<void> {
  const { id } = await createSession({ userId, workspaceId, userAgent: null });
  request.cookie = await encode({ token: { sessionId: id }, secret: sessionSecret() });
}

it("asks whoever changes more than hands can to wait, and nobody else", async () => {
  await signIn(dora);
  for (const time of [1, 2, 3]) expect([time, await write({})]).toEqual([time, { ok: true, data: "done" }]);
  const refusal = { ok: false, code: "too_many_requests", message: expect.stringContaining("was not saved") };
  await expect(write({})).resolves.toMatchObject(refusal);

  await signIn(await join(dora, "Mara", "account_manager"));
  await expect(write({})).resolves.toEqual({ ok: true, data: "done" });
});
