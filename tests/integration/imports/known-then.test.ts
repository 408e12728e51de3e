import { describe, expect, it } from "vitest";
import { withScope } from "@/lib/data/scope";
import { checkLedger } from "@/lib/operations/check-ledger";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getImportReport } from "@/lib/operations/get-import-report";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { createAccount, createContact } from "../../factories/records";
import { staffed } from "../begin";
import { importText, plan, upload } from "./desk";

const { dora } = await staffed();
const DAY_MS = 86_400_000;
const dayAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** An unhappy answer of 200 days ago, and a good call of the same day. */
const answers = (entered: string) => `Email,NPS,Date,Entered on\nann@a.example,0,${dayAgo(200)},${entered}\n`;
const calls = (name: string, entered: string) =>
  `Account,Kind,Direction,Tone,When,Summary,Entered on\n${name},call,inbound,positive,${dayAgo(200)},Thanks,${entered}\n`;

async function loaded(name: string, entered: string) {
  const accountId = await withScope(dora, (scope) => createAccount(scope, { name }));
  await withScope(dora, (scope) =>
    createContact(scope, accountId, { name: `Ann of ${name}`, email: `${name}@a.example` }),
  );
  await importText(dora, "survey_answers", answers(entered).replace("ann@", `${name}@`.toLowerCase()));
  await importText(dora, "interactions", calls(name, entered));
  const report = (asOf?: string) =>
    withScope(dora, (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId, asOf })));
  return { today: (await report()).score, before: (await report(dayAgo(150))).score };
}

describe("old knowledge loaded today", () => {
  it("is no news where the file says when it was entered, and past days know it", async () => {
    const { today, before } = await loaded("alder", dayAgo(199));
    expect(today.momentum.news.satisfaction).toBe(0);
    expect(today.momentum.label).toBe("fading");
    expect(before.steps.satisfaction.reading).not.toBeNull();
  });

  it("is news, and unknown to past days, where it does not", async () => {
    const { today, before } = await loaded("birch", "");
    expect(today.momentum.news.satisfaction).not.toBe(0);
    expect(before.steps.satisfaction.reading).toBeNull();
  });

  it("changes nothing when it comes a second time, and the ledger follows from the records", async () => {
    await loaded("cedar", dayAgo(199));
    const again = await importText(dora, "interactions", calls("cedar", dayAgo(150)));
    expect(again).toMatchObject({ skip: 1, create: 0, update: 0 });
    expect(await withScope(dora, checkLedger)).toEqual([]);
  });

  it.each([
    ["file", calls("alder", dayAgo(3))],
    ["today", calls("alder", "").replace(",Entered on", ",Other").replace("Thanks", "More thanks")],
  ])("is said in the check: known by the %s", async (knownBy, text) => {
    const importRunId = await upload(dora, "interactions", text);
    await plan(dora, importRunId);
    const { rows } = await withScope(dora, (scope) => getImportReport(scope, { importRunId, page: 1 }));
    expect(rows?.knownBy).toBe(knownBy);
  });
});
