import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { findContact, listContacts } from "@/lib/data/contacts";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { moveContact } from "@/lib/operations/move-contact";
import { recordContacts } from "@/lib/operations/record-contacts";
import { undoContactMove } from "@/lib/operations/undo-contact-move";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { dayAgo, daysAgo } from "../../factories/clock";
import { buildContact, buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createAccount, createContact, createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
let quay: string;
let ben: string;

beforeEach(async () => {
  world = await createHarbour();
  quay = await as(world.mira, (scope) => createAccount(scope, { name: "Quay" }), daysAgo(900));
  ben = randomUUID();
  const said = { name: "Ben Rook", externalId: "P-2", email: "ben@harbour.example", language: "Dutch", title: "Clerk" };
  const input = buildContact(world.accountId, said);
  await as(world.mira, (scope) => recordContacts(scope, [{ id: ben, input }]), daysAgo(800));
});

const contact = (id: string) => as(world.mira, (scope) => findContact(scope, id));
const move = (changes: object = {}) =>
  as(world.mira, (scope) =>
    moveContact(scope, {
      ...{ accountId: world.accountId, contactId: ben, version: 1, toAccountId: quay, movedOn: dayAgo(5) },
      ...{ newId: randomUUID(), ...changes },
    }),
  );

describe("somebody who moves", () => {
  it("is left here on that day without the key, and somebody new there with it", async () => {
    const { id, isNew } = await move();
    expect(isNew).toBe(true);
    expect(await contact(ben)).toMatchObject({ externalId: null, leftOn: dayAgo(5), title: "Clerk" });
    expect(await contact(id)).toMatchObject({
      ...{ accountId: quay, name: "Ben Rook", externalId: "P-2", language: "Dutch" },
      ...{ title: null, email: null, leftOn: null },
    });
  });

  it("leaves what was said where it was said", async () => {
    const answer = buildSurveyAnswer({ accountId: world.accountId, contactId: ben }, { answeredAt: daysAgo(30) });
    await as(world.mira, (scope) => enterSurveyAnswers(scope, [answer]), daysAgo(30));
    await move();
    const peopleOf = async (accountId: string, asOf?: string) =>
      (await as(world.mira, (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId, asOf })))).people
        .contacts;
    const day = dayAgo(10).toISOString().slice(0, 10);
    const named = { name: "Ben Rook" };
    expect(await peopleOf(world.accountId, day)).toContainEqual(expect.objectContaining({ ...named, leftOn: null }));
    expect(await peopleOf(quay, day)).toEqual([]);
    expect(await peopleOf(world.accountId)).toContainEqual(expect.objectContaining({ ...named, evidence: 1 }));
    expect(await peopleOf(quay)).toEqual([expect.objectContaining({ ...named, evidence: 0, leftOn: null })]);
  });

  it("comes back as who they were", async () => {
    const { id } = await move();
    const back = await move({ accountId: quay, contactId: id, toAccountId: world.accountId, movedOn: dayAgo(1) });
    expect(back).toEqual({ id: ben, isNew: false });
    expect(await contact(ben)).toMatchObject({ externalId: "P-2", leftOn: null, title: "Clerk" });
    expect(await contact(id)).toMatchObject({ externalId: null, leftOn: dayAgo(1) });
  });

  it("is whom somebody added there by hand, but nobody with another key", async () => {
    const added = await as(world.mira, (scope) => createContact(scope, quay, { name: "Rook, Ben" }));
    expect(await move()).toEqual({ id: added, isNew: false });
    const other = buildContact(world.accountId, { name: "Cleo", externalId: "P-3" });
    const cleo = randomUUID();
    await as(world.mira, (scope) => recordContacts(scope, [{ id: cleo, input: other }]));
    await as(world.mira, (scope) => createContact(scope, quay, { name: "Cleo", externalId: "P-4" }));
    await expect(move({ contactId: cleo })).rejects.toMatchObject({ code: "conflict" });
    expect(await contact(cleo)).toMatchObject({ leftOn: null, externalId: "P-3" });
  });

  it("is no namesake who works there under another address", async () => {
    const dara = await as(world.mira, (scope) =>
      createContact(scope, world.accountId, { name: "Dara", email: "dara@harbour.example" }),
    );
    const namesake = await as(world.mira, (scope) =>
      createContact(scope, quay, { name: "Dara", email: "dara@quay.example" }),
    );
    const { id, isNew } = await move({ contactId: dara });
    expect([isNew, id === namesake]).toEqual([true, false]);
    expect(await contact(namesake)).toMatchObject({ email: "dara@quay.example", leftOn: null });
  });

  it("is refused to who saw an older version, and to the account they are at", async () => {
    await expect(move({ version: 2 })).rejects.toMatchObject({ code: "conflict" });
    await expect(move({ toAccountId: world.accountId })).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("a move that was a slip", () => {
  const undo = (id: string) =>
    as(world.mira, (scope) => undoContactMove(scope, { accountId: quay, contactId: id, formerId: ben }));

  it("is undone without a trace", async () => {
    const { id } = await move();
    await undo(id);
    expect(await contact(ben)).toMatchObject({ externalId: "P-2", leftOn: null, accountId: world.accountId });
    expect(await as(world.mira, (scope) => listContacts(scope, quay))).toEqual([]);
  });

  it("stays once something was recorded of them there", async () => {
    const { id } = await move();
    const answer = buildSurveyAnswer({ accountId: quay, contactId: id });
    await as(world.mira, (scope) => enterSurveyAnswers(scope, [answer]));
    await expect(undo(id)).rejects.toMatchObject({ code: "conflict" });
    expect(await contact(id)).toMatchObject({ externalId: "P-2" });
  });
});
