import { describe, expect, it } from "vitest";
import { findImportRun } from "@/lib/data/imports";
import { withScope } from "@/lib/data/scope";
import { staffed } from "../begin";
import { plan, upload } from "./desk";

const { dora, quentin } = await staffed();

const mappingOf = async (importRunId: string, person = dora) =>
  (await withScope(person, (scope) => findImportRun(scope, importRunId)))?.mapping;

describe("a kind of file", () => {
  it("is read as it was read last, with the same names of columns, whatever separates them", async () => {
    const first = await upload(dora, "accounts", "Firma,Branche,Ende\nHeron,Docks,03/04/2027\n");
    const words = { tier: { a: "key" } };
    await plan(dora, first, { fields: ["name", "segment", "renewsOn"], dateOrder: "month_first", words });
    const second = await upload(dora, "accounts", 'Firma;"Branche";Ende\nEgret;Boats;05/06/2027\n');
    const remembered = { fields: ["name", "segment", "renewsOn"], dateOrder: "month_first", words };
    expect(await mappingOf(second)).toMatchObject(remembered);
    const others = await upload(quentin, "accounts", "Firma,Branche,Ende\nQuillon,Docks,03/04/2027\n");
    expect(await mappingOf(others, quentin)).toMatchObject({ fields: ["name", "industry", null], words: {} });
  });

  it("is another one with other columns, or of another noun", async () => {
    const first = await upload(dora, "accounts", "Titel,Was\nHeron,Docks\n");
    await plan(dora, first, { fields: ["name", "segment"] });
    const wider = await upload(dora, "accounts", "Titel,Was,Wo\nHeron,Docks,Kiel\n");
    expect((await mappingOf(wider))?.fields).toEqual([null, null, null]);
    const people = await upload(dora, "contacts", "Titel,Was\nHeron,Docks\n");
    expect((await mappingOf(people))?.fields).toEqual([null, null]);
  });
});
