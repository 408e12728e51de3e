import { beforeEach, describe, expect, it } from "vitest";
import { findAccount } from "@/lib/data/accounts";
import { archiveAccount } from "@/lib/operations/archive-account";
import { createAccounts } from "@/lib/operations/create-accounts";
import { findAlikeAccounts } from "@/lib/operations/find-alike-accounts";
import { getAccountForm } from "@/lib/operations/get-account-form";
import { updateAccount } from "@/lib/operations/update-account";
import { accountInput } from "@/lib/schemas/account";
import { as, type Person } from "../../factories/people";
import { createAccount, createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

const update = (person: Person, id: string, fields: object, version = 1) =>
  as(person, (scope) =>
    updateAccount(scope, { id, version, input: accountInput.parse({ name: "Harbour", ...fields }) }),
  );

const stored = (id: string) => as(world.mira, (scope) => findAccount(scope, id));

const memberIdOf = (person: Person) => as(person, async (scope) => scope.viewer.memberId);

describe("accounts", () => {
  it("begin with a first score: unknown, which is neither zero nor proven", async () => {
    const id = "5b0a3c38-8a3e-4d8e-b6ff-0d6e9ad1a001";
    const input = accountInput.parse({ name: "Fresh" });
    const [scored] = await as(world.mira, (scope) => createAccounts(scope, [{ id, input }]));
    expect(scored?.score.ladder).toMatchObject({ index: 50, standsOn: null });
    expect(scored?.score.steps.satisfaction).toMatchObject({ coverage: 0, reading: null });
  });

  it("keep revenue in whole cents with its currency", async () => {
    await update(world.mira, world.accountId, { arrCents: 12_000_000, currency: "chf" });
    expect(await stored(world.accountId)).toMatchObject({ arrCents: 12_000_000, currency: "CHF", version: 2 });
  });

  it("are not changed by an account manager who does not own them", async () => {
    await expect(update(world.otto, world.accountId, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(as(world.otto, (scope) => getAccountForm(scope, world.accountId))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("are changed and archived by the account manager who owns them", async () => {
    const ownerId = await memberIdOf(world.otto);
    const id = await as(world.mira, (scope) => createAccount(scope, { name: "Otto's", ownerId }));
    await update(world.otto, id, { name: "Otto's own", ownerId });
    await as(world.otto, (scope) => archiveAccount(scope, { accountId: id, isArchived: true }));
    expect(await stored(id)).toMatchObject({ name: "Otto's own", archivedAt: expect.any(Date) });
    await as(world.otto, (scope) => archiveAccount(scope, { accountId: id, isArchived: false }));
    expect((await stored(id))?.archivedAt).toBeNull();
  });

  it("can be saved while their owner has left, who is given nothing new", async () => {
    const ownerId = await memberIdOf(world.otto);
    const id = await as(world.mira, (scope) => createAccount(scope, { name: "Otto's", ownerId }));
    await as(world.mira, (scope) =>
      scope.tx.member.updateMany({ where: { id: ownerId }, data: { deactivatedAt: scope.now } }),
    );
    await update(world.mira, id, { name: "Still Otto's", ownerId });
    expect(await stored(id)).toMatchObject({ name: "Still Otto's", ownerId });
    await expect(update(world.mira, world.accountId, { ownerId })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("are not overwritten by somebody who saw an older version", async () => {
    await update(world.mira, world.accountId, { name: "First" });
    await expect(update(world.mira, world.accountId, { name: "Second" })).rejects.toMatchObject({ code: "conflict" });
    expect((await stored(world.accountId))?.name).toBe("First");
  });

  it("lose no change when several people save at the same moment", async () => {
    const saves = ["A", "B", "C", "D"].map((name) => update(world.mira, world.accountId, { name }));
    const settled = await Promise.allSettled(saves);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await stored(world.accountId)).toMatchObject({ version: 2 });
  });

  it("that exist already in another spelling are found before one is added", async () => {
    const alike = (name: string, except?: string) =>
      as(world.mira, (scope) => findAlikeAccounts(scope, { name, except }));
    const path = `/accounts/${world.accountId}`;
    const found = { name: "Harbour Logistics", path, detail: null };
    expect(await alike("HARBOUR  Logistics GmbH & Co. KG")).toEqual([{ ...found, isSame: false }]);
    expect(await alike("harbour logistics")).toEqual([{ ...found, isSame: true }]);
    expect(await alike("Harbour")).toEqual([]);
    expect(await alike("harbour logistics", world.accountId)).toEqual([]);
    await as(world.mira, (scope) => archiveAccount(scope, { accountId: world.accountId, isArchived: true }));
    expect(await alike("harbour logistics")).toEqual([{ ...found, detail: "archived", isSame: false }]);
  });

  it("cannot stand above themselves", async () => {
    const child = await as(world.mira, (scope) => createAccount(scope, { name: "Child", parentId: world.accountId }));
    await expect(update(world.mira, world.accountId, { parentId: child })).rejects.toMatchObject({
      code: "invalid_input",
      fields: { parentId: expect.any(String) },
    });
  });
});
