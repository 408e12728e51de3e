import { beforeAll, describe, expect, it } from "vitest";
import { searchAccounts } from "@/lib/data/accounts";
import { searchContacts } from "@/lib/data/contacts";
import { archiveAccount } from "@/lib/operations/archive-account";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { updateContact } from "@/lib/operations/update-contact";
import { accountFilter } from "@/lib/schemas/account-filter";
import { contactInput } from "@/lib/schemas/contact";
import { as } from "../../factories/people";
import { createAccount, createContact, createHarbour, type Harbour } from "../../factories/records";

const NAMES = [
  "Müller & Söhne Süd",
  "Mueller Nord",
  "Łódź Papier",
  "Aarhus Værft",
  "O'Hara's Mills",
  "Nord 100%_Wool",
  "ЗАВОД Ялта",
];

let world: Harbour;
beforeAll(async () => {
  world = await createHarbour();
  await as(world.mira, async (scope) => {
    for (const name of NAMES) await createAccount(scope, { name });
  });
});

const found = async (typed: string) => (await as(world.mira, (scope) => searchAccounts(scope, typed))).map(byName);
const byName = ({ name }: { name: string }) => name;

describe("a search for a name", () => {
  it.each([
    ["muller", ["Müller & Söhne Süd"]],
    ["mueller", ["Mueller Nord", "Müller & Söhne Süd"]],
    ["MÜLLER", ["Müller & Söhne Süd", "Mueller Nord"]],
    ["sud", ["Müller & Söhne Süd"]],
    ["soehne", ["Müller & Söhne Süd"]],
    ["süd müller", ["Müller & Söhne Süd"]],
    ["lodz", ["Łódź Papier"]],
    ["vaerft", ["Aarhus Værft"]],
    ["oharas", ["O'Hara's Mills"]],
    ["завод ЯЛТА", ["ЗАВОД Ялта"]],
    ["100%_", ["Nord 100%_Wool"]],
    ["1_0", []],
  ])("for “%s” finds %j, however it is spelt", async (typed, names) => {
    expect(await found(typed)).toEqual(names);
  });

  it("puts first what begins with what was typed", async () => {
    expect(await found("nord")).toEqual(["Nord 100%_Wool", "Mueller Nord"]);
  });

  it("finds the same in the list of the portfolio", async () => {
    const page = await as(world.mira, (scope) => loadPortfolio(scope, accountFilter.parse({ q: "mueller" })));
    expect(page.accounts.map(byName).sort()).toEqual(["Mueller Nord", "Müller & Söhne Süd"]);
  });

  it("follows a new name, and leaves out what is archived", async () => {
    const accountId = await as(world.mira, (scope) => createAccount(scope, { name: "Zephyr" }));
    await as(world.mira, (scope) => archiveAccount(scope, { accountId, isArchived: true }));
    expect(await found("zephyr")).toEqual([]);
  });

  it("finds people wherever they work, but for those who left", async () => {
    const people = (typed: string) => as(world.mira, (scope) => searchContacts(scope, typed));
    const contactId = await as(world.mira, (scope) => createContact(scope, world.accountId, { name: "Jörg Weiß" }));
    expect(await people("joerg weiss")).toMatchObject([{ id: contactId, accountId: world.accountId }]);
    const input = contactInput.parse({ accountId: world.accountId, name: "Jörg Weiß", leftOn: "2026-02-01" });
    await as(world.mira, (scope) => updateContact(scope, { id: contactId, version: 1, input }));
    expect(await people("jorg")).toEqual([]);
  });
});
