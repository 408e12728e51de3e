import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listActionsOfMember, listNextActions } from "@/lib/data/actions";
import { watchChanges } from "@/lib/data/audit-entries";
import type { Scope } from "@/lib/data/scope";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { getActions } from "@/lib/operations/get-actions";
import { getOverview } from "@/lib/operations/get-overview";
import { loadMyWeek } from "@/lib/operations/load-my-week";
import { recordAction } from "@/lib/operations/record-action";
import { recordPromise } from "@/lib/operations/record-promise";
import { removeAction } from "@/lib/operations/remove-action";
import { updateAccount } from "@/lib/operations/update-account";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { actionInput } from "@/lib/schemas/action";
import { dayAgo, NOON } from "../../factories/clock";
import { buildAccount } from "../../factories/inputs";
import { as, createPeople, type Person } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { staffed } from "../begin";

/** Mira leads and owns the account, Otto manages others; Erik is an executive who owns none. */
const { dora, mira, otto } = await staffed();
let erik: Person;
let accountId: string;

const day = (daysAhead: number) => dayAgo(-daysAhead).toISOString().slice(0, 10);
const input = (given: object = {}) =>
  actionInput.parse({
    accountId,
    summary: "Call Ann about the outage",
    ownerId: mira.memberId,
    dueOn: day(3),
    ...given,
  });

async function taken(who: Person, given: object = {}): Promise<string> {
  const id = randomUUID();
  await as(who, (scope) => recordAction(scope, { id, input: input(given) }));
  return id;
}
const change = (who: Person, id: string, given: object) =>
  as(who, (scope) => recordAction(scope, { id, input: input({ version: 1, ...given }) }));
const shown = (scope: Scope, asOf?: string) => getActions(scope, accountReportQuery.parse({ accountId, asOf }));
const ofMember = async ({ memberId }: Person) =>
  (await as(dora, (scope) => listActionsOfMember(scope, memberId))).map((one) => one.id);

beforeAll(async () => {
  [erik] = (await createPeople(dora.workspaceId, [
    { name: "Erik", email: "erik@nordlicht.example", role: "executive" },
  ])) as [Person];
  accountId = await as(mira, (scope) => createAccount(scope, { name: "Larch Mills", ownerId: mira.memberId }));
});

describe("an action", () => {
  it("is taken on, handed on and done with what came of it, each told by the audit without its texts", async () => {
    const id = await taken(mira);
    const changes = await as(mira, async (scope) => {
      const seen = await watchChanges(scope, { noun: "action", id });
      const done = { version: 1, ownerId: otto.memberId, state: "done", closedOn: day(0), outcome: "Ann is content" };
      await recordAction(scope, { id, input: input(done) });
      return seen();
    });
    expect(changes).toEqual([
      { field: "owner", from: "Mira", to: "Otto" },
      { field: "state", from: "open", to: "done" },
      { field: "closedOn", from: null, to: day(0) },
      { field: "outcome" },
    ]);
  });

  it("moves no score and writes no entry of its history", async () => {
    const kept = (scope: Scope) => scope.tx.scoreSnapshot.count({ where: { accountId } });
    const [before, ledger] = await as(mira, async (scope) => [await kept(scope), await scope.tx.evidence.count()]);
    const id = await taken(mira);
    const saved = await as(mira, (scope) =>
      recordAction(scope, {
        id,
        input: input({ version: 1, state: "done", closedOn: day(0), outcome: "Kept" }),
      }),
    );
    await as(mira, (scope) => removeAction(scope, { accountId, actionId: id, isRemoved: true }));
    expect(saved).toEqual([]);
    expect(await as(mira, async (scope) => [await kept(scope), await scope.tx.evidence.count()])).toEqual([
      before,
      ledger,
    ]);
  });

  it("is overwritten by nobody who saw an older one", async () => {
    const id = await taken(mira);
    await change(mira, id, { dueOn: day(9) });
    await expect(change(dora, id, { dueOn: day(4) })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is given to nobody who is not here, and answers no promise of another account", async () => {
    await expect(taken(mira, { ownerId: randomUUID() })).rejects.toMatchObject({ code: "invalid_input" });
    const promise = { reasonKind: "promise", promiseId: randomUUID() };
    await expect(taken(mira, promise)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("who may write", () => {
  it("is asked as for promises: on accounts of others an account manager may not, and an executive nowhere", async () => {
    await expect(taken(otto)).rejects.toMatchObject({ code: "forbidden" });
    await expect(taken(erik)).rejects.toMatchObject({ code: "forbidden" });
    await expect(taken(dora)).resolves.toEqual(expect.any(String));
  });

  it("is besides whoever has it, until it is handed on", async () => {
    const id = await taken(mira, { ownerId: erik.memberId });
    const done = { state: "done", closedOn: day(0), outcome: "Spoke with their board" };
    await expect(change(otto, id, done)).rejects.toMatchObject({ code: "forbidden" });
    await change(erik, id, { ...done, ownerId: mira.memberId });
    await expect(change(erik, id, { version: 2 })).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      as(erik, (scope) => removeAction(scope, { accountId, actionId: id, isRemoved: true })),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("what asks for somebody", () => {
  it("is theirs by its day; what waits comes back on its day, and what is closed or taken back never", async () => {
    const sooner = await taken(dora, { ownerId: otto.memberId, dueOn: day(-2) });
    const later = await taken(dora, { ownerId: otto.memberId, dueOn: day(5) });
    const waits = await taken(dora, { ownerId: otto.memberId, dueOn: day(1) });
    await change(dora, waits, { ownerId: otto.memberId, state: "snoozed", snoozedUntil: day(2), outcome: "On leave" });
    const gone = await taken(dora, { ownerId: otto.memberId });
    await as(dora, (scope) => removeAction(scope, { accountId, actionId: gone, isRemoved: true }));
    expect(await ofMember(otto)).toEqual([sooner, later]);
    const then = new Date(NOON.getTime() + 2 * 86_400_000);
    const ids = (await as(dora, (scope) => listActionsOfMember(scope, otto.memberId), then)).map((one) => one.id);
    expect(ids).toContain(waits);
    const [next] = await as(dora, (scope) => listNextActions(scope, [accountId]));
    expect(next?.id).toBe(sooner);
  });

  it("goes to whoever owns the account once nobody has it who is here", async () => {
    const leaver = await createPeople(dora.workspaceId, [
      { name: "Lena", email: "lena@nordlicht.example", role: "account_manager" },
    ]);
    const [lena] = leaver;
    if (!lena) throw new Error("Lena has not come.");
    const orphan = await taken(dora, { ownerId: null, dueOn: day(30) });
    const left = await taken(dora, { ownerId: lena.memberId, dueOn: day(31) });
    expect(await ofMember(mira)).toContain(orphan);
    expect(await ofMember(mira)).not.toContain(left);
    await as(dora, (scope) => deactivateMember(scope, { memberId: lena.memberId, heirId: null }));
    expect(await ofMember(mira)).toContain(left);
    await expect(change(dora, orphan, { ownerId: lena.memberId })).rejects.toMatchObject({ code: "invalid_input" });
    // Who has left keeps what they had: what else is said of it can be changed.
    await change(dora, left, { ownerId: lena.memberId, dueOn: day(40) });
    await as(dora, (scope) =>
      updateAccount(scope, {
        ...{ id: accountId, version: 1 },
        input: buildAccount({ name: "Larch Mills", ownerId: otto.memberId }),
      }),
    );
    expect(await ofMember(otto)).toEqual(expect.arrayContaining([orphan, left]));
  });
});

it("of a past day no page tells what we mean to do now", async () => {
  const id = await taken(dora, { dueOn: day(-4) });
  const today = await as(dora, (scope) => shown(scope));
  expect(today.today?.actions.find((one) => one.id === id)).toMatchObject({ isOverdue: true, dueOn: day(-4) });
  expect((await as(dora, (scope) => shown(scope, day(-1)))).today).toBeNull();
  const due = async (asOf?: string) =>
    (await as(dora, (scope) => getOverview(scope, accountReportQuery.parse({ accountId, asOf })))).due;
  expect((await due()).map(({ kind }) => kind)).toContain("action");
  expect((await due(day(-1))).map(({ kind }) => kind)).not.toContain("action");
});

describe("my week", () => {
  const keysOf = (who: Person) =>
    as(who, async (scope) => {
      const { parts } = await loadMyWeek(scope);
      return new Map(parts.map(({ group, lines }) => [group, lines.map(({ key }) => key)]));
    });

  it("has my actions by their day beside what is due on my accounts, and of accounts of others my actions alone", async () => {
    const other = await as(mira, (scope) => createAccount(scope, { name: "Twin Elms", ownerId: mira.memberId }));
    const late = await taken(mira, { accountId: other, ownerId: erik.memberId, dueOn: day(-3) });
    const soon = await taken(mira, { accountId: other, ownerId: erik.memberId, dueOn: day(6) });
    const promiseId = randomUUID();
    const promise = {
      summary: "A visit",
      madeBy: "us" as const,
      importance: 2,
      promisedOn: dayAgo(9),
      dueOn: dayAgo(-4),
    };
    await as(mira, (scope) =>
      recordPromise(scope, { id: promiseId, input: { accountId: other, ...promise, keptOn: null, brokenOn: null } }),
    );
    const ofErik = await keysOf(erik);
    expect(ofErik.get("overdue")).toEqual([`action ${late}`]);
    expect(ofErik.get("week")).toEqual([`action ${soon}`]);
    expect([...ofErik.values()].flat()).not.toContain(`promise ${promiseId}`);
    expect((await keysOf(mira)).get("week")).toContain(`promise ${promiseId}`);
    const { isOwner } = await as(erik, loadMyWeek);
    expect(isOwner).toBe(false);
  });
});

describe("what could be done", () => {
  it("is taken on with its reason, and is suggested no longer", async () => {
    const harbour = await as(mira, (scope) => createAccount(scope, { name: "Old Quay", ownerId: mira.memberId }));
    const ofHarbour = async () =>
      (await as(mira, (scope) => getActions(scope, accountReportQuery.parse({ accountId: harbour })))).today;
    const [first] = (await ofHarbour())?.plays ?? [];
    if (first?.kind !== "question") throw new Error("Of an account that nobody knows a question is suggested first.");
    expect(first.ownerId).toBe(mira.memberId);
    const { indicator } = first.question;
    const reason = { reasonKind: "question", reasonKey: indicator, reason: "It would tell most." };
    await taken(mira, { accountId: harbour, dueOn: first.dueOn, ...reason });
    expect((await ofHarbour())?.plays.map(({ key }) => key)).not.toContain(first.key);
    expect((await ofHarbour())?.actions).toMatchObject([{ reasonKey: indicator, newsSince: null }]);
  });
});
