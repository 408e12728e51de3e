import { describe, expect, it } from "vitest";
import { bulkDone, bulkWhatWords, previewWords } from "@/lib/format/bulk-words";
import type { BulkProgress } from "@/lib/schemas/bulk-change";

describe("what would come of a change of many accounts", () => {
  it("is said with the numbers that are there, and no others", () => {
    expect(previewWords("owner", { changed: 1100, same: 120, forbidden: 14, name_taken: 0 })).toEqual([
      "1,100 change",
      "120 have that owner already",
      "14 you may not change",
    ]);
    expect(previewWords("tier", { changed: 1, same: 1, forbidden: 0, name_taken: 0 })).toEqual([
      "1 changes",
      "1 has that tier already",
    ]);
    expect(previewWords("archive", { changed: 2, same: 1, forbidden: 0, name_taken: 0 })).toEqual([
      "2 are archived",
      "1 is archived already",
    ]);
    expect(previewWords("restore", { changed: 1, same: 0, forbidden: 0, name_taken: 2 })).toEqual([
      "1 is restored",
      "2 have a name that is taken by now",
    ]);
    expect(previewWords("action", { changed: 0, same: 0, forbidden: 3, name_taken: 0 })).toEqual([
      "0 get it",
      "3 you may not change",
    ]);
  });
});

describe("a change of many accounts in words", () => {
  it.each([
    [{ kind: "owner", ownerId: null } as const, null, "Owner: nobody for now"],
    [{ kind: "owner", ownerId: "x" } as const, "Otto", "Owner: Otto"],
    [{ kind: "tier", tier: "key" } as const, null, "Tier: Key"],
    [{ kind: "segment", segment: null } as const, null, "No segment"],
    [{ kind: "restore" } as const, null, "Restored"],
  ])("%j", (what, givenTo, words) => {
    expect(bulkWhatWords(what, givenTo)).toBe(words);
  });

  it("tells how far it is: of all while it is made, of what it changed while that is undone", () => {
    const none = { name_taken: 0, waiting: 0, changed: 0, same: 0, forbidden: 0, undone: 0 };
    const counts = { ...none, kept_changed: 0, kept_forbidden: 0, kept_owner_left: 0, kept_name_taken: 0 };
    const progress = (changes: Partial<BulkProgress>): BulkProgress => ({
      ...{ id: "x", state: "running", stop: null, total: 10, counts, ...changes },
    });
    expect(bulkDone(progress({ counts: { ...counts, waiting: 4, changed: 5, same: 1 } }))).toEqual({
      done: 6,
      total: 10,
    });
    const undoing = { ...counts, same: 2, changed: 3, undone: 4, kept_changed: 1 };
    expect(bulkDone(progress({ state: "undoing", counts: undoing }))).toEqual({ done: 5, total: 8 });
  });
});
