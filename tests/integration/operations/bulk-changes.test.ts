import { afterEach, describe, expect, it, vi } from "vitest";
import { findAccount } from "@/lib/data/accounts";
import { listActionsOf } from "@/lib/data/actions";
import * as scores from "@/lib/data/ladder-scores";
import { archiveAccount } from "@/lib/operations/archive-account";
import { beginBulkChange } from "@/lib/operations/begin-bulk-change";
import { cancelBulkChange } from "@/lib/operations/cancel-bulk-change";
import { createAccounts } from "@/lib/operations/create-accounts";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { getBulkChange, getBulkProgress } from "@/lib/operations/get-bulk-change";
import { listAudit } from "@/lib/operations/list-audit";
import { loadBulkChanges } from "@/lib/operations/load-bulk-changes";
import { previewBulkChange } from "@/lib/operations/preview-bulk-change";
import { recordAction } from "@/lib/operations/record-action";
import { runBulkChanges } from "@/lib/operations/run-bulk-changes";
import { undoBulkChange } from "@/lib/operations/undo-bulk-change";
import { updateAccount } from "@/lib/operations/update-account";
import type { AccountInput } from "@/lib/schemas/account";
import { actionInput } from "@/lib/schemas/action";
import { auditQuery } from "@/lib/schemas/audit";
import { bulkChangeInput, bulkPreview } from "@/lib/schemas/bulk-change";
import { later } from "../../factories/clock";
import { buildAccount } from "../../factories/inputs";
import { as, type Person } from "../../factories/people";
import { staffed } from "../begin";
import { join } from "../members/join";

// Longer than other files: one world, and one way to begin, run, stop and undo, for all that can become of a change of many.
const { dora, mira, otto, eva, quentin } = await staffed();

const id = () => crypto.randomUUID();
let made = 0;
/** As many accounts, each under a name of its own. */
async function make(count: number, given: Partial<AccountInput> = {}): Promise<readonly string[]> {
  const rows = Array.from({ length: count }, () => {
    made += 1;
    return { id: id(), input: buildAccount({ name: `Quay ${made}`, ...given }) };
  });
  await as(dora, (scope) => createAccounts(scope, rows));
  return rows.map((row) => row.id).sort();
}
const preview = (who: Person, asked: object) => as(who, (scope) => previewBulkChange(scope, bulkPreview.parse(asked)));
const begin = (who: Person, asked: object) => as(who, (scope) => beginBulkChange(scope, bulkChangeInput.parse(asked)));
const run = (isOver?: () => boolean, who = dora) =>
  runBulkChanges({ workspaceId: who.workspaceId, now: later(60), ...(isOver ? { isOver } : {}) });
/** Ends the turn after so many portions. */
const cutAfter = (portions: number) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > portions;
  };
};
const counted = async (bulkChangeId: string) => {
  const { state, stop, counts } = await as(dora, (scope) => getBulkProgress(scope, { bulkChangeId }));
  return { state, stop, ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) };
};
const cancel = (who: Person, bulkChangeId: string) => as(who, (scope) => cancelBulkChange(scope, { bulkChangeId }));
const undo = (who: Person, bulkChangeId: string) =>
  as(who, (scope) => undoBulkChange(scope, { bulkChangeId }), later(90));
const account = (accountId: string) =>
  as(dora, async (scope) => {
    const found = await findAccount(scope, accountId);
    if (!found) throw new Error("It is gone.");
    return found;
  });
const accounts = (ids: readonly string[]) => Promise.all(ids.map(account));
const versions = async (ids: readonly string[]) => new Set((await accounts(ids)).map(({ version }) => version));
/** As the form of one account does it. */
async function change(accountId: string, changes: Partial<AccountInput>, seconds = 70) {
  const { version, ...was } = await account(accountId);
  const input = buildAccount({
    name: was.name,
    tier: was.tier,
    segment: was.segment,
    ownerId: was.ownerId,
    ...changes,
  });
  await as(dora, (scope) => updateAccount(scope, { id: accountId, version, input }), later(seconds));
}
const begun = async (who: Person, asked: object) => {
  const bulkChangeId = await begin(who, asked);
  await run();
  return bulkChangeId;
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a change of many accounts", () => {
  it("does what its preview said, for whoever may change them one by one", async () => {
    const [own, miras, doras] = [
      await make(3, { ownerId: otto.memberId }),
      await make(2, { ownerId: mira.memberId }),
      await make(4, { ownerId: dora.memberId }),
    ];
    const asked = { kind: "owner", ownerId: mira.memberId, accountIds: [...own, ...miras, ...doras] };
    const seen = await preview(otto, asked);
    expect(seen).toEqual({ total: 9, changed: 3, same: 2, forbidden: 4, name_taken: 0 });

    const bulkChangeId = await begun(otto, { ...asked, total: 9 });
    expect(await counted(bulkChangeId)).toEqual({ state: "done", stop: null, changed: 3, same: 2, forbidden: 4 });
    expect((await accounts(own)).map(({ ownerName, version }) => [ownerName, version])).toEqual(
      own.map(() => ["Mira", 2]),
    );
    expect(await versions([...miras, ...doras])).toEqual(new Set([1]));
    const { leftOut, change: told } = await as(dora, (scope) => getBulkChange(scope, { bulkChangeId }));
    expect(leftOut.map((one) => one.accountId).sort()).toEqual(doras);
    expect(told).toMatchObject({ givenTo: "Mira", askedBy: "Otto", total: 9, undoneBy: null });
  });

  it("says of each account in the audit from what to what, and keeps what it said before", async () => {
    const [one = ""] = await make(1, { ownerId: otto.memberId });
    await begun(mira, { kind: "owner", ownerId: null, accountIds: [one], total: 1 });
    await begun(mira, { kind: "tier", tier: "key", accountIds: [one], total: 1 });
    const { lines } = await as(dora, (scope) => listAudit(scope, auditQuery.parse({ accountId: one })));
    expect(lines.map(({ who, changes }) => [who?.name, changes])).toEqual(
      expect.arrayContaining([
        ["Mira", [{ field: "owner", from: "Otto", to: null }]],
        ["Mira", [{ field: "tier", from: "growth", to: "key" }]],
      ]),
    );
    const states = await as(dora, ({ tx }) =>
      tx.formerState.findMany({ where: { nounId: one }, orderBy: { sequence: "asc" } }),
    );
    expect(states.map(({ state }) => state)).toMatchObject([
      { ownerId: otto.memberId, tier: "growth" },
      { ownerId: null, tier: "growth" },
    ]);
    expect(await as(dora, ({ tx }) => tx.scoreSnapshot.count({ where: { accountId: one } }))).toBe(3);
  });

  it("is about all that match when it begins, and about none that comes later", async () => {
    const ids = await make(4, { segment: "Frozen" });
    const state = "segment=Frozen";
    expect(await preview(mira, { kind: "tier", tier: "light", state })).toEqual({
      ...{ total: 4, changed: 4, same: 0, forbidden: 0, name_taken: 0 },
    });
    const bulkChangeId = await begin(mira, { kind: "tier", tier: "light", state, total: 4 });
    const [late = ""] = await make(1, { segment: "Frozen" });
    await change(ids[0] ?? "", { segment: "Elsewhere" }, 10);
    await run();
    expect(await counted(bulkChangeId)).toMatchObject({ state: "done", changed: 4 });
    expect((await accounts([...ids, late])).map(({ tier }) => tier)).toEqual([...ids.map(() => "light"), "growth"]);
  });

  it("does not begin where the list is another than was looked at, or nothing would change", async () => {
    const ids = await make(2, { segment: "Moving" });
    const asked = { kind: "tier", tier: "key", state: "segment=Moving" };
    await expect(begin(mira, { ...asked, total: 3 })).rejects.toMatchObject({ code: "conflict" });
    const same = { kind: "tier", tier: "growth", accountIds: ids, total: 2 };
    await expect(begin(mira, same)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(begin(otto, { ...asked, total: 2 })).rejects.toMatchObject({ code: "forbidden" });
    await expect(begin(eva, { ...asked, total: 2 })).rejects.toMatchObject({ code: "forbidden" });
    expect(await versions(ids)).toEqual(new Set([1]));
  });

  it("gives nothing to somebody who has left, before or meanwhile", async () => {
    const gone = await join(dora, "Gerd", "account_manager");
    const ids = await make(2);
    const asked = { kind: "owner", ownerId: gone.memberId, accountIds: ids, total: 2 };
    const bulkChangeId = await begin(mira, asked);
    await as(dora, (scope) => deactivateMember(scope, { memberId: gone.memberId, heirId: null }));
    await run();
    expect(await counted(bulkChangeId)).toEqual({ state: "cancelled", stop: "owner_left", waiting: 2 });
    await expect(begin(mira, asked)).rejects.toMatchObject({ fields: { ownerId: expect.any(String) } });
    expect(await versions(ids)).toEqual(new Set([1]));
  });

  it("goes on with nothing once whoever asked has left, and with nothing they may not change any more", async () => {
    const leaver = await join(dora, "Lena", "cx_leader");
    const [mine, theirs] = [await make(1, { ownerId: leaver.memberId }), await make(2)];
    const asked = { kind: "tier", tier: "key", accountIds: [...mine, ...theirs], total: 3 };
    const first = await begin(leaver, asked);
    await as(dora, ({ tx }) =>
      tx.member.update({
        where: { workspaceId_id: { workspaceId: dora.workspaceId, id: leaver.memberId } },
        data: { role: "account_manager" },
      }),
    );
    await run();
    expect(await counted(first)).toMatchObject({ state: "done", changed: 1, forbidden: 2 });

    const second = await begin(leaver, { kind: "tier", tier: "light", accountIds: mine, total: 1 });
    await as(dora, (scope) => deactivateMember(scope, { memberId: leaver.memberId, heirId: null }));
    await run();
    expect(await counted(second)).toEqual({ state: "cancelled", stop: "asker_left", waiting: 1 });
  });
});

describe("portions", () => {
  it("are whole: what is cut between two of them, or within one, is gone on with, and nothing is done twice", async () => {
    const ids = await make(120, { segment: "Portions" });
    const bulkChangeId = await begin(mira, { kind: "segment", segment: "Set", state: "segment=Portions", total: 120 });
    expect(await run(cutAfter(1))).toEqual({ batches: 1, isDone: false });
    expect(await counted(bulkChangeId)).toMatchObject({ state: "running", changed: 50, waiting: 70 });

    const save = scores.appendSnapshots;
    vi.spyOn(scores, "appendSnapshots").mockImplementationOnce(async (scope, scored) => {
      await save(scope, scored);
      throw new Error("cut off");
    });
    await expect(run()).rejects.toThrow("cut off");
    expect(await counted(bulkChangeId)).toMatchObject({ state: "running", changed: 50, waiting: 70 });
    expect((await accounts(ids)).filter(({ segment }) => segment === "Set")).toHaveLength(50);

    expect(await run()).toMatchObject({ isDone: true });
    expect(await counted(bulkChangeId)).toEqual({ state: "done", stop: null, changed: 120 });
    expect(await versions(ids)).toEqual(new Set([2]));
    const audits = await as(dora, ({ tx }) =>
      tx.auditEntry.count({ where: { action: "account.update", accountId: { in: [...ids] } } }),
    );
    expect(audits).toBe(120);
  });

  it("end when somebody cancels; what was changed stays, and can be undone", async () => {
    const ids = await make(70, { segment: "Stopped" });
    const bulkChangeId = await begin(mira, { kind: "tier", tier: "key", state: "segment=Stopped", total: 70 });
    await run(cutAfter(1));
    await expect(undo(mira, bulkChangeId)).rejects.toMatchObject({ code: "conflict" });
    await cancel(mira, bulkChangeId);
    await run();
    expect(await counted(bulkChangeId)).toEqual({ state: "cancelled", stop: null, changed: 50, waiting: 20 });
    await expect(cancel(mira, bulkChangeId)).rejects.toMatchObject({ code: "conflict" });

    await undo(mira, bulkChangeId);
    await run();
    expect(await counted(bulkChangeId)).toEqual({ state: "undone", stop: null, undone: 50, waiting: 20 });
    expect(new Set((await accounts(ids)).map(({ tier }) => tier))).toEqual(new Set(["growth"]));
  });
});

describe("undo", () => {
  it("puts back the one field, and leaves what somebody changed since, also where it reads the same again", async () => {
    const ids = await make(4, { segment: "Exact", ownerId: otto.memberId });
    const [plain = "", other = "", moved = "", back = ""] = ids;
    const bulkChangeId = await begun(mira, { kind: "tier", tier: "key", accountIds: ids, total: 4 });
    await change(other, { segment: "Renamed" });
    await change(moved, { tier: "light" });
    await change(back, { tier: "light" });
    await change(back, { tier: "key" }, 71);
    await undo(mira, bulkChangeId);
    await run();
    expect(await counted(bulkChangeId)).toEqual({ state: "undone", stop: null, undone: 2, kept_changed: 2 });
    expect((await accounts([plain, other, moved, back])).map(({ tier, segment }) => [tier, segment])).toEqual([
      ["growth", "Exact"],
      ["growth", "Renamed"],
      ["light", "Exact"],
      ["key", "Exact"],
    ]);
    const { leftOut, change: told } = await as(dora, (scope) => getBulkChange(scope, { bulkChangeId }));
    expect(leftOut.map((one) => one.accountId).sort()).toEqual([moved, back].sort());
    expect(told.undoneBy).toBe("Mira");
    await expect(undo(mira, bulkChangeId)).rejects.toMatchObject({ code: "conflict" });
  });

  it("gives back to each the owner it had, but to nobody who has left, and takes from no one what is not theirs to give", async () => {
    const gone = await join(dora, "Ida", "account_manager");
    const [ottos, idas, nobodys] = [
      await make(1, { ownerId: otto.memberId }),
      await make(1, { ownerId: gone.memberId }),
      await make(1, { ownerId: null }),
    ];
    const ids = [...ottos, ...idas, ...nobodys];
    const bulkChangeId = await begun(mira, { kind: "owner", ownerId: mira.memberId, accountIds: ids, total: 3 });
    await as(dora, (scope) => deactivateMember(scope, { memberId: gone.memberId, heirId: null }));
    await undo(mira, bulkChangeId);
    await run();
    expect(await counted(bulkChangeId)).toMatchObject({ state: "undone", undone: 2, kept_owner_left: 1 });
    expect((await accounts(ids)).map(({ ownerName }) => ownerName)).toEqual(["Otto", "Mira", null]);

    const given = await begun(otto, { kind: "owner", ownerId: mira.memberId, accountIds: ottos, total: 1 });
    await undo(otto, given);
    await run();
    expect(await counted(given)).toMatchObject({ state: "undone", kept_forbidden: 1 });
    expect((await accounts(ottos)).map(({ ownerName }) => ownerName)).toEqual(["Mira"]);
  });

  it("is for whoever asked, and for whoever may change all accounts", async () => {
    const ids = await make(1, { ownerId: otto.memberId });
    const bulkChangeId = await begun(mira, { kind: "tier", tier: "light", accountIds: ids, total: 1 });
    await expect(undo(otto, bulkChangeId)).rejects.toMatchObject({ code: "forbidden" });
    await undo(dora, bulkChangeId);
    await cancel(dora, bulkChangeId);
    expect(await counted(bulkChangeId)).toMatchObject({ state: "done", changed: 1 });
  });

  it("brings back what was archived at once, but not what somebody restored and archived again", async () => {
    const [one = "", other = "", long = ""] = await make(3);
    await as(dora, (scope) => archiveAccount(scope, { accountId: long, isArchived: true }));
    const asked = { kind: "archive", accountIds: [one, other, long], total: 3 };
    const bulkChangeId = await begun(mira, asked);
    expect(await counted(bulkChangeId)).toMatchObject({ state: "done", changed: 2, same: 1 });
    for (const isArchived of [false, true])
      await as(dora, (scope) => archiveAccount(scope, { accountId: other, isArchived }), later(isArchived ? 80 : 75));
    await undo(mira, bulkChangeId);
    await run();
    expect(await counted(bulkChangeId)).toMatchObject({ state: "undone", undone: 1, kept_changed: 1, same: 1 });
    expect((await accounts([one, other, long])).map(({ archivedAt }) => archivedAt === null)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("brings nothing back under a name that another account has by now", async () => {
    const [one = "", other = ""] = await make(2);
    const accountIds = [one, other];
    const bulkChangeId = await begun(mira, { kind: "archive", accountIds, total: 2 });
    const { name } = await account(one);
    await as(dora, (scope) => createAccounts(scope, [{ id: id(), input: buildAccount({ name: name.toUpperCase() }) }]));
    const asked = { kind: "restore", accountIds };
    expect(await preview(mira, asked)).toMatchObject({ total: 2, changed: 1, name_taken: 1 });
    await undo(mira, bulkChangeId);
    await run();
    expect(await counted(bulkChangeId)).toMatchObject({ state: "undone", undone: 1, kept_name_taken: 1 });
    const archived = { kind: "archive", accountIds: [other], total: 1 };
    await begun(mira, archived);
    const restored = await begun(mira, { ...asked, total: 2 });
    expect(await counted(restored)).toMatchObject({ state: "done", changed: 1, name_taken: 1 });
    const [twin = ""] = await make(1, { name: "Twin" });
    const archive = (accountId: string) => as(dora, (scope) => archiveAccount(scope, { accountId, isArchived: true }));
    await archive(twin);
    const [second = ""] = await make(1, { name: "twin" });
    await archive(second);
    const both = await begun(mira, { kind: "restore", accountIds: [twin, second], total: 2 });
    expect(await counted(both)).toMatchObject({ state: "done", changed: 1, name_taken: 1 });
    await expect(begin(mira, { kind: "restore", accountIds: [one], total: 1 })).rejects.toMatchObject({
      message: expect.stringContaining("names"),
    });
  });

  it("takes back the actions that were made, but for those that somebody worked on", async () => {
    const [one = "", other = ""] = await make(2, { ownerId: otto.memberId });
    const asked = { kind: "action", summary: "Call before the fair", dueOn: "2026-04-01", accountIds: [one, other] };
    const bulkChangeId = await begun(mira, { ...asked, total: 2 });
    const of = (accountId: string) => as(dora, (scope) => listActionsOf(scope, accountId));
    const [made] = await of(other);
    expect(made).toMatchObject({ summary: "Call before the fair", ownerName: "Otto", state: "open", version: 1 });
    const done = { actionId: made?.id, state: "done", closedOn: "2026-03-10", outcome: "They come", version: 1 };
    const { actionId = "", ...input } = actionInput.parse({
      ...{ accountId: other, summary: "Call before the fair", dueOn: "2026-04-01", ownerId: otto.memberId },
      ...done,
    });
    await as(otto, (scope) => recordAction(scope, { id: actionId ?? "", input }));
    await undo(mira, bulkChangeId);
    await run();
    expect(await counted(bulkChangeId)).toMatchObject({ state: "undone", undone: 1, kept_changed: 1 });
    expect([(await of(one)).length, (await of(other)).length]).toEqual([0, 1]);
  });
});

describe("another workspace", () => {
  it("sees nothing of it, and its jobs do nothing about it", async () => {
    const ids = await make(1);
    const asked = { kind: "tier", tier: "key", accountIds: ids, total: 1 };
    await expect(begin(quentin, asked)).rejects.toMatchObject({ code: "not_found" });
    const bulkChangeId = await begin(mira, asked);
    expect(await run(undefined, quentin)).toEqual({ batches: 0, isDone: true });
    expect(await as(quentin, loadBulkChanges)).toEqual([]);
    for (const end of [cancel, undo]) {
      await expect(end(quentin, bulkChangeId)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await counted(bulkChangeId)).toMatchObject({ state: "running", waiting: 1 });
    await run();
  });
});
