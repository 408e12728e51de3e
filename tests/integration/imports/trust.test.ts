import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findImportRun } from "@/lib/data/imports";
import { withScope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { cancelImport } from "@/lib/operations/cancel-import";
import { commitImport } from "@/lib/operations/commit-import";
import { getRejectedRows } from "@/lib/operations/get-rejected-rows";
import { uploadImport } from "@/lib/operations/upload-import";
import { staffed } from "../begin";
import { commitAll, commitBatch, fates, plan, upload } from "./desk";

const { dora, otto, eva, quentin } = await staffed();

const manyAccounts = (prefix: string, amount: number) =>
  `Account ID,Account Name\n${Array.from({ length: amount }, (_, i) => `${prefix}-${i},${prefix} account ${i}`).join("\n")}\n`;
const countOf = (prefix: string) =>
  withScope(dora, (scope) => scope.tx.account.count({ where: { externalId: { startsWith: `${prefix}-` } } }));

/** As a window does it: told that somebody else is at it, it asks again. */
async function untilDone(importRunId: string): Promise<void> {
  const done = await commitAll(dora, importRunId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "unavailable") return null;
    throw error;
  });
  if (done === null) await untilDone(importRunId);
}

describe("an import that was killed", () => {
  it("goes on where its last batch ended, without duplicates", async () => {
    const run = await upload(dora, "accounts", manyAccounts("K", 1200));
    await plan(dora, run);
    expect(await commitBatch(dora, run)).toMatchObject({ status: "running", applied: 500 });
    expect(await countOf("K")).toBe(500);

    const killed = withScope(dora, async (scope) => {
      await commitImport(scope, { importRunId: run });
      throw new Error("the process dies before the commit");
    });
    await expect(killed).rejects.toThrow("dies");
    expect(await countOf("K")).toBe(500);

    expect(await commitAll(dora, run)).toMatchObject({ status: "done", applied: 1200, error: 0 });
    expect(await countOf("K")).toBe(1200);
  });

  it("stores each row once when two windows press the button at the same moment", async () => {
    const run = await upload(dora, "accounts", manyAccounts("W", 600));
    await plan(dora, run);
    await Promise.all([untilDone(run), untilDone(run)]);
    expect(await countOf("W")).toBe(600);
  });

  it("keeps what is stored when it is cancelled, and stores nothing more", async () => {
    const run = await upload(dora, "accounts", manyAccounts("C", 700));
    await plan(dora, run);
    await commitBatch(dora, run);
    expect(await withScope(dora, (scope) => cancelImport(scope, { importRunId: run }))).toMatchObject({
      status: "cancelled",
    });
    expect(await commitAll(dora, run)).toMatchObject({ status: "cancelled", applied: 500 });
    expect(await countOf("C")).toBe(500);
  });
});

describe("an import that cannot start", () => {
  it("asks for the column that is missing", async () => {
    const run = await upload(dora, "contacts", "Name,E-mail\nAnn,ann@x.example\n");
    await expect(plan(dora, run)).rejects.toMatchObject({
      code: "invalid_input",
      message: "Say which column holds “Account's external ID” or “Account”.",
    });
  });

  it("asks how ambiguous dates are meant, and then reads them so", async () => {
    const run = await upload(dora, "accounts", "Name,Renewal\nSlashes,03/04/2027\n");
    await expect(plan(dora, run)).rejects.toMatchObject({ fields: { dateOrder: expect.any(String) } });
    await plan(dora, run, { dateOrder: "month_first" });
    await commitAll(dora, run);
    const account = await withScope(dora, (scope) => scope.tx.account.findFirstOrThrow({ where: { name: "Slashes" } }));
    expect(account.renewsOn).toEqual(new Date("2027-03-04T00:00:00Z"));
  });

  it("does not store rows nobody has looked at", async () => {
    const run = await upload(dora, "accounts", manyAccounts("U", 1));
    await expect(commitBatch(dora, run)).rejects.toMatchObject({ code: "conflict" });
  });

  it("does not change its columns once it runs", async () => {
    const run = await upload(dora, "accounts", manyAccounts("D", 1));
    await plan(dora, run);
    await commitAll(dora, run);
    await expect(plan(dora, run)).rejects.toMatchObject({ code: "conflict" });
    expect(await fates(dora, run)).toEqual({ 2: "create" });
  });
});

describe("who may import", () => {
  it("is neither the account manager nor the executive", async () => {
    const run = await upload(dora, "accounts", manyAccounts("P", 1));
    for (const person of [otto, eva]) {
      const bytes = Buffer.from(manyAccounts("Q", 1));
      await expect(uploadImport(person, { noun: "accounts", fileName: "x.csv", bytes })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(commitBatch(person, run)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it("finds no import of another workspace, and none that never was", async () => {
    const run = await upload(dora, "accounts", manyAccounts("F", 1));
    for (const importRunId of [run, randomUUID()]) {
      expect(await withScope(quentin, (scope) => findImportRun(scope, importRunId))).toBeNull();
      await expect(commitBatch(quentin, importRunId)).rejects.toMatchObject({ code: "not_found" });
      await expect(withScope(quentin, (scope) => cancelImport(scope, { importRunId }))).rejects.toMatchObject({
        code: "not_found",
      });
      await expect(withScope(quentin, (scope) => getRejectedRows(scope, { importRunId }))).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });
});
