import { describe, expect, it } from "vitest";
import type { ContactInput } from "@/lib/schemas/contact";
import { buildAccount, buildContact } from "../../../factories/inputs";
import { fatesOf, fixture, HARBOUR, planFile, QUAY } from "./import-desk";

const BEN = "c0000000-0000-4000-8000-0000000000b2";
const accounts = new Map([
  [HARBOUR, buildAccount({ name: "Halden Optik GmbH", externalId: "B-1" })],
  [QUAY, buildAccount({ name: "Fallowgate Ltd", externalId: "B-2" })],
]);
const ben = buildContact(HARBOUR, { name: "Ben Rook", email: "ben@halden.example", externalId: "P-2" });
const before = { accounts, contacts: new Map([[BEN, ben]]) };

async function moved(contacts: ReadonlyMap<string, ContactInput>, text = fixture("contacts-moved")) {
  const plan = await planFile("contacts", text, { before: { accounts, contacts } });
  if (plan.noun !== "contacts") throw new Error("another noun");
  return plan.rows;
}

describe("somebody who changes employers", () => {
  it("is new at the other account, and left at the one before with a date and without the key", async () => {
    const [row] = await moved(before.contacts);
    expect(row?.action).toBe("create");
    expect(row?.findings?.remarks).toEqual([
      {
        column: "Account's external ID",
        what: "“Ben Rook” was at Halden Optik GmbH: left there today, with all that was said there.",
      },
    ]);
    expect(row?.write).toMatchObject({
      input: { accountId: QUAY, externalId: "P-2", name: "Ben Rook", email: "ben@fallowgate.example", leftOn: null },
      left: { id: BEN, input: { ...ben, externalId: null, leftOn: expect.any(Date) } },
    });
  });

  it("is not moved twice by the same file, and comes back as who they were", async () => {
    const [row] = await moved(before.contacts);
    const { id = "", input = ben, left } = row?.write ?? {};
    const after = new Map([
      [BEN, left?.input ?? ben],
      [id, input],
    ]);
    expect((await moved(after))[0]?.action).toBe("skip");
    const back = "External ID,Account's external ID,Name,Email\nP-2,B-1,Ben Rook,ben@halden.example\n";
    expect((await moved(after, back))[0]?.write).toMatchObject({
      id: BEN,
      input: { accountId: HARBOUR, externalId: "P-2", leftOn: null },
      left: { id, input: { externalId: null, leftOn: expect.any(Date) } },
    });
    const answer = "Contact ID,Account ID,NPS,Date\nP-2,B-1,9,2026-01-05\n";
    const plan = await planFile("survey_answers", answer, { before: { accounts, contacts: after } });
    expect(plan.rows[0]?.write?.input).toMatchObject({ answers: [{ contactId: BEN }] });
  });

  it("is not anybody else with the same key", async () => {
    const text = "External ID,Account's external ID,Name,Email\nP-2,B-2,Zoe Quill,zoe@fallowgate.example\n";
    expect((await fatesOf("contacts", text, { before }))[0]?.reason).toBe(
      "External ID: “P-2” is the key of Ben Rook at Halden Optik GmbH.",
    );
  });
});
