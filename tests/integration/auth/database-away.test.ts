import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { GET as unavailable } from "@/app/unavailable/route";
import { authOptions } from "@/lib/auth/auth-options";
import { sessionSecret } from "@/lib/auth/session-cookie";
import { startDemoSession } from "@/lib/auth/start-session";
import { closeDatabase } from "@/lib/data/client";
import { createSession, findLiveSession } from "@/lib/data/sessions";
import { hasAnyUser } from "@/lib/data/users";
import { definePage } from "@/lib/http/define-page";
import { definePublicPage } from "@/lib/http/define-public-page";
import { staffed } from "../begin";

/** What a browser sends with a page, and what proxy.ts adds. */
const request = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-request-path": "/portfolio?sort=arr&dir=desc" }),
  cookies: async () => ({ get: () => ({ value: request.cookie }) }),
}));

const { dora } = await staffed();
const AWAY = { code: "unavailable", retryAfter: 2 };
const client = { address: null, userAgent: "vitest" };
const address = process.env["APP_DATABASE_URL"];

const askedAt = async (url: string | undefined) => {
  await closeDatabase();
  Object.assign(process.env, { APP_DATABASE_URL: url });
};
const signOut = async (sessionId: string) => {
  const failures: unknown[] = [];
  const { events } = authOptions({
    client,
    onFailure: (error) => failures.push(error),
    onEntered: () => undefined,
  });
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
    await expect(startDemoSession("executive", client)).rejects.toMatchObject(AWAY);
    await askedAt(address);
  });

  it("a page leads to the one that answers 503, which leads back to it", async () => {
    request.cookie = await encode({ token: { sessionId: randomUUID() }, secret: sessionSecret() });
    await askedAt("postgresql://nobody@127.0.0.1:1/none");
    const nothing = { params: Promise.resolve({}), searchParams: Promise.resolve({}) };
    const signedIn = definePage({
      permission: "account.read",
      input: z.unknown(),
      load: async () => 1,
      render: () => null,
    });
    const open = definePublicPage({ input: z.unknown(), load: () => hasAnyUser(), render: () => null });
    for (const page of [signedIn, open]) {
      const digest = /^NEXT_REDIRECT;\w+;(.*);307;$/;
      const thrown: unknown = await page(nothing).catch((error: unknown) => error);
      expect(thrown).toMatchObject({ digest: expect.stringMatching(digest) });
      const [, address = ""] = digest.exec(z.object({ digest: z.string() }).parse(thrown).digest) ?? [];

      const answer = unavailable(new Request(`http://localhost:3000${address}`));
      expect(answer.status).toBe(503);
      expect(answer.headers.get("retry-after")).toBe("3");
      expect(answer.headers.get("refresh")).toBe("3; url=/portfolio?sort=arr&dir=desc");
      expect(await answer.text()).toContain('href="/portfolio?sort=arr&amp;dir=desc"');
    }
    await askedAt(address);
  });

  it("nobody is led to another site, nor is anything they send run", async () => {
    const at = (next: string) =>
      unavailable(new Request(`http://x.example/unavailable?next=${encodeURIComponent(next)}`));
    expect(at("/.//evil.example").headers.get("refresh")).toBe("3; url=/");
    expect(await at('/a"><script>alert(1)</script>').text()).not.toContain("<script>");
  });

  it("nobody is told to be signed out while their session lives on", async () => {
    const session = await createSession({ userId: dora.userId, workspaceId: dora.workspaceId, userAgent: null });
    await askedAt("postgresql://nobody@127.0.0.1:1/none");
    expect(await signOut(session.id)).toMatchObject([AWAY]);
    await askedAt(address);
    expect(await findLiveSession(session.id)).not.toBeNull();
    expect(await signOut(session.id)).toEqual([]);
    expect(await findLiveSession(session.id)).toBeNull();
  });
});
