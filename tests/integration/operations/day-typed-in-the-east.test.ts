import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { listAccountRegisters } from "@/lib/data/account-registers";
import { checkLedger } from "@/lib/operations/check-ledger";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getOverview } from "@/lib/operations/get-overview";
import { recordPromise } from "@/lib/operations/record-promise";
import { recordPurchase } from "@/lib/operations/record-purchase";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { promiseInput } from "@/lib/schemas/promise";
import { purchaseInput } from "@/lib/schemas/purchase";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";
import { createRecord } from "../../factories/registers";

/** Tuesday night in London, and Wednesday morning in Singapore for hours already. */
const NIGHT = new Date("2026-03-10T23:15:00Z");
const WEDNESDAY = "2026-03-11";

let world: Harbour;
beforeAll(async () => {
  world = await createHarbour();
});

const report = ({ mira, accountId }: Harbour) =>
  as(mira, (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId })), new Date(+NIGHT + 1000));

test("a promise made and kept on a day that has begun only in the east is kept that day, counts at once and is listed", async () => {
  const { mira, accountId } = world;
  const input = promiseInput.parse({
    ...{ accountId, summary: "Send the berth plan", promisedOn: WEDNESDAY, dueOn: WEDNESDAY, keptOn: WEDNESDAY },
  });
  const [scored] = await as(mira, (scope) => recordPromise(scope, { id: randomUUID(), input }), NIGHT);
  expect(scored?.score.trust).toMatchObject({ reading: 100 });

  const [kept] = (await as(mira, (scope) => listAccountRegisters(scope, accountId))).promises;
  expect(kept?.keptAt && dayOfMoment(kept.keptAt)).toBe(WEDNESDAY);

  const { registers, timeline } = await report(world);
  expect(registers.promises).toMatchObject([{ summary: "Send the berth plan", state: "kept" }]);
  const [entry] = timeline.entries;
  expect(entry && dayOfMoment(entry.at)).toBe(WEDNESDAY);
  expect(await as(mira, checkLedger, new Date(+NIGHT + 2000))).toEqual([]);
});

test("so is one that is still open, and whatever else happened that day", async () => {
  const { mira, accountId } = world;
  const input = promiseInput.parse({
    ...{ accountId, summary: "A spare key", promisedOn: WEDNESDAY, dueOn: "2026-04-01" },
  });
  await as(mira, (scope) => recordPromise(scope, { id: randomUUID(), input }), NIGHT);
  const records = [
    { noun: "rough_spot", summary: "The yard was shut", openedAt: WEDNESDAY, settledAt: null, trustAfter: null },
    { noun: "decision", summary: "A second berth", decidedOn: WEDNESDAY },
  ] as const;
  for (const record of records) await as(mira, (scope) => createRecord(scope, { ...record, accountId }), NIGHT);

  const { registers } = await report(world);
  expect(registers.promises.map(({ summary }) => summary)).toContain("A spare key");
  expect(registers.records.map(({ title, at }) => `${title}: ${dayOfMoment(at)}`).toSorted()).toEqual([
    `A second berth: ${WEDNESDAY}`,
    `The yard was shut: ${WEDNESDAY}`,
  ]);
});

test("a first purchase of that day makes them a customer at once", async () => {
  const { mira, accountId } = world;
  const standing = () => as(mira, (scope) => getOverview(scope, { accountId }), new Date(+NIGHT + 3000));
  expect((await standing()).score.risk.active).toBe(false);
  const input = purchaseInput.parse({ accountId, purchasedOn: WEDNESDAY, amountCents: 100_000 });
  const [scored] = await as(mira, (scope) => recordPurchase(scope, { id: randomUUID(), input }), NIGHT);
  expect(scored?.score.risk.active).toBe(true);
  expect((await standing()).score.risk.active).toBe(true);
});
