import { describe, expect, it } from "vitest";
import { findAuditedRecord } from "@/lib/data/audited-records";
import { listSavedViews } from "@/lib/data/saved-views";
import { withWorkspace } from "@/lib/data/scope";
import { deedWords } from "@/lib/format/audit-words";
import { loadViews } from "@/lib/operations/load-views";
import { removeView } from "@/lib/operations/remove-view";
import { saveView } from "@/lib/operations/save-view";
import { accountFilter } from "@/lib/schemas/account-filter";
import { savedViewInput } from "@/lib/schemas/saved-view";
import { as, type Person } from "../../factories/people";
import { staffed } from "../begin";

const { dora, mira, otto, eva, quentin } = await staffed();

const given = (changes: object = {}) =>
  savedViewInput.parse({
    ...{ savedViewId: null, list: "portfolio", name: "Key at risk", state: "tier=key&risk=at-risk" },
    ...{ isShared: false, isDefault: false },
    ...changes,
  });
const save = (who: Person, changes: object = {}) => as(who, (scope) => saveView(scope, given(changes)));
const names = async (who: Person) => (await as(who, listSavedViews)).map(({ name }) => name);
const open = (who: Person, query: object = {}) =>
  as(who, (scope) => loadViews(scope, "portfolio", accountFilter.parse(query)));
const find = async (who: Person, id: string) => (await as(who, listSavedViews)).find((view) => view.id === id);

describe("a saved view", () => {
  it("holds the state of the list as its address says it, without page, view, and what nobody understands", async () => {
    const state = "?page=7&sort=arr&dir=desc&tier=key&colour=red&risk=never&view=all&q=%3Cb%3E";
    const id = await save(otto, { name: "  Greatest ", state });
    expect(await find(otto, id)).toMatchObject({
      ...{ ownerId: otto.memberId, name: "Greatest", state: "q=%3Cb%3E&tier=key&sort=arr&dir=desc" },
      ...{ isShared: false, isDefault: false, version: 1, removedAt: null },
    });
  });

  it("is its owner's, and everybody's once whoever may shares it; another workspace sees neither", async () => {
    const [own, shared] = [await save(mira, { name: "Mine" }), await save(mira, { name: "Ours", isShared: true })];
    expect(await names(mira)).toEqual(["Mine", "Ours"]);
    expect(await names(eva)).toEqual(["Ours"]);
    expect(await names(quentin)).toEqual([]);
    expect((await open(eva, { view: shared })).shown).toMatchObject({ name: "Ours", isOwn: false, mayChange: false });
    expect((await open(dora, { view: shared })).shown).toMatchObject({ isOwn: false, mayChange: true });
    for (const [who, view] of [
      [eva, own],
      [quentin, shared],
    ] as const)
      expect((await open(who, { view })).shown).toBeNull();
  });

  it("is shared by leaders and administrators alone, and what is shared is changed by them and its owner", async () => {
    await expect(save(otto, { name: "For all", isShared: true })).rejects.toMatchObject({ code: "forbidden" });
    const id = await save(mira, { name: "Watched", isShared: true });
    const changed = { savedViewId: id, version: 1, isShared: true };
    await expect(save(otto, { ...changed, name: "Taken over" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(as(eva, (scope) => removeView(scope, { savedViewId: id, isRemoved: true }))).rejects.toMatchObject({
      code: "forbidden",
    });
    await save(dora, { ...changed, name: "Watched closely", isShared: false, isDefault: true });
    // With whom it is shared, and whose list opens with it, is for its owner to say.
    expect(await find(mira, id)).toMatchObject({
      name: "Watched closely",
      isShared: true,
      isDefault: false,
      version: 2,
    });
  });

  it("of somebody else that is not shared answers like one that nobody has", async () => {
    const id = await save(mira, { name: "Private" });
    const refusal = { code: "not_found" };
    await expect(save(dora, { savedViewId: id, version: 1 })).rejects.toMatchObject(refusal);
    await expect(as(dora, (scope) => removeView(scope, { savedViewId: id, isRemoved: true }))).rejects.toMatchObject(
      refusal,
    );
  });

  it("is changed as it was seen: whoever is slower is told", async () => {
    const id = await save(eva, { name: "Once" });
    await save(eva, { savedViewId: id, version: 1, name: "Twice" });
    await expect(save(eva, { savedViewId: id, version: 1, name: "Thrice" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("has a name that its owner has given to no other, and every owner has room for fifty", async () => {
    await save(dora, { name: "Taken" });
    await expect(save(dora, { name: "taken" })).rejects.toMatchObject({ fields: { name: expect.any(String) } });
    expect(await save(quentin, { name: "Taken" })).toEqual(expect.any(String));
    for (let n = 1; n < 50; n += 1) await save(quentin, { name: `View ${n}` });
    await expect(save(quentin, { name: "One too many" })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("goes and comes back, and opens nothing by itself then", async () => {
    const id = await save(eva, { name: "Gone", isDefault: true });
    const set = (isRemoved: boolean) => as(eva, (scope) => removeView(scope, { savedViewId: id, isRemoved }));
    await set(true);
    expect(await names(eva)).not.toContain("Gone");
    expect((await open(eva)).opens).toBeNull();
    await set(false);
    expect(await find(eva, id)).toMatchObject({ isDefault: false, removedAt: null });
  });
});

describe("the view a list opens with", () => {
  it("is one at most, for its owner alone, and only where nothing else is asked for", async () => {
    const first = await save(otto, { name: "First", isDefault: true });
    const second = await save(otto, { name: "Second", state: "sort=arr", isDefault: true });
    expect(await find(otto, first)).toMatchObject({ isDefault: false });
    expect(await open(otto)).toMatchObject({
      opens: `/portfolio?sort=arr&view=${second}`,
      hasDefault: true,
      shown: null,
    });
    for (const asked of [{ view: "all" }, { tier: "key" }, { sort: "arr" }, { page: "2" }, { view: second }]) {
      expect((await open(otto, asked)).opens, JSON.stringify(asked)).toBeNull();
    }
    expect((await open(otto, { view: second })).shown).toMatchObject({ isDefault: true });
    expect((await open(mira)).opens).toBeNull();
  });

  it("stays for each owner what it is when somebody else changes it", async () => {
    const theirs = await save(mira, { name: "Opens mine", isShared: true, isDefault: true });
    const own = await save(dora, { name: "Opens here", isDefault: true });
    await save(dora, { savedViewId: theirs, version: 1, name: "Opens hers", isShared: true, isDefault: true });
    expect(await find(dora, theirs)).toMatchObject({ name: "Opens hers", isDefault: true });
    expect(await find(dora, own)).toMatchObject({ isDefault: true, version: 1 });
  });

  it("cannot be two, whoever writes past the rule", async () => {
    await expect(
      withWorkspace(otto.workspaceId, undefined, (tx) =>
        tx.savedView.updateMany({ where: { ownerId: otto.memberId, removedAt: null }, data: { isDefault: true } }),
      ),
    ).rejects.toThrow();
  });
});

describe("the audit of views", () => {
  it("keeps of what one shows only that it changed: what was looked for may be somebody's name", async () => {
    const id = await save(mira, { name: "Audited", state: "q=Ann+Larsen" });
    expect(await as(mira, (scope) => findAuditedRecord(scope, "saved_view", id))).toEqual({
      values: { name: "Audited", isShared: false, isDefault: false, removed: false },
      texts: { shows: "q=Ann+Larsen" },
    });
  });

  it.each([
    [null, "kept a view of the portfolio"],
    [[{ field: "name", to: "Ours" }], "changed a view of the portfolio"],
    [[{ field: "removed", to: true }], "took back a view of the portfolio"],
    [[{ field: "removed", to: false }], "put back a view of the portfolio"],
  ])("tells of %j", (changes, words) => {
    expect(deedWords({ action: "view.write", noun: "saved_view", fields: [], changes })).toBe(words);
  });
});
