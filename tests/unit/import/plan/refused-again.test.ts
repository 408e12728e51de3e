import { expect, it } from "vitest";
import { rejectedCsv } from "@/lib/import/write-csv";
import type { ImportNoun } from "@/lib/schemas/import";
import { readTable } from "../../../factories/tables";
import { fixture, planFile, writesOf } from "./import-desk";

it.each([
  ["accounts", fixture("note-of-two-lines")],
  ["accounts", fixture("rounded-keys")],
  ["accounts", fixture("total-row")],
  ["accounts", "Account ID,Name\n1,Heron\n1,Egret\n2,Grebe\n#REF!,Coot\n"],
  ["accounts", "Account ID,Name,ARR\n123456789012345000,Heron,1\n12,Egret,2\n"],
  ["contacts", "Name,Account ID,Account\nAda,1.78E+10,Quay Ltd\nBea,Q-1,Quay Ltd\nCia,Q-9,Quay Ltd\n"],
  ["survey_answers", fixture("answers-csat-of-10").replaceAll(/[a-z]+@[a-z]+\.example/g, "ann@harbour.example")],
] satisfies [ImportNoun, string][])(
  "refused rows of %s %j are refused again for the same reasons",
  async (noun, text) => {
    const { header, rows } = await readTable(text);
    const refusedIn = async (file: string) =>
      (await planFile(noun, file)).rows.flatMap(({ line, action, reason }) =>
        action === "error" ? [{ line, reason }] : [],
      );
    const refused = await refusedIn(text);
    expect(refused.length).toBeGreaterThan(0);
    const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells]));
    const csv = await rejectedCsv(header, [
      refused.map(({ line, reason }) => ({ line, reason, cells: cellsOf.get(line) ?? [] })),
    ]);
    expect((await refusedIn(csv)).map(({ reason }) => reason)).toEqual(refused.map(({ reason }) => reason));
  },
);

it("accounts of those who left come in without them, and the others with nobody", async () => {
  const accounts = await writesOf("accounts", fixture("accounts-owner-left"));
  expect(accounts).toMatchObject([{ ownerId: null }, { ownerId: null }, { ownerId: null }]);
});
