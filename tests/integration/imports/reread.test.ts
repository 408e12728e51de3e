import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withScope } from "@/lib/data/scope";
import { getImportReport } from "@/lib/operations/get-import-report";
import { rereadImport } from "@/lib/operations/reread-import";
import { importView } from "@/lib/schemas/import";
import { staffed } from "../begin";
import { commitAll, fates, plan, upload } from "./desk";

const { dora } = await staffed();
const CZECH = readFileSync(new URL("../../fixtures/import/central-european.csv", import.meta.url));
/** Tøinec as Windows-1252 has it: letters that both encodings know. */
const DANISH = Buffer.from("Name;ARR\nT\xf8nder M\xf8bel;1200\n", "latin1");

const columnsOf = async (importRunId: string) =>
  (await withScope(dora, (scope) => getImportReport(scope, importView.parse({ importRunId, step: "columns" }))))
    .columns;

describe("an uploaded file", () => {
  it("is read in another encoding before anything is stored, which the next one of its kind is then too", async () => {
    const run = await upload(dora, "accounts", CZECH);
    expect((await columnsOf(run))?.reading).toMatchObject({ encoding: "windows-1250", canChange: true });
    await withScope(dora, await rereadImport(dora, { importRunId: run, encoding: "iso-8859-2" }));
    expect((await columnsOf(run))?.reading.encoding).toBe("iso-8859-2");
    await plan(dora, run);
    const next = await upload(dora, "accounts", DANISH);
    expect((await columnsOf(next))?.reading.encoding).toBe("iso-8859-2");
  });

  it("is read from another line, and no longer once its rows are stored", async () => {
    const run = await upload(dora, "accounts", "Name,ARR\nTitle,Of\nHeron,12\n");
    await withScope(dora, await rereadImport(dora, { importRunId: run, headerLine: 2 }));
    expect((await columnsOf(run))?.columns.map(({ name }) => name)).toEqual(["Title", "Of"]);
    await plan(dora, run, { fields: ["name", null] });
    expect(await fates(dora, run)).toEqual({ 3: "create" });
    await commitAll(dora, run);
    const again = rereadImport(dora, { importRunId: run, headerLine: 1 });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
  });
});
