import { beforeAll, describe, expect, it } from "vitest";
import { withScope } from "@/lib/data/scope";
import { checkLedger } from "@/lib/operations/check-ledger";
import { getImportReport } from "@/lib/operations/get-import-report";
import { getRejectedRows } from "@/lib/operations/get-rejected-rows";
import { importView } from "@/lib/schemas/import";
import { staffed } from "../begin";
import { commitAll, commitBatch, importText, plan, upload } from "./desk";

const { dora } = await staffed();

beforeAll(async () => {
  await importText(
    dora,
    "accounts",
    "Account ID,Name,Tier,ARR,Renewal\nA-1,Heron Cranes Ltd,growth,120k,2027-02-28\n,Egret Docks GmbH,light,,\n",
  );
  await importText(dora, "contacts", "Name,E-mail,Account\nAnn Lindqvist,ann@heron.example,Heron Cranes Ltd\n");
});

const report = async (importRunId: string, query: object = {}) => {
  const { rows } = await withScope(dora, (scope) =>
    getImportReport(scope, importView.parse({ importRunId, ...query })),
  );
  if (!rows) throw new Error("the columns are still being chosen");
  return rows;
};

describe("the check of a file", () => {
  it("shows what will be stored, and of a change old and new", async () => {
    const run = await upload(
      dora,
      "accounts",
      "Account ID,Account Name,ARR,Renewal Date\nA-1,Heron Cranes Ltd,€130.000,28/02/2028\nA-2,Grebe Boats,45k,13/04/2027\n",
    );
    await plan(dora, run);
    const { rows, readings } = await report(run);
    expect(readings).toEqual([{ order: "day_first", isChosen: false, columns: ["Renewal Date"] }]);
    expect(rows.map(({ fields }) => fields)).toEqual([
      [
        {
          ...{ field: "arr", label: "ARR" },
          before: { cents: 12_000_000, currency: "EUR" },
          after: { cents: 13_000_000, currency: "EUR" },
        },
        { field: "renewsOn", label: "Renewal", before: "2027-02-28", after: "2028-02-28" },
      ],
      [
        { field: "externalId", label: "External ID", after: "A-2" },
        { field: "name", label: "Name", after: "Grebe Boats" },
        { field: "arr", label: "ARR", after: { cents: 4_500_000, currency: "EUR" } },
        { field: "renewsOn", label: "Renewal", after: "2027-04-13" },
      ],
    ]);
    await plan(dora, run, { dateOrder: "month_first" });
    const again = await report(run);
    expect(again.readings).toEqual([{ order: "month_first", isChosen: true, columns: ["Renewal Date"] }]);
    expect(again.rows.map(({ action }) => action)).toEqual(["error", "error"]);
  });

  it("names every mistake of a row with its column, in the file of refused rows too", async () => {
    const run = await upload(
      dora,
      "contacts",
      "Full name,Company,Work Email,Seniority,Left on\n,Nowhere,not an address,grand duke,2026-02-30\n",
    );
    expect(await plan(dora, run)).toMatchObject({ error: 1 });
    const [row] = (await report(run)).rows;
    expect(row?.problems.map(({ column }) => column).sort()).toEqual([
      ...["Company", "Full name", "Left on", "Seniority", "Work Email"],
    ]);
    const { csv } = await withScope(dora, (scope) => getRejectedRows(scope, { importRunId: run }));
    for (const words of [
      "Company: no account “Nowhere” is known",
      "Full name: Fill this in.",
      "Work Email: Enter an",
    ]) {
      expect(csv).toContain(words);
    }
  });

  it("gives back all of a file that is larger than what is read at once, in its order", async () => {
    const notes = Array.from({ length: 30 }, (_, i) => `${i} ${"long ".repeat(12_000)}`);
    const run = await upload(dora, "accounts", `Name,Note\n${notes.map((note) => `,${note}`).join("\n")}\n`);
    expect(await plan(dora, run)).toMatchObject({ error: notes.length });
    const { csv } = await withScope(dora, (scope) => getRejectedRows(scope, { importRunId: run }));
    const lines = csv.trim().split("\r\n").slice(1);
    expect(lines.map((line) => line.split('","').at(-1)?.slice(0, 7))).toEqual(notes.map((note) => note.slice(0, 7)));
  });

  it("marks new accounts and people that look like what exists, and stores them all the same", async () => {
    const run = await upload(dora, "accounts", "Name\nHERON CRANES\nEgret Docks\nPlover Yards\n");
    expect(await plan(dora, run)).toMatchObject({ create: 3, alike: 2 });
    const alike = await report(run, { action: "alike" });
    expect(alike.rows.map(({ line, alike: one }) => [line, one?.name])).toEqual([
      [2, "Heron Cranes Ltd"],
      [3, "Egret Docks GmbH"],
    ]);
    expect(alike.rows[0]?.alike?.accountId).toEqual(expect.any(String));
    expect(await commitAll(dora, run)).toMatchObject({ applied: 3, alike: 2 });

    const people = await upload(
      dora,
      "contacts",
      'Contact ID,Name,E-mail,Account\nC-9,"Lindqvist, Ann",ann.l@heron.example,Heron Cranes Ltd\n',
    );
    expect(await plan(dora, people)).toMatchObject({ create: 1, alike: 1 });
    expect((await report(people)).rows[0]?.alike).toMatchObject({
      name: "Ann Lindqvist",
      accountId: expect.any(String),
      contactId: expect.any(String),
    });
  });
});

describe("an answer on a 1–5 form", () => {
  it("keeps its half, and scores as exactly that", async () => {
    const run = await upload(
      dora,
      "survey_answers",
      "Survey type,Email,Effort score,Round,Response date\nCES,ann@heron.example,2,spring,2026-05-12\n",
    );
    await plan(dora, run, { scales: { ces: "5-1" } });
    expect((await report(run)).rows[0]?.fields).toContainEqual({ field: "value", label: "Answer", after: 5.5 });
    await commitAll(dora, run);
    const [answer, evidence] = await withScope(dora, async ({ tx }) => [
      await tx.surveyAnswer.findFirstOrThrow({ where: { surveyKey: "spring" } }),
      await tx.evidence.findFirstOrThrow({ where: { indicator: "ces" } }),
    ]);
    expect(answer.value).toBe(5.5);
    // (5.5 − 1) of 6 steps: 75, where rounding to 5 would have made 66.7.
    expect(evidence.value).toBe(75);
    expect(await withScope(dora, (scope) => checkLedger(scope))).toEqual([]);
  });
});

describe("children that stand before their parents in the file", () => {
  it("are stored after them, across all batches", async () => {
    const parents = Array.from({ length: 600 }, (_, i) => `P-${i},Parent ${i},`);
    const children = Array.from({ length: 600 }, (_, i) => `K-${i},Child ${i},P-${599 - i}`);
    const run = await upload(
      dora,
      "accounts",
      `Account ID,Name,Parent account\n${[...children, ...parents].join("\n")}\n`,
    );
    await plan(dora, run);
    expect(await commitBatch(dora, run)).toMatchObject({ status: "running", applied: 500, error: 0 });
    expect(await commitAll(dora, run)).toMatchObject({ status: "done", applied: 1200, error: 0 });
    const child = await withScope(dora, (scope) =>
      scope.tx.account.findFirstOrThrow({ where: { name: "Child 0" }, include: { parent: true } }),
    );
    expect(child.parent?.name).toBe("Parent 599");
  });
});
