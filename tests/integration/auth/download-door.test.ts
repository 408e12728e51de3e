import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { closeDatabase } from "@/lib/data/client";
import { defineDownloadRoute } from "@/lib/http/define-download-route";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { as } from "../../factories/people";
import { staffed } from "../begin";
import { cookieOf } from "./signed-in";

const request = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => (request.cookie === "" ? undefined : { value: request.cookie }) }),
}));

const { dora, mira, otto } = await staffed();
const LINES = 4;
let hasEnded = false;

const get = defineDownloadRoute({
  permission: "audit.read",
  input: z.object({ until: z.coerce.number().default(LINES) }),
  prepare: async (_, { until }) => ({ until }),
  audit: (_, { until }) => ({ noun: "account", changes: [{ field: "exported", to: until }] }),
  file: ({ until }, __, { inScope }) => ({
    name: "Liste 'ä'.txt",
    contentType: "text/plain",
    pieces: (async function* () {
      try {
        for (let line = 0; line < until; line += 1)
          yield Buffer.from(`${await inScope(async ({ viewer }) => viewer.name)}\n`);
      } finally {
        hasEnded = true;
      }
    })(),
  }),
});

const ask = (query = "", method = "GET") => get(new Request(`http://localhost/file${query}`, { method }));
const entries = () =>
  as(dora, ({ tx }) => tx.auditEntry.findMany({ where: { noun: "account" }, orderBy: { at: "asc" } }));

beforeEach(async () => {
  hasEnded = false;
  request.cookie = await cookieOf(dora);
});
afterAll(closeDatabase);

describe("a file made while it is read", () => {
  it("comes whole, under its name, and stands in the audit", async () => {
    const answer = await ask();
    expect(await answer.text()).toBe("Dora\n".repeat(LINES));
    expect(answer.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''Liste%20_%C3%A4_.txt");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const [entry] = await entries();
    expect(entry).toMatchObject({
      action: "audit.read",
      changes: [{ field: "exported", to: LINES }],
      isRefused: false,
    });
    expect(hasEnded).toBe(true);
  });

  it("is refused to strangers and to roles that may not, which the audit keeps, and to what is not understood", async () => {
    request.cookie = await cookieOf(otto);
    expect((await ask()).status).toBe(403);
    expect((await entries()).length).toBe(1);
    const refused = await as(dora, ({ tx }) => tx.auditEntry.findMany({ where: { isRefused: true } }));
    expect(refused.map(({ memberId, action }) => [memberId, action])).toEqual([[otto.memberId, "audit.read"]]);
    request.cookie = "";
    expect((await ask()).status).toBe(401);
    request.cookie = await cookieOf(dora);
    expect((await ask("?until=many")).status).toBe(422);
  });

  it("has room for two of one workspace at once; whoever goes away gives it back", async () => {
    const [one, two] = [await ask(), await ask()];
    const third = await ask();
    expect([third.status, third.headers.get("retry-after")]).toEqual([503, "10"]);
    expect(await third.json()).toMatchObject({ detail: expect.stringContaining("Other files are being made") });
    await one.body?.cancel();
    expect(hasEnded).toBe(true);
    expect(await (await ask()).text()).toBe("Dora\n".repeat(LINES));
    expect(await two.text()).toBe("Dora\n".repeat(LINES));
  });

  it("keeps no room and no entry for a look at its head alone, nor for what is refused", async () => {
    const before = (await entries()).length;
    for (let time = 0; time < 5; time += 1) {
      const head = await ask("", "HEAD");
      expect([head.status, await head.text()]).toEqual([200, ""]);
      expect((await ask("?until=many")).status).toBe(422);
    }
    // Whoever looks at the head takes nothing away.
    expect((await entries()).length).toBe(before);
    expect((await ask()).status).toBe(200);
  });

  it("breaks off for whoever is no member any more, so that nobody takes a part for the whole", async () => {
    request.cookie = await cookieOf(mira);
    const answer = await ask("?until=1000");
    const reader = answer.body?.getReader();
    await reader?.read();
    await as(dora, (scope) => deactivateMember(scope, { memberId: mira.memberId, heirId: null }));
    const rest = (async () => {
      for (let piece = await reader?.read(); !piece?.done; ) piece = await reader?.read();
    })();
    await expect(rest).rejects.toMatchObject({ code: "not_signed_in" });
    expect(hasEnded).toBe(true);
  });
});
