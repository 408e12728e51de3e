import { describe, expect, it } from "vitest";
import { loadLedger } from "@/lib/data/evidence";
import { listRegisterRows } from "@/lib/data/register-rows";
import { withScope } from "@/lib/data/scope";
import { templateCsv } from "@/lib/import/write-csv";
import { checkLedger } from "@/lib/operations/check-ledger";
import { removeFromRegister } from "@/lib/operations/remove-from-register";
import { REGISTER_NOUNS } from "@/lib/schemas/register-noun";
import { newestRevisions } from "@/lib/scoring";
import { createAccount, createContact } from "../../factories/records";
import { staffed } from "../begin";
import { fates, importText, plan, upload } from "./desk";

const { dora } = await staffed();

/** An account whose key stands in the templates, with Ann. */
const accountId = await withScope(dora, async (scope) => {
  const id = await createAccount(scope, { name: "Northwind Logistics", externalId: "A-1001" });
  await createContact(scope, id, { name: "Ann", email: "ann@northwind.example" });
  return id;
});

const stored = () => withScope(dora, (scope) => listRegisterRows(scope, accountId));
/** What the ledger says of some records now. */
const said = async (ids: readonly string[]) => {
  const rows = (await withScope(dora, (scope) => loadLedger(scope, [accountId]))).get(accountId) ?? [];
  return newestRevisions(rows).filter(({ retracted, originId }) => !retracted && ids.includes(originId));
};

describe.each(REGISTER_NOUNS)("a file of %s records", (noun) => {
  it("becomes records that prove what they say, once, and nothing of it comes back once it was taken back", async () => {
    const text = templateCsv(noun);
    expect(await importText(dora, noun, text)).toMatchObject({ status: "done", create: 2, applied: 2, error: 0 });
    const imported = (await stored()).filter((row) => row.noun === noun);
    const ids = imported.map(({ id }) => id);
    expect(await importText(dora, noun, text)).toMatchObject({ skip: 2, create: 0, update: 0 });
    expect(await withScope(dora, checkLedger)).toEqual([]);

    for (const recordId of ids) {
      await withScope(dora, (scope) => removeFromRegister(scope, { noun, recordId, isRemoved: true }));
    }
    expect(await said(ids)).toEqual([]);
    expect(await importText(dora, noun, text)).toMatchObject({ skip: 2, create: 0, update: 0 });
  });
});

const DAY_MS = 86_400_000;
const dayAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

describe("requests loaded today", () => {
  const requests = `Account,Subject,Asked,First answered,Entered on
Northwind Logistics,Old one,${dayAgo(200)} 09:00,${dayAgo(200)} 11:00,${dayAgo(199)}
Northwind Logistics,Never answered,${dayAgo(90)} 09:00,,${dayAgo(90)}
Northwind Logistics,Wrong,${dayAgo(90)} 09:00,${dayAgo(95)} 09:00,
`;

  it("are known since they were entered elsewhere, count as left undone where nobody answered, and say what is wrong", async () => {
    const importRunId = await upload(dora, "request", requests);
    await plan(dora, importRunId);
    expect(Object.values(await fates(dora, importRunId))).toEqual([
      "create",
      "create",
      "error: First answered: Answered before it was asked.",
    ]);
    await importText(dora, "request", requests);
    const rows = await stored();
    const old = rows.find(({ fields }) => fields["summary"] === "Old one");
    expect(old?.recordedAt.toISOString().slice(0, 10)).toBe(dayAgo(199));
    expect(await said([old?.id ?? ""])).toMatchObject([{ indicator: "reply", recordedAt: old?.recordedAt.getTime() }]);
    const undone = rows.find(({ fields }) => fields["summary"] === "Never answered");
    expect(await said([undone?.id ?? ""])).toMatchObject([{ indicator: "reply", value: 0 }]);
    expect(await withScope(dora, checkLedger)).toEqual([]);
  });
});

describe("what a row names besides people", () => {
  it("is the department of its account, and what a rough spot grew from", async () => {
    const gates = "Account,Subject,Created at,Ticket ID\nNorthwind Logistics,Gates stuck,2026-03-02 09:00,T-77\n";
    await importText(dora, "support_case", gates);
    await withScope(dora, (scope) => createContact(scope, accountId, { name: "Cem", department: "Quay" }));
    const workflows = `Account,Name,Domain,Criticality,Department
Northwind Logistics,Berth plan,workflow,4,quay
Northwind Logistics,Tide table,workflow,4,Yard
`;
    const importRunId = await upload(dora, "workflow", workflows);
    await plan(dora, importRunId);
    expect(Object.values(await fates(dora, importRunId))).toEqual([
      "create",
      "error: Department: “Yard”: no department of this account is called so: add it first.",
    ]);
    await importText(dora, "workflow", workflows);
    const spots = "Account,Summary,Opened,Grew from\nNorthwind Logistics,A yard full of boxes,2026-03-02,T-77\n";
    await importText(dora, "rough_spot", spots);
    const rows = await stored();
    const called = (text: string) => rows.find(({ fields }) => Object.values(fields).includes(text));
    expect(called("Berth plan")?.fields["departmentId"]).toBe(called("Quay")?.id);
    expect(called("A yard full of boxes")?.fields["grewFromId"]).toBe(called("Gates stuck")?.id);
  });
});
