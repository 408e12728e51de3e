import { beforeAll, describe, expect, it } from "vitest";
import { searchAccounts } from "@/lib/data/accounts";
import { searchActions } from "@/lib/data/actions";
import { searchContacts } from "@/lib/data/contacts";
import { searchMembers } from "@/lib/data/members";
import { archiveAccount } from "@/lib/operations/archive-account";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { recordAction } from "@/lib/operations/record-action";
import { updateContact } from "@/lib/operations/update-contact";
import { accountFilter } from "@/lib/schemas/account-filter";
import { actionInput } from "@/lib/schemas/action";
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

describe("a search from the palette", () => {
  it("finds those of us who are active, and open actions by their words", async () => {
    const us = await as(world.mira, (scope) => searchMembers(scope, "MÍRA"));
    expect(us).toEqual([{ id: world.mira.memberId, name: world.mira.name }]);
    const take = async (id: string, said: object) => {
      const input = actionInput.parse({ accountId: world.accountId, dueOn: "2026-04-01", ...said });
      await as(world.mira, (scope) => recordAction(scope, { id, input }));
      return id;
    };
    const open = await take(crypto.randomUUID(), { summary: "Ask for the Müller report" });
    const isDone = { state: "done", outcome: "Sent", closedOn: "2026-03-01" };
    await take(crypto.randomUUID(), { summary: "Müller is done", ...isDone });
    const actions = await as(world.mira, (scope) => searchActions(scope, "muller"));
    expect(actions.map(({ id, summary }) => [id, summary])).toEqual([[open, "Ask for the Müller report"]]);
  });
});
