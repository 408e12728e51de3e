import { beforeEach, describe, expect, it } from "vitest";
import { findContact } from "@/lib/data/contacts";
import { findAlikeContacts } from "@/lib/operations/find-alike-contacts";
import { getContactForm } from "@/lib/operations/get-contact-form";
import { updateContact } from "@/lib/operations/update-contact";
import { contactInput } from "@/lib/schemas/contact";
import { as } from "../../factories/people";
import { createAccount, createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

const change = (fields: object, version = 1) =>
  as(world.mira, (scope) => {
    const input = contactInput.parse({ accountId: world.accountId, name: "Ann", ...fields });
    return updateContact(scope, { id: world.ann, version, input });
  });

const ann = () => as(world.mira, (scope) => findContact(scope, world.ann));

describe("contacts", () => {
  it("keep everything the form holds, with a department that is made when it is new", async () => {
    await change({ department: "Operations", email: "ANN@harbour.example", seniority: "head", leftOn: "2026-02-01" });
    expect(await ann()).toMatchObject({
      department: "Operations",
      email: "ann@harbour.example",
      seniority: "head",
      leftOn: new Date("2026-02-01T00:00:00.000Z"),
      version: 2,
    });
    const form = await as(world.mira, (scope) => getContactForm(scope, { accountId: world.accountId }));
    expect(form.departments).toEqual(["Operations"]);
  });

  it("are not overwritten by somebody who saw an older version", async () => {
    await change({ title: "First" });
    await expect(change({ title: "Second" })).rejects.toMatchObject({ code: "conflict" });
    expect((await ann())?.title).toBe("First");
  });

  it("with the same address, or called the same, are found before one is added; of this account alone", async () => {
    await change({ email: "ann@harbour.example", title: "Head of yard" });
    const alike = (name: string, email: string, accountId = world.accountId) =>
      as(world.mira, (scope) => findAlikeContacts(scope, { accountId, name, email }));
    const found = [{ name: "Ann", detail: "Head of yard, ann@harbour.example" }];
    expect(await alike("ANN", "")).toMatchObject(found);
    expect(await alike("Anna Berg", "Ann@Harbour.example")).toMatchObject(found);
    expect(await alike("Anna Berg", "")).toEqual([]);
    expect(
      await alike("Ann", "", await as(world.mira, (scope) => createAccount(scope, { name: "Elsewhere" }))),
    ).toEqual([]);
  });

  it("stay with their account", async () => {
    const accountId = await as(world.mira, (scope) => createAccount(scope, { name: "Elsewhere" }));
    await expect(change({ accountId })).rejects.toMatchObject({ code: "not_found" });
    const contactId = world.ann;
    await expect(as(world.mira, (scope) => getContactForm(scope, { accountId, contactId }))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
