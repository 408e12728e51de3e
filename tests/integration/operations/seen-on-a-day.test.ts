import { randomUUID } from "node:crypto";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { FactReviews } from "@/components/fact-reviews/fact-reviews";
import type { Scope } from "@/lib/data/scope";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getRegisterView } from "@/lib/operations/get-register-view";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { recordContract } from "@/lib/operations/record-contract";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordPurchase } from "@/lib/operations/record-purchase";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { removeFromRegister } from "@/lib/operations/remove-from-register";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { updateAccount } from "@/lib/operations/update-account";
import { updateInteraction } from "@/lib/operations/update-interaction";
import { accountFilter } from "@/lib/schemas/account-filter";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { dayAgo, daysAgo, later } from "../../factories/clock";
import { buildAccount, buildInteraction } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createContact, createHarbour, type Harbour } from "../../factories/records";
import { buildRecord, createRecord } from "../../factories/registers";

let world: Harbour;
let seconds = 0;
beforeEach(async () => {
  world = await createHarbour();
});

const run = <R>(work: (scope: Scope) => Promise<R>, at?: Date): Promise<R> => {
  seconds += 2;
  return as(world.mira, work, at ?? later(seconds));
};
const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const query = (asOf?: number) =>
  accountReportQuery.parse({ accountId: world.accountId, ...(asOf ? { asOf: dayOf(dayAgo(asOf)) } : {}) });
const report = (asOf?: number) => run((scope) => getAccountReport(scope, query(asOf)));
const view = (group: "footprint" | "trust", asOf?: number) =>
  run((scope) => getRegisterView(scope, query(asOf), group));

describe("how far we reach", () => {
  const reached = async (asOf?: number) =>
    (await view("footprint", asOf)).reach.map(({ name, lastMetAt }) => [name, lastMetAt && dayOf(new Date(lastMetAt))]);

  const cemOnTheQuay = () =>
    run((scope) => createContact(scope, world.accountId, { name: "Cem", department: "Quay" }), daysAgo(300));
  const talkOf = (cem: string, days: number) =>
    buildInteraction(world.accountId, { contactIds: [cem], occurredAt: daysAgo(days) });
  const meet = ({ id, cem, days, recorded = days }: { id: string; cem: string; days: number; recorded?: number }) =>
    run((scope) => recordInteractions(scope, [{ id, input: talkOf(cem, days) }]), daysAgo(recorded));

  it("leaves out what was written down only later, also where that was changed since", async () => {
    const id = randomUUID();
    const cem = await cemOnTheQuay();
    await meet({ id, cem, days: 60, recorded: 40 });
    await run((scope) => updateInteraction(scope, { id, version: 1, input: talkOf(cem, 60) }), daysAgo(20));
    const met = ["Quay", dayOf(daysAgo(60))];
    expect([await reached(50), await reached(30), await reached()]).toEqual([[["Quay", null]], [met], [met]]);
    // Shown also to whoever only reads, as on every past day; the button is not.
    const facts = [{ kind: "departments", said: null }] as const;
    const reach = [{ id: "quay", name: "Quay", lastMetOn: dayOf(daysAgo(60)) }];
    const props = { accountId: world.accountId, facts, reach, today: dayOf(daysAgo(0)), now: daysAgo(0).getTime() };
    const shown = renderToStaticMarkup(createElement(FactReviews, { ...props, canWrite: false }));
    expect(shown).toContain("1 of 1 department by contacts of the last 180 days");
    expect(shown).toContain("Quay: 9 Jan 2026");
    expect(shown).not.toMatch(/<button|Add a department/);
  });

  it("is told of a past day as it was known then, whatever was met, taken back or put aside since", async () => {
    const { accountId } = world;
    const [first, second] = [randomUUID(), randomUUID()];
    const cem = await cemOnTheQuay();
    await meet({ id: first, cem, days: 100 });
    await meet({ id: second, cem, days: 2 });
    const then = [["Quay", dayOf(daysAgo(100))]];
    expect([await reached(60), await reached()]).toEqual([then, [["Quay", dayOf(daysAgo(2))]]]);

    const [quay] = (await view("footprint")).registers.rows.filter(({ noun }) => noun === "department");
    await run((scope) => removeInteraction(scope, { interactionId: first, isRemoved: true }));
    await run((scope) =>
      recordInRegister(scope, {
        id: quay?.id ?? "",
        input: buildRecord("department", accountId, { name: "Quay", isRelevant: false, version: quay?.version }),
      }),
    );
    expect([await reached(60), await reached()]).toEqual([then, []]);
  });
});

describe("what a rough spot grew from", () => {
  it("is still named once it was taken back, and said to be, and is nothing that another one grows from", async () => {
    const { accountId } = world;
    const caseId = await run((scope) => createRecord(scope, { noun: "support_case", accountId }));
    const other = await run((scope) => createRecord(scope, { noun: "support_case", accountId, summary: "Other" }));
    await run((scope) => createRecord(scope, { noun: "rough_spot", accountId, grewFromId: caseId }));
    for (const recordId of [caseId, other]) {
      await run((scope) => removeFromRegister(scope, { noun: "support_case", recordId, isRemoved: true }));
    }
    const { sources } = await view("trust");
    expect(sources.map(({ summary, isRemoved }) => [summary, isRemoved])).toEqual([["Gate stuck", true]]);
    expect((await report()).episodes.map(({ grewFromId }) => grewFromId)).toEqual([caseId]);

    const spot = { noun: "rough_spot", accountId } as const;
    await expect(run((scope) => createRecord(scope, { ...spot, grewFromId: other }))).rejects.toMatchObject({
      fields: { grewFromId: "This record was taken back. Choose another, or none." },
    });
    // What it grew from already it may go on to say.
    const [row] = (await view("trust")).registers.rows;
    const settled = { grewFromId: caseId, settledAt: dayOf(daysAgo(0)), version: row?.version };
    const input = buildRecord("rough_spot", accountId, settled);
    await run((scope) => recordInRegister(scope, { id: row?.id ?? "", input }));
    expect((await view("trust")).sources.map(({ isRemoved }) => isRemoved)).toEqual([true]);
  });
});

it("stands beside the questions: decisions as they are seen, of a past day as they were known then", async () => {
  const { accountId } = world;
  const record = { noun: "decision", accountId, involvement: "told_after", decidedOn: dayOf(daysAgo(40)) } as const;
  await run((scope) => createRecord(scope, record), daysAgo(39));
  await run((scope) => createRecord(scope, { ...record, involvement: "consulted" }));
  const seen = async (asOf?: number) =>
    (await report(asOf)).decisions.theirs.parts.map(({ words, count }) => [words, count]);
  expect(await seen(30)).toEqual([["Told after", 1]]);
  expect(await seen()).toEqual(
    expect.arrayContaining([
      ["Told after", 1],
      ["Asked before", 1],
    ]),
  );
});

async function listedAsDormant() {
  const { accounts, total } = await run((scope) => loadPortfolio(scope, accountFilter.parse({ risk: "dormant" })));
  // Where the total were none the list would say that nobody is.
  expect(total).toBe(accounts.length);
  return accounts.map(({ id }) => id);
}

it("C49: whoever bought, buys nothing now and never said no is dormant, on the page as in the list", async () => {
  const { accountId } = world;
  const stands = async () => [(await report()).dormantSince, await listedAsDormant()];
  expect(await stands()).toEqual([null, []]);
  const purchase = { accountId, purchasedOn: dayAgo(500), amountCents: 100, note: null };
  await run((scope) => recordPurchase(scope, { id: randomUUID(), input: purchase }), daysAgo(490));
  await run(refreshScores);
  expect(await stands()).toEqual([dayOf(dayAgo(500)), [accountId]]);
  // On a day within a year of it they were a customer.
  expect((await report(300)).dormantSince).toBeNull();
  await run((scope) =>
    updateAccount(scope, { id: accountId, version: 1, input: buildAccount({ declaredType: "none" }) }),
  );
  expect(await stands()).toEqual([null, []]);
  expect((await report(10)).dormantSince).toBe(dayOf(dayAgo(500)));
});

it("C49: whose only contract has yet to begin is not dormant, on the page as in the list", async () => {
  const { accountId } = world;
  const recurring = buildAccount({ arrCents: 100, renewsOn: dayAgo(200) });
  await run((scope) => updateAccount(scope, { id: accountId, version: 1, input: recurring }), daysAgo(1));
  const toCome = { accountId, startsOn: dayAgo(-30), endsOn: null, noticeOn: null, arrCents: null, note: null };
  const stands = async () => [(await report()).dormantSince, await listedAsDormant()];
  expect(await stands()).toEqual([dayOf(dayAgo(200)), [accountId]]);
  await run((scope) => recordContract(scope, { id: randomUUID(), input: toCome }));
  expect(await stands()).toEqual([null, []]);
});
