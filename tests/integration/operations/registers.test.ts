import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { listAccountRegisters } from "@/lib/data/account-registers";
import { findAccount } from "@/lib/data/accounts";
import { loadLedger } from "@/lib/data/evidence";
import { adoptContractTerm } from "@/lib/operations/adopt-contract-term";
import { checkLedger } from "@/lib/operations/check-ledger";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getRegistersForm } from "@/lib/operations/get-registers-form";
import { recordContract } from "@/lib/operations/record-contract";
import { recordPromise } from "@/lib/operations/record-promise";
import { recordPurchase } from "@/lib/operations/record-purchase";
import { recordValueCommitment } from "@/lib/operations/record-value-commitment";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { removeContract } from "@/lib/operations/remove-contract";
import { removePurchase } from "@/lib/operations/remove-purchase";
import { reviewFact } from "@/lib/operations/review-fact";
import { savedWith } from "@/lib/records/saved-with";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { contractInput } from "@/lib/schemas/contract";
import { factReviewInput } from "@/lib/schemas/fact-review";
import { promiseInput } from "@/lib/schemas/promise";
import { purchaseInput } from "@/lib/schemas/purchase";
import { valueCommitmentInput } from "@/lib/schemas/value-commitment";
import { daysAgo, later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

const review = async (kind: string, value: number, reviewedAt = NOON) => {
  const input = factReviewInput.parse({
    accountId: world.accountId,
    kind,
    value,
    reviewedAt: reviewedAt.toISOString(),
  });
  const [scored] = await as(world.mira, (scope) => reviewFact(scope, { id: randomUUID(), input }));
  return scored?.score;
};

const promise = async (fields: object) => {
  const input = promiseInput.parse({
    accountId: world.accountId,
    summary: "Send the numbers",
    promisedOn: "2026-02-01",
    dueOn: "2026-03-01",
    ...fields,
  });
  const [scored] = await as(world.mira, (scope) =>
    recordPromise(scope, { id: input.promiseId ?? randomUUID(), input }),
  );
  return scored?.score;
};

const records = () => as(world.mira, (scope) => listAccountRegisters(scope, world.accountId));

describe("reviewing facts", () => {
  it("an agreed and quantified value case lifts proposition by 18.75", async () => {
    // weight 6: x = 50 + 6·50/(2 + 6) = 87.5; 50 + .50·37.5
    const score = await review("valueCase", 100);
    expect(score?.steps.proposition.score).toBeCloseTo(68.75, 9);
  });

  it("tells what the save alone moved, and which step keeps it from counting (C3)", async () => {
    await review("sponsor", 50, daysAgo(400));
    const input = factReviewInput.parse({
      ...{ accountId: world.accountId, kind: "valueCase", value: 100 },
      reviewedAt: later(5).toISOString(),
    });
    const scored = await as(world.mira, (scope) => reviewFact(scope, { id: randomUUID(), input }), later(5));
    const [{ moved } = { moved: null }] = savedWith("any", scored).scores;
    expect(moved?.index).toBeCloseTo(0, 9);
    expect(moved?.steps).toEqual([
      {
        step: "proposition",
        score: expect.closeTo(68.75, 9),
        points: expect.closeTo(18.75, 9),
        heldBy: { step: "satisfaction", score: null },
      },
    ]);
  });

  it("only the newest review counts", async () => {
    await review("valueCase", 100, daysAgo(10));
    const score = await review("valueCase", 0);
    expect(score?.steps.proposition.score).toBeCloseTo(31.25, 9);
  });

  it("C12: what makes leaving hard enters no score", async () => {
    const score = await review("barrier", 100);
    expect(score?.ladder.index).toBe(50);
    expect(score?.lock.barrier.reading).toBe(100);
  });

  it("is for whoever may record facts of this account", async () => {
    const input = factReviewInput.parse({
      accountId: world.accountId,
      kind: "sponsor",
      value: 50,
      reviewedAt: NOON.toISOString(),
    });
    await expect(as(world.otto, (scope) => reviewFact(scope, { id: randomUUID(), input }))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("promises", () => {
  it("of theirs stand beside ours, and say nothing about how they see us, kept or not", async () => {
    for (const fields of [{}, { keptOn: "2026-02-20" }, { brokenOn: "2026-02-20" }]) {
      const score = await promise({ madeBy: "them", ...fields });
      expect([score?.live, score?.trust.mass]).toEqual([0, 0]);
    }
    await as(world.mira, refreshScores, later(10));
    const ledger = await as(world.mira, (scope) => loadLedger(scope, [world.accountId]), later(11));
    expect(ledger.get(world.accountId)).toEqual([]);
    expect((await records()).promises.map(({ madeBy }) => madeBy)).toEqual(["them", "them", "them"]);
    expect(await as(world.mira, checkLedger, later(12))).toEqual([]);
  });

  it("say nothing while they are open", async () => {
    const score = await promise({ dueOn: "2026-04-01" });
    expect(score?.live).toBe(0);
  });

  it("weigh double when they are broken", async () => {
    const score = await promise({ brokenOn: "2026-03-10" });
    expect(score?.indicators.promise).toMatchObject({ reading: 0 });
    expect(score?.indicators.promise?.mass).toBeCloseTo(2, 3);
  });

  it("are settled once: a second hand that saw the open one is refused", async () => {
    await promise({});
    const [open] = (await records()).promises;
    const settle = (fields: object) => promise({ promiseId: open?.id, version: open?.version, ...fields });
    const score = await settle({ keptOn: "2026-03-01" });
    expect(score?.indicators.promise?.reading).toBe(100);
    await expect(settle({ brokenOn: "2026-03-02" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("count again when they are found kept on an earlier day than was said first", async () => {
    await promise({ keptOn: "2026-03-05" });
    const change = async (fields: object) => {
      const [stored] = (await records()).promises;
      return promise({ promiseId: stored?.id, version: stored?.version, ...fields });
    };
    expect((await change({}))?.live).toBe(0);
    expect((await change({ keptOn: "2026-03-01" }))?.indicators.promise?.reading).toBe(100);
  });
});

describe("promised results", () => {
  const commit = async (fields: object, now = NOON) => {
    const input = valueCommitmentInput.parse({
      accountId: world.accountId,
      metric: "Hours saved",
      unit: "hours",
      promised: 100,
      ...fields,
    });
    const id = input.valueCommitmentId ?? randomUUID();
    const [scored] = await as(world.mira, (scope) => recordValueCommitment(scope, { id, input }), now);
    return scored?.score;
  };
  /** The account as it reads at midnight of a day to come. */
  const at = (day: string) =>
    as(
      world.mira,
      (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId: world.accountId })),
      new Date(`${day}T00:00:00.000Z`),
    );

  it("count from the day they are measured: all of it arrived lifts delivery by 15", async () => {
    expect((await commit({}))?.live).toBe(0);
    const [open] = (await records()).valueCommitments;
    // weight 3: x = 50 + 3·50/(2 + 3) = 80; 50 + .50·30
    const score = await commit({ valueCommitmentId: open?.id, version: open?.version, achieved: 100 });
    expect(score?.steps.delivery.score).toBeCloseTo(65, 9);
  });

  it("are no warning while they are under way, and judged at the end of their day", async () => {
    const id = randomUUID();
    const under = { valueCommitmentId: id, promised: 120, achieved: 40 };
    const interim = await commit({ ...under, dueOn: "2026-07-10" });
    expect(interim?.live).toBe(0);
    expect(interim?.risk.reasons.map(({ code }) => code)).not.toContain("low-value");
    const due = await at("2026-07-11");
    expect(due.score.risk.reasons.map(({ code }) => code)).toContain("low-value");
    const before = await at("2026-07-10");
    expect(before.score.risk.reasons.map(({ code }) => code)).not.toContain("low-value");
  });

  it("count no longer once their day is put off, nor when a figure that was all of it is corrected", async () => {
    const id = randomUUID();
    const stated = { valueCommitmentId: id, promised: 120 };
    expect((await commit({ ...stated, achieved: 40, dueOn: "2026-03-01" }))?.live).toBe(1);
    expect((await commit({ ...stated, version: 1, achieved: 40, dueOn: "2026-07-10" }, later(1)))?.live).toBe(0);
    expect((await commit({ ...stated, version: 2, achieved: 120, dueOn: "2026-07-10" }, later(2)))?.live).toBe(1);
    expect((await commit({ ...stated, version: 3, achieved: 110, dueOn: "2026-07-10" }, later(3)))?.live).toBe(0);
    expect((await commit({ ...stated, version: 4, achieved: 110, dueOn: "2026-03-01" }, later(4)))?.live).toBe(1);
  });
});

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
    const form = () => as(world.mira, (scope) => getRegistersForm(scope, accountId));
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
