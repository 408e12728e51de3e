import { describe, expect, it } from "vitest";
import { withScope } from "@/lib/data/scope";
import { checkLedger } from "@/lib/operations/check-ledger";
import { staffed } from "../begin";
import { commitAll, fixture, importText, plan, upload } from "./desk";

const { dora } = await staffed();

describe("records with keys of their own", () => {
  it("are three accounts though they have one name, and the same file again changes nothing", async () => {
    expect(await importText(dora, "accounts", fixture("one-name"))).toMatchObject({ applied: 3, remarked: 2 });
    expect(await importText(dora, "accounts", fixture("one-name"))).toMatchObject({ skip: 3, applied: 0 });
  });

  it("are two answers though they are of one day, and each counts", async () => {
    await importText(dora, "accounts", fixture("base-accounts"));
    await importText(dora, "contacts", fixture("base-contacts"));
    const answers = fixture("two-answers-one-day");
    expect(await importText(dora, "survey_answers", answers)).toMatchObject({ create: 2, applied: 2 });
    expect(await importText(dora, "survey_answers", answers)).toMatchObject({ skip: 2, applied: 0 });
    await withScope(dora, async (scope) => {
      expect(await scope.tx.evidence.count({ where: { indicator: "csat" } })).toBe(2);
      expect(await checkLedger(scope)).toEqual([]);
    });
  });

  it("are the answers of one line to several questions, under one key", async () => {
    const answers = fixture("answers-wide");
    expect(await importText(dora, "survey_answers", answers)).toMatchObject({ create: 2, applied: 2 });
    expect(await importText(dora, "survey_answers", answers)).toMatchObject({ skip: 2, applied: 0 });
    await withScope(dora, async (scope) => {
      expect(await scope.tx.surveyAnswer.count({ where: { externalId: { startsWith: "W-" } } })).toBe(6);
      expect(await checkLedger(scope)).toEqual([]);
    });
  });

  it("move with a person, whose answers stay where they were given", async () => {
    expect(await importText(dora, "contacts", fixture("contacts-moved"))).toMatchObject({ create: 1, applied: 1 });
    expect(await importText(dora, "contacts", fixture("contacts-moved"))).toMatchObject({ skip: 1, applied: 0 });
    await withScope(dora, async (scope) => {
      const bens = await scope.tx.contact.findMany({ where: { name: "Ben Rook" }, include: { account: true } });
      expect(bens.map((ben) => [ben.account.name, ben.externalId, ben.leftOn !== null]).sort()).toEqual([
        ["Fallowgate Ltd", "P-2", false],
        ["Halden Optik GmbH", null, true],
      ]);
      expect(await checkLedger(scope)).toEqual([]);
    });
  });

  it("are refused as the dry run said when a spreadsheet rounded the keys", async () => {
    const run = await upload(dora, "accounts", fixture("rounded-keys"));
    expect(await plan(dora, run)).toMatchObject({ error: 3 });
    expect(await commitAll(dora, run)).toMatchObject({ applied: 0 });
  });
});
