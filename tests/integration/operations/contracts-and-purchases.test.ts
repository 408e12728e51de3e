import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { listAccountRegisters } from "@/lib/data/account-registers";
import { findAccount } from "@/lib/data/accounts";
import { adoptContractTerm } from "@/lib/operations/adopt-contract-term";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getRegisterView } from "@/lib/operations/get-register-view";
import { recordContract } from "@/lib/operations/record-contract";
import { recordPurchase } from "@/lib/operations/record-purchase";
import { removeContract } from "@/lib/operations/remove-contract";
import { removePurchase } from "@/lib/operations/remove-purchase";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { contractInput } from "@/lib/schemas/contract";
import { purchaseInput } from "@/lib/schemas/purchase";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

const records = () => as(world.mira, (scope) => listAccountRegisters(scope, world.accountId));

describe("contracts and purchases", () => {
  it("change no score, only which relationship it is", async () => {
    const contract = contractInput.parse({ accountId: world.accountId, startsOn: "2026-01-01", arrCents: 100_000 });
    const [signed] = await as(world.mira, (scope) => recordContract(scope, { id: randomUUID(), input: contract }));
    expect(signed?.score.ladder.index).toBe(50);
    expect(signed?.score.relationship.type).not.toBe("none");
    const purchase = purchaseInput.parse({ accountId: world.accountId, purchasedOn: "2026-03-01" });
    const [bought] = await as(world.mira, (scope) => recordPurchase(scope, { id: randomUUID(), input: purchase }));
    expect(bought?.score.ladder.index).toBe(50);
    expect(await records()).toMatchObject({ contracts: [{ arrCents: 100_000 }], purchases: [{ amountCents: null }] });
  });

  it("can be taken back, a typo must not stay for good", async () => {
    const { accountId } = world;
    await as(world.mira, (scope) =>
      recordPurchase(scope, { id: randomUUID(), input: purchaseInput.parse({ accountId, purchasedOn: "2026-03-01" }) }),
    );
    const recordId = (await records()).purchases[0]?.id ?? "";
    const wrongNoun = { accountId, contractId: recordId };
    await expect(as(world.mira, (scope) => removeContract(scope, wrongNoun))).rejects.toMatchObject({
      code: "not_found",
    });
    const [scored] = await as(world.mira, (scope) => removePurchase(scope, { accountId, purchaseId: recordId }));
    expect(scored?.score.relationship.type).toBe("none");
    expect((await records()).purchases).toEqual([]);
  });

  it("can be corrected by whoever saw what is stored, and by nobody else", async () => {
    const { accountId } = world;
    const save = (fields: object) => {
      const input = contractInput.parse({ accountId, startsOn: "2026-01-01", ...fields });
      return as(world.mira, (scope) => recordContract(scope, { id: input.contractId ?? randomUUID(), input }));
    };
    await save({ arrCents: 100_000, note: "First" });
    const [before] = (await records()).contracts;
    const known = { contractId: before?.id, version: before?.version };
    await save({ ...known, startsOn: "2026-02-01", arrCents: 120_000 });
    expect((await records()).contracts).toMatchObject([
      { id: before?.id, version: 2, startsOn: new Date("2026-02-01T00:00:00Z"), arrCents: 120_000, note: null },
    ]);
    await expect(save({ ...known, arrCents: 1 })).rejects.toMatchObject({ code: "conflict" });

    const buy = (fields: object) => {
      const input = purchaseInput.parse({ accountId, purchasedOn: "2026-03-01", ...fields });
      return as(world.mira, (scope) => recordPurchase(scope, { id: input.purchaseId ?? randomUUID(), input }));
    };
    await buy({ amountCents: 5000 });
    const [bought] = (await records()).purchases;
    await buy({ purchaseId: bought?.id, version: 1, amountCents: 6000 });
    expect((await records()).purchases).toMatchObject([{ id: bought?.id, version: 2, amountCents: 6000 }]);
    await expect(buy({ purchaseId: bought?.id, version: 1 })).rejects.toMatchObject({ code: "conflict" });
  });

  it("never end before they start", () => {
    const typed = { accountId: world.accountId, startsOn: "2027-01-01", endsOn: "2026-01-01" };
    expect(contractInput.safeParse(typed).error?.issues).toMatchObject([{ path: ["endsOn"] }]);
  });

  it("that contradict the account are told of, and the account takes their word over once", async () => {
    const { accountId } = world;
    const contract = { accountId, startsOn: "2026-01-01", endsOn: "2027-01-31", arrCents: 240_000 };
    await as(world.mira, (scope) => recordContract(scope, { id: randomUUID(), input: contractInput.parse(contract) }));
    const form = () => as(world.mira, (scope) => getRegisterView(scope, { accountId }, "value"));
    const { terms } = await form();
    expect(terms).toMatchObject({
      renewsOn: { account: null, contract: "2027-01-31" },
      arrCents: { account: null, contract: 240_000 },
    });
    const adopt = (term: "renewsOn" | "arrCents", version: number) =>
      as(world.mira, (scope) => adoptContractTerm(scope, { accountId, version, term }));
    await adopt("renewsOn", terms.version);
    await expect(adopt("arrCents", terms.version)).rejects.toMatchObject({ code: "conflict" });
    await adopt("arrCents", terms.version + 1);
    const account = await as(world.mira, (scope) => findAccount(scope, accountId));
    expect(account).toMatchObject({ renewsOn: new Date("2027-01-31T00:00:00Z"), arrCents: 240_000 });
    expect((await form()).terms).toMatchObject({ renewsOn: null, arrCents: null });
    await expect(adopt("arrCents", terms.version + 2)).rejects.toMatchObject({ code: "conflict" });
  });

  it("C37: say nothing about what was known before they were entered", async () => {
    const { accountId } = world;
    const contract = contractInput.parse({ accountId, startsOn: "2025-01-01" });
    await as(world.mira, (scope) => recordContract(scope, { id: randomUUID(), input: contract }));
    const purchase = purchaseInput.parse({ accountId, purchasedOn: "2025-01-01" });
    await as(world.mira, (scope) => recordPurchase(scope, { id: randomUUID(), input: purchase }));
    const inFebruary = (known?: string) =>
      as(world.mira, (scope) =>
        getAccountReport(scope, accountReportQuery.parse({ accountId, asOf: "2026-02-01", known })),
      );
    const then = (await inFebruary()).score;
    expect(then).toMatchObject({ relationship: { type: "none" }, risk: { active: false }, engagement: { index: 0 } });
    const hindsight = (await inFebruary("2026-03-10")).score;
    expect(hindsight).toMatchObject({ relationship: { type: "dating" }, risk: { active: true } });
  });
});
