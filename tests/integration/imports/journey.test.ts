import { describe, expect, it } from "vitest";
import { listImportRuns } from "@/lib/data/imports";
import { withScope } from "@/lib/data/scope";
import { getRejectedRows } from "@/lib/operations/get-rejected-rows";
import { staffed } from "../begin";
import { commitAll, fates, fixture, importText, plan, upload } from "./desk";

const { dora } = await staffed();

const FILES = [
  ["accounts", "accounts", 4],
  ["contacts", "contacts", 6],
  ["interactions", "interactions", 7],
  ["survey_answers", "survey-answers", 12],
] as const;

describe("Dora imports the small world", () => {
  it.each(FILES)("and every row of %s is created", async (noun, file, rows) => {
    const done = await importText(dora, noun, fixture(file));
    expect(done).toMatchObject({ status: "done", create: rows, applied: rows, update: 0, skip: 0, error: 0 });
  });

  it("and Borealis Foods shows the readings computed by hand", async () => {
    const score = await withScope(dora, (scope) =>
      scope.tx.ladderScore.findFirstOrThrow({ where: { account: { name: "Borealis Foods" } } }),
    );
    const { steps } = JSON.parse(JSON.stringify(score.summary));
    expect(steps.satisfaction.reading).toBeCloseTo(87.5, 9);
    expect(steps.experience.reading).toBeCloseTo(200 / 3, 9);
    expect(steps.proposition.reading).toBeCloseTo(75, 9);
    expect(steps.delivery.reading).toBeCloseTo(50, 9);
    expect(steps.creation.reading).toBeCloseTo(100, 9);
    expect(steps.entanglement.reading).toBeCloseTo(75, 9);
    const days = (score.asOf.getTime() - Date.parse("2026-05-12T12:00:00Z")) / 86_400_000;
    const aged = 2 ** (-days / 180);
    expect(score.satisfaction).toBeCloseTo(50 + (13.125 * aged) / (1 + aged), 9);
    expect(score.standsOn).toBeNull();
  });

  it("and the child finds the parent that stands below it in the file", async () => {
    const child = await withScope(dora, (scope) =>
      scope.tx.account.findFirstOrThrow({ where: { name: "Borealis Retail" }, include: { parent: true } }),
    );
    expect(child.parent?.name).toBe("Borealis Foods");
    expect(child.arrCents).toBe(1_200_000n);
  });

  it("and instants are on her clock, with the people who took part", async () => {
    const review = await withScope(dora, (scope) =>
      scope.tx.interaction.findFirstOrThrow({ where: { externalId: "I-2" }, include: { contacts: true } }),
    );
    expect(review).toMatchObject({
      kind: "business_review",
      occurredAt: new Date("2026-05-06T12:00:00Z"),
      sentiment: 0.5,
    });
    expect(review.contacts).toHaveLength(2);
  });

  it.each(FILES)("and a second upload of %s changes nothing", async (noun, file, rows) => {
    const before = await countEverything();
    const done = await importText(dora, noun, fixture(file));
    expect(done).toMatchObject({ status: "done", skip: rows, create: 0, update: 0, error: 0, applied: 0 });
    expect(await countEverything()).toEqual(before);
  });

  it("and sees her imports with their counts", async () => {
    const runs = await withScope(dora, listImportRuns);
    expect(runs).toHaveLength(8);
    expect(runs.at(-1)).toMatchObject({ noun: "accounts", createdByName: "Dora", progress: { create: 4, applied: 4 } });
  });
});

describe("a changed file", () => {
  it("changes the fields it names, and empty cells change nothing", async () => {
    const run = await upload(
      dora,
      "accounts",
      "Account ID,Account Name,Tier,ARR,Industry\nA-1004,Cobalt Energy,growth,,\n",
    );
    await plan(dora, run);
    expect(await fates(dora, run)).toEqual({ 2: "update: Changes Tier." });
    await commitAll(dora, run);
    const cobalt = await withScope(dora, (scope) =>
      scope.tx.account.findFirstOrThrow({ where: { externalId: "A-1004" } }),
    );
    expect(cobalt).toMatchObject({ tier: "growth", arrCents: 25_000_000n, currency: "USD", industry: "Energy" });
  });

  it("finds interactions without external id by what they say", async () => {
    const text = "Kind,When,Summary,Account\ncall,2026-05-25,Talked about the fair,Cobalt Energy\n";
    expect(await importText(dora, "interactions", text)).toMatchObject({ create: 1, applied: 1 });
    expect(await importText(dora, "interactions", text)).toMatchObject({ skip: 1, applied: 0 });
  });

  it("corrects an answer of the same person, question and round", async () => {
    const text = "Kind,Who answered,Answer,Round,When\nNPS,farah@cobalt.example,7,2026-spring,2026-05-12\n";
    expect(await importText(dora, "survey_answers", text)).toMatchObject({ update: 1, applied: 1 });
  });

  it("leaves alone what was removed here", async () => {
    const text = "External ID,Kind,When,Summary,Account\nX-1,call,2026-05-26,Wrong number,Cobalt Energy\n";
    await importText(dora, "interactions", text);
    await withScope(dora, (scope) =>
      scope.tx.interaction.updateMany({ where: { externalId: "X-1" }, data: { removedAt: scope.now } }),
    );
    expect(await importText(dora, "interactions", text)).toMatchObject({ skip: 1, applied: 0 });
  });
});

describe("bad rows", () => {
  const BAD = [
    "External ID,Name,Tier,ARR,Renewal,Owner,Parent account",
    "B-1,Good One,key,1k,2027-01-01,,",
    "B-2,,key,1k,2027-01-01,,",
    "B-3,Bad Tier,huge,1k,2027-01-01,,",
    "B-4,Bad Amount,key,lots,2027-01-01,,",
    "B-5,Negative,key,-5,2027-01-01,,",
    "B-6,Bad Day,key,1k,2027-02-30,,",
    "B-7,Bad Share,key,1k,2019-01-01,nobody@x.example,Nowhere either",
    "B-8,Bad Parent,key,1k,2027-01-01,,Nowhere",
    "B-9,Too short",
    "B-10,Round One,key,1k,2027-01-01,,B-11",
    "B-11,Round Two,key,1k,2027-01-01,,B-10",
    "1.2E+10,Rounded Key,key,1k,2027-01-01,,",
    "=B-13,Good Two,light,2k,2027-01-01,dora@nordlicht.example,B-1",
    `B-14,${"x".repeat(201)},key,1k,2027-01-01,,`,
  ].join("\n");
  const expectedBad = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15];

  it("are exactly the refused ones, each with its reason; the good ones are stored", async () => {
    const run = await upload(dora, "accounts", BAD);
    expect(await plan(dora, run)).toMatchObject({ create: 2, update: 0, skip: 0, error: 12 });
    const told = await fates(dora, run);
    expect(
      Object.keys(told)
        .filter((line) => told[Number(line)]?.startsWith("error"))
        .map(Number),
    ).toEqual(expectedBad);
    expect(told[4]).toBe("error: Tier: “huge” is not a tier: key, growth or light.");
    expect(told[6]).toBe("error: ARR: An amount cannot be negative.");
    expect(told[13]).toContain("External ID: “1.2E+10” is a number that a spreadsheet has rounded.");
    expect(await commitAll(dora, run)).toMatchObject({ applied: 2, error: 12 });

    const { csv, fileName } = await withScope(dora, (scope) => getRejectedRows(scope, { importRunId: run }));
    expect(fileName).toBe("accounts-rejected.csv");
    const lines = csv.trim().split("\r\n");
    expect(lines).toHaveLength(13);
    expect(lines[0]).toContain('"Line in the file","Why it was refused","External ID"');
    expect(lines[8]).toBe(
      `"10","This line has 2 cells, but there are 7 columns. Is a quote or a separator missing?","B-9","Too short"`,
    );
  });

  it("found only when storing become errors, and the rest of their batch is stored", async () => {
    const run = await upload(
      dora,
      "contacts",
      "Name,E-mail,Account\nGil,gil@cobalt.example,Cobalt Energy\nHal,hal@good.example,Good One\n",
    );
    await plan(dora, run);
    await withScope(dora, (scope) =>
      scope.tx.account.deleteMany({ where: { name: "Good One", children: { none: {} } } }),
    );
    await withScope(dora, (scope) =>
      scope.tx.account.updateMany({ where: { name: "Good One" }, data: { name: "Renamed" } }),
    );
    expect(await commitAll(dora, run)).toMatchObject({ status: "done", applied: 1, error: 1 });
    expect((await fates(dora, run))[3]).toContain("no account “Good One” is known");
  });
});

async function countEverything() {
  return withScope(dora, async ({ tx }) => ({
    accounts: await tx.account.count(),
    contacts: await tx.contact.count(),
    interactions: await tx.interaction.count(),
    answers: await tx.surveyAnswer.count(),
    evidence: await tx.evidence.count(),
    snapshots: await tx.scoreSnapshot.count(),
  }));
}
