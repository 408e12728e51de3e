import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { listRegisterRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { checkLedger } from "@/lib/operations/check-ledger";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { logPlannedStep } from "@/lib/operations/log-planned-step";
import { removeFromRegister } from "@/lib/operations/remove-from-register";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { undoLoggedStep } from "@/lib/operations/undo-logged-step";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { later } from "../../factories/clock";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";
import { createRecord } from "../../factories/registers";

let world: Harbour;
let seconds = 0;
beforeEach(async () => {
  world = await createHarbour();
});

const run = <R>(work: (scope: Scope) => Promise<R>): Promise<R> => {
  seconds += 2;
  return as(world.mira, work, later(seconds));
};

const planned = (plannedOn: string) =>
  run((scope) =>
    createRecord(scope, { noun: "planned_step", accountId: world.accountId, contactId: world.ann, plannedOn }),
  );
const log = (recordId: string, version = 1) =>
  run((scope) => logPlannedStep(scope, { id: randomUUID(), input: { recordId, version } }));

it.each([
  ["on its day", "2026-03-06", "2026-03-06T12:00:00.000Z", "2026-03-06T12:00:00.000Z"],
  ["today, where its day lies ahead", "2026-03-20", "2026-03-10T12:00", "2026-03-10T12:00"],
])("becomes an interaction with whom it was planned, %s, and is settled", async (_, plannedOn, met, settled) => {
  await log(await planned(plannedOn));
  const query = accountReportQuery.parse({ accountId: world.accountId });
  const { timeline, registers } = await run((scope) => getAccountReport(scope, query));
  const [interaction] = timeline.entries.filter(({ kind }) => kind === "interactions");
  expect(interaction?.lines[0]?.said).toMatchObject({ kind: "meeting", summary: "A look at berth 4" });
  expect([interaction?.theirs, interaction?.ours]).toEqual([["Ann"], [world.mira.name]]);
  expect(new Date(interaction?.at ?? 0).toISOString()).toContain(met.slice(0, 16));
  expect(registers.records.map(({ state }) => state.word)).toEqual(["Happened"]);
  const [row] = await run((scope) => listRegisterRows(scope, world.accountId));
  expect(row?.fields["happenedAt"]).toEqual(new Date(`${settled.slice(0, 10)}T12:00:00.000Z`));
});

it("is logged once: who presses a second time, or a step that was taken back, logs nothing", async () => {
  const id = await planned("2026-03-06");
  await log(id);
  await expect(log(id)).rejects.toMatchObject({ code: "conflict" });
  const other = await planned("2026-03-06");
  await run((scope) => removeFromRegister(scope, { noun: "planned_step", recordId: other, isRemoved: true }));
  await expect(log(other, 2)).rejects.toMatchObject({ code: "not_found" });
});

it("is undone as one: the interaction goes and the step lies ahead again, or neither", async () => {
  const recordId = await planned("2026-03-20");
  const id = randomUUID();
  const log = (version: number) => run((scope) => logPlannedStep(scope, { id, input: { recordId, version } }));
  const undo = (version: number) => run((scope) => undoLoggedStep(scope, { recordId, version, interactionId: id }));
  const stands = async () => {
    const query = accountReportQuery.parse({ accountId: world.accountId });
    const { timeline, registers } = await run((scope) => getAccountReport(scope, query));
    return [timeline.counts.interactions, ...registers.records.map(({ state }) => state.word)];
  };
  const before = await stands();
  await log(1);
  expect(await stands()).toEqual([1, "Happened"]);
  await expect(undo(1)).rejects.toMatchObject({ code: "conflict" });
  expect(await stands()).toEqual([1, "Happened"]);
  await undo(2);
  expect(await stands()).toEqual(before);
  expect(await run(checkLedger)).toEqual([]);
});

it("is undone where somebody has taken the interaction back meanwhile", async () => {
  const recordId = await planned("2026-03-06");
  const id = randomUUID();
  await run((scope) => logPlannedStep(scope, { id, input: { recordId, version: 1 } }));
  await run((scope) => removeInteraction(scope, { interactionId: id, isRemoved: true }));
  await run((scope) => undoLoggedStep(scope, { recordId, version: 2, interactionId: id }));
  const [row] = await run((scope) => listRegisterRows(scope, world.accountId));
  expect(row?.fields["happenedAt"]).toBeNull();
});
