import { beforeEach, expect, it } from "vitest";
import { watchChanges } from "@/lib/data/audit-entries";
import { listOfferedBehaviours, listOwnBehaviours } from "@/lib/data/own-behaviours";
import type { Scope } from "@/lib/data/scope";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { recordOwnBehaviour } from "@/lib/operations/record-own-behaviour";
import { removeFromRegister } from "@/lib/operations/remove-from-register";
import { removeOwnBehaviour } from "@/lib/operations/remove-own-behaviour";
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
const name = (ownBehaviourId: string | null, called: string, version?: number) =>
  run((scope) => recordOwnBehaviour(scope, { ownBehaviourId, version, name: called }));
const offered = async () =>
  (await run((scope) => listOfferedBehaviours(scope, world.accountId))).map((one) => one.name);

it("is named, renamed by who saw it last, taken back and offered again, each told by the audit", async () => {
  const id = await name(null, "Hosts visitors");
  const changes = await run(async (scope) => {
    const seen = await watchChanges(scope, { noun: "own_behaviour", id });
    await recordOwnBehaviour(scope, { ownBehaviourId: id, version: 1, name: "Hosts our visitors" });
    await removeOwnBehaviour(scope, { ownBehaviourId: id, isRemoved: true });
    return seen();
  });
  expect(changes).toEqual([
    { field: "name", from: "Hosts visitors", to: "Hosts our visitors" },
    { field: "removed", from: false, to: true },
  ]);
  expect(await offered()).toEqual([]);
  await expect(name(id, "Hosts", 1)).rejects.toMatchObject({ code: "conflict" });
  // Whoever adds what was taken back gets that one.
  expect(await name(null, "hosts our visitors")).toBe(id);
  expect(await offered()).toEqual(["Hosts our visitors"]);
});

it("has its name alone", async () => {
  await name(null, "Hosts visitors");
  const other = await name(null, "Sings");
  await expect(name(null, "HOSTS visitors")).rejects.toMatchObject({ fields: { name: expect.any(String) } });
  await expect(name(other, "Hosts visitors", 1)).rejects.toMatchObject({ code: "invalid_input" });
  expect(await name(other, "SINGS", 1)).toBe(other);
});

it("is counted beside the eleven, moves no index and no breadth, and stays on record once it is offered no longer", async () => {
  const { accountId } = world;
  const query = accountReportQuery.parse({ accountId });
  const report = () => run((scope) => getAccountReport(scope, query));
  const before = (await report()).score.engagement;
  const ownBehaviourId = await name(null, "Hosts visitors");
  const record = { noun: "behaviour_event", accountId, behaviour: "own", ownBehaviourId } as const;
  const recordId = await run((scope) => createRecord(scope, record));
  await run((scope) => removeOwnBehaviour(scope, { ownBehaviourId, isRemoved: true }));
  const { score, behaviours, registers } = await report();
  expect(score.engagement).toEqual(before);
  expect(behaviours.filter(({ ever }) => ever > 0)).toEqual([]);
  expect(registers.records.map(({ state }) => state.word)).toEqual(["A way of our own"]);
  expect(await offered()).toEqual(["Hosts visitors"]);
  await run((scope) => removeFromRegister(scope, { noun: "behaviour_event", recordId, isRemoved: true }));
  expect((await run(listOwnBehaviours)).map(({ removedAt }) => removedAt === null)).toEqual([false]);
});

it("is of this workspace", async () => {
  const record = { noun: "behaviour_event", accountId: world.accountId, behaviour: "own" } as const;
  const strange = "00000000-0000-4000-8000-b00000000009";
  await expect(run((scope) => createRecord(scope, { ...record, ownBehaviourId: strange }))).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(run((scope) => createRecord(scope, { ...record }))).rejects.toThrow(/Choose one of the list/);
});
