import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { createContactAction } from "@/lib/actions/contacts";
import { mapDbError } from "@/lib/data/db-errors";
import { definePage } from "@/lib/http/define-page";
import { definePublicAction } from "@/lib/http/define-public-action";
import { toProblem } from "@/lib/http/problem";
import { log } from "@/lib/log";

import { loadPortfolio } from "@/lib/operations/load-portfolio";

import { accountFilter } from "@/lib/schemas/account-filter";
import { temporaryFolder } from "../../../scripts/test-cluster.mjs";
import { as } from "../../factories/people";
import { cleanAll, refreshAll } from "../../factories/rounds";
import { furnished } from "../begin";
import { cookieOf } from "./signed-in";

const request = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-request-path": "/portfolio" }),
  cookies: async () => ({ get: () => ({ value: request.cookie }) }),
}));

const { dora, ours } = await furnished();
const folder = temporaryFolder();
vi.spyOn(log, "warn").mockImplementation(() => undefined);

const NEARLY_FULL = {
  ok: false,
  code: "storage_full",
  message: expect.stringMatching(/nearly full, so nothing was saved. Everything can be read/),
};

/** No disk has a terabyte to spare for a test, and each folder is asked anew. */
const needing = (keptFreeMb: number) =>
  Object.assign(process.env, {
    DATABASE_FOLDER: keptFreeMb > 0 ? folder : tmpdir(),
    DATABASE_KEPT_FREE_MB: String(keptFreeMb),
  });

beforeEach(async () => {
  request.cookie = await cookieOf(dora);
  needing(0);
});
afterAll(() => {
  delete process.env["DATABASE_FOLDER"];
  delete process.env["DATABASE_KEPT_FREE_MB"];
  rmSync(folder, { recursive: true, force: true });
});

const names = async () =>
  (await as(dora, ({ tx }) => tx.contact.findMany({ select: { name: true } }))).map(({ name }) => name);
const portfolio = definePage({
  permission: "account.read",
  input: accountFilter,
  load: loadPortfolio,
  render: () => "shown",
});

it("saves nothing and says why, while lists are shown and people sign in; with space again it saves", async () => {
  needing(999_999);
  const key = randomUUID();
  const input = { accountId: ours.accountId, name: "Cleo Full" };
  expect(await createContactAction(input, key)).toEqual(NEARLY_FULL);
  expect(await names()).not.toContain("Cleo Full");
  expect(await portfolio({ params: Promise.resolve({}), searchParams: Promise.resolve({}) })).toBe("shown");
  await expect(cookieOf(dora)).resolves.toEqual(expect.any(String));

  needing(0);
  expect(await createContactAction(input, key)).toMatchObject({ ok: true });
  expect(await names()).toContain("Cleo Full");
});

it("answers again what had been saved before, instead of saying that nothing was", async () => {
  const key = randomUUID();
  const input = { accountId: ours.accountId, name: "Ben Before" };
  const saved = await createContactAction(input, key);
  needing(999_999);
  expect(await createContactAction(input, key)).toEqual(saved);
  expect(saved).toMatchObject({ ok: true });
});

it("makes no workspace and no member", async () => {
  const run = vi.fn(async () => "made");
  const accept = definePublicAction({ deed: "invitation.accept", input: z.object({ token: z.string() }), run });
  needing(999_999);
  expect(await accept({ token: "once" })).toEqual(NEARLY_FULL);
  expect(run).not.toHaveBeenCalled();
  needing(0);
  expect(await accept({ token: "once" })).toEqual({ ok: true, data: "made" });
});

it("lets nothing age and removes nothing meanwhile", async () => {
  const later = new Date(Date.now() + 400 * 86_400_000);
  needing(999_999);
  expect(await refreshAll({ now: later })).toEqual({ accounts: 0 });
  expect(await cleanAll({ now: later })).toEqual({ rows: 0 });
  needing(0);
  expect((await refreshAll({ now: later })).accounts).toBeGreaterThan(0);
});

it("is told in the same words by a database that found no place, with a status that asks to come again", async () => {
  const said = Object.assign(new Error("No space left on device"), { code: "53100" });
  const problem = await toProblem(mapDbError(said), "action contact.write");
  expect(problem).toMatchObject({ status: 503, code: "storage_full", message: NEARLY_FULL.message, retryAfter: 10 });
});
