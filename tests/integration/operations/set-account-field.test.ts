import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { findAccount } from "@/lib/data/accounts";
import { getRowFields } from "@/lib/operations/get-row-fields";
import { recordContract } from "@/lib/operations/record-contract";
import { setAccountField } from "@/lib/operations/set-account-field";
import { setAccountTerm } from "@/lib/operations/set-account-term";
import { updateAccount } from "@/lib/operations/update-account";
import type { AccountInput } from "@/lib/schemas/account";
import { contractInput } from "@/lib/schemas/contract";
import { buildAccount } from "../../factories/inputs";
import { as, type Person } from "../../factories/people";
import { createAccount, createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

const set = (person: Person, change: Partial<AccountInput>, version = 1, accountId = world.accountId) =>
  as(person, (scope) => setAccountField(scope, { accountId, version, change }));
const stored = (id = world.accountId) => as(world.mira, (scope) => findAccount(scope, id));
const fields = (person: Person, id = world.accountId) => as(person, (scope) => getRowFields(scope, id));
const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** In force at noon, with an end. */
const sign = (accountId: string, endsOn: string) => {
  const input = contractInput.parse({ accountId, startsOn: "2026-01-01", endsOn });
  return as(world.mira, (scope) => recordContract(scope, { id: randomUUID(), input }));
};

describe("a field of an account, changed in its row", () => {
  it("changes alone, and the account is scored with it; put back, all is as it was", async () => {
    const before = await stored();
    const [scored] = await set(world.mira, { tier: "key" });
    expect(scored?.accountId).toBe(world.accountId);
    await set(world.mira, { segment: "North" }, 2);
    await set(world.mira, { ownerId: world.otto.memberId }, 3);
    await set(world.mira, { renewsOn: day("2027-06-30") }, 4);
    expect(await stored()).toEqual({
      ...before,
      ...{ version: 5, tier: "key", segment: "North" },
      ...{ ownerId: world.otto.memberId, ownerName: world.otto.name, renewsOn: day("2027-06-30") },
    });
    await set(world.mira, { tier: before?.tier ?? "growth" }, 5);
    expect((await stored())?.tier).toBe(before?.tier);
  });

  it("is not overwritten by somebody who saw an older version, whatever they change", async () => {
    const input = buildAccount({ name: "Harbour", tier: "light" });
    await as(world.mira, (scope) => updateAccount(scope, { id: world.accountId, version: 1, input }));
    await expect(set(world.mira, { tier: "key" })).rejects.toMatchObject({ code: "conflict" });
    await expect(set(world.mira, { segment: "North" })).rejects.toMatchObject({ code: "conflict" });
    expect(await fields(world.mira)).toMatchObject({ version: 2, tier: "light", segment: "" });
  });

  it("is changed, and asked for, by whoever may change the account; given away it is not taken back", async () => {
    await expect(set(world.otto, { tier: "key" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(fields(world.otto)).rejects.toMatchObject({ code: "forbidden" });
    const id = await as(world.mira, (scope) => createAccount(scope, { name: "Otto's", ownerId: world.otto.memberId }));
    expect(await fields(world.otto, id)).toMatchObject({ ownerId: world.otto.memberId, contractsEndOn: null });
    await set(world.otto, { ownerId: world.mira.memberId }, 1, id);
    await expect(set(world.otto, { ownerId: world.otto.memberId }, 2, id)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("gets no owner who has left, and says so at the owner", async () => {
    await as(world.mira, (scope) =>
      scope.tx.member.updateMany({ where: { id: world.otto.memberId }, data: { deactivatedAt: scope.now } }),
    );
    expect((await fields(world.mira)).owners.map(({ name }) => name)).not.toContain(world.otto.name);
    await expect(set(world.mira, { ownerId: world.otto.memberId })).rejects.toMatchObject({
      ...{ code: "invalid_input", fields: { ownerId: "Choose a member." } },
    });
  });

  it("renews when its contracts end: no other day is set beside them, but what was adopted is put back", async () => {
    await set(world.mira, { renewsOn: day("2027-06-30") });
    await sign(world.accountId, "2027-01-31");
    expect(await fields(world.mira)).toMatchObject({ renewsOn: "2027-06-30", contractsEndOn: "2027-01-31" });
    await expect(set(world.mira, { renewsOn: day("2027-07-31") }, 2)).rejects.toMatchObject({
      ...{ code: "invalid_input", fields: { renewsOn: expect.stringContaining("contract") } },
    });
    await expect(set(world.mira, { renewsOn: null }, 2)).rejects.toMatchObject({ code: "invalid_input" });
    await set(world.mira, { tier: "key" }, 2);
    const term = { accountId: world.accountId, version: 3, term: "renewsOn" as const, value: day("2027-05-31") };
    await as(world.mira, (scope) => setAccountTerm(scope, term));
    expect(await stored()).toMatchObject({ tier: "key", renewsOn: day("2027-05-31") });
  });

  it("does not renew before it began", async () => {
    const id = await as(world.mira, (scope) => createAccount(scope, { name: "Late", startedOn: day("2026-02-01") }));
    await expect(set(world.mira, { renewsOn: day("2026-01-31") }, 1, id)).rejects.toMatchObject({
      ...{ code: "invalid_input", fields: { renewsOn: "Before the relationship began." } },
    });
    await set(world.mira, { renewsOn: day("2026-02-01") }, 1, id);
    expect((await stored(id))?.renewsOn).toEqual(day("2026-02-01"));
  });
});
