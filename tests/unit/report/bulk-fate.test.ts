import { describe, expect, it } from "vitest";
import { countFates, fateOf, targetOf, undoFateOf } from "@/lib/report/bulk-fate";
import { ARCHIVED, IN_USE } from "@/lib/schemas/bulk-change";

const OTTO = "6f0c1d3e-0000-4000-8000-000000000001";
const MIRA = "6f0c1d3e-0000-4000-8000-000000000002";

describe("what becomes of an account", () => {
  it.each([
    [{ kind: "owner", ownerId: MIRA } as const, MIRA],
    [{ kind: "owner", ownerId: null } as const, null],
    [{ kind: "tier", tier: "key" } as const, "key"],
    [{ kind: "segment", segment: null } as const, null],
    [{ kind: "archive" } as const, ARCHIVED],
    [{ kind: "restore" } as const, IN_USE],
    [{ kind: "action", ownerId: MIRA } as const, undefined],
  ])("%j sets %j", (what, target) => {
    expect(targetOf(what)).toBe(target);
  });

  it("is nothing where it says so already, whoever may change it, and else goes by who may", () => {
    expect(fateOf("key", { ownerId: OTTO, value: "key", isNameTaken: false }, false)).toBe("same");
    expect(fateOf("key", { ownerId: OTTO, value: "light", isNameTaken: false }, false)).toBe("forbidden");
    expect(fateOf("key", { ownerId: OTTO, value: "light", isNameTaken: false }, true)).toBe("changed");
    expect(fateOf(null, { ownerId: null, value: null, isNameTaken: false }, true)).toBe("same");
    expect(fateOf(IN_USE, { ownerId: null, value: ARCHIVED, isNameTaken: true }, true)).toBe("name_taken");
    expect(fateOf(undefined, { ownerId: null, value: null, isNameTaken: false }, true)).toBe("changed");
  });

  it("is counted by groups as one by one", () => {
    const groups = [
      { ownerId: OTTO, value: "light", isNameTaken: false, accounts: 1100 },
      { ownerId: OTTO, value: "key", isNameTaken: false, accounts: 100 },
      { ownerId: MIRA, value: "key", isNameTaken: false, accounts: 20 },
      { ownerId: MIRA, value: "light", isNameTaken: false, accounts: 14 },
    ];
    expect(countFates(groups, "key", (ownerId) => ownerId === OTTO)).toEqual({
      ...{ total: 1234, changed: 1100, same: 120, forbidden: 14, name_taken: 0 },
    });
    expect(countFates([], "key", () => true)).toEqual({ total: 0, changed: 0, same: 0, forbidden: 0, name_taken: 0 });
  });
});

describe("what becomes of it when the change is undone", () => {
  it.each([
    [{ isChanged: false, mayChange: true, hasOwnerLeft: false, isNameTaken: false }, "undone"],
    [{ isChanged: true, mayChange: true, hasOwnerLeft: false, isNameTaken: false }, "kept_changed"],
    [{ isChanged: true, mayChange: false, hasOwnerLeft: true, isNameTaken: true }, "kept_changed"],
    [{ isChanged: false, mayChange: false, hasOwnerLeft: true, isNameTaken: true }, "kept_forbidden"],
    [{ isChanged: false, mayChange: true, hasOwnerLeft: true, isNameTaken: true }, "kept_owner_left"],
    [{ isChanged: false, mayChange: true, hasOwnerLeft: false, isNameTaken: true }, "kept_name_taken"],
  ])("%j: %s", (since, fate) => {
    expect(undoFateOf(since)).toBe(fate);
  });
});
