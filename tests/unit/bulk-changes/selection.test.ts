import { describe, expect, it } from "vitest";
import { rowBeside, rowIntent } from "@/components/bulk-changes/row-keys";
import {
  ALL,
  countPicked,
  isPicked,
  NOTHING,
  pageToggled,
  pickedOf,
  toggled,
} from "@/components/bulk-changes/selection";

const PAGE = ["a", "b", "c"];
const idsOf = ({ ids }: { ids: ReadonlySet<string> }) => [...ids];

describe("a selection", () => {
  it("takes one more and one less, and keeps what is chosen on other pages", () => {
    const elsewhere = toggled(NOTHING, "z", PAGE);
    const both = toggled(elsewhere, "a", PAGE);
    expect(idsOf(both)).toEqual(["z", "a"]);
    expect(idsOf(toggled(both, "z", PAGE))).toEqual(["a"]);
    expect(countPicked(both, 1234)).toBe(2);
  });

  it("takes a whole page, and lets it go again", () => {
    const one = toggled(toggled(NOTHING, "z", PAGE), "b", PAGE);
    expect(pickedOf(one, PAGE)).toBe("some");
    const full = pageToggled(one, PAGE);
    expect(pickedOf(full, PAGE)).toBe("all");
    expect(idsOf(full).sort()).toEqual(["a", "b", "c", "z"]);
    expect(idsOf(pageToggled(full, PAGE))).toEqual(["z"]);
    expect(pickedOf(NOTHING, PAGE)).toBe("none");
    expect(pickedOf(NOTHING, [])).toBe("none");
  });

  it("of all that match has every row, and without one of them those of the page are left", () => {
    expect(PAGE.every((id) => isPicked(ALL, id))).toBe(true);
    expect(countPicked(ALL, 1234)).toBe(1234);
    expect(idsOf(toggled(ALL, "b", PAGE))).toEqual(["a", "c"]);
    expect(countPicked(pageToggled(ALL, PAGE), 1234)).toBe(0);
  });
});

describe("keys in a list", () => {
  const pressed = (key: string, changes: object = {}) =>
    rowIntent({ key, isModified: false, isElsewhere: false, ...changes });

  it.each([
    ["j", "next"],
    ["k", "previous"],
    ["x", "pick"],
    ["Escape", "clear"],
    ["Enter", null],
    ["constructor", null],
  ])("%s: %s", (key, intent) => {
    expect(pressed(key)).toBe(intent);
  });

  it("mean nothing while somebody types, in a window above, or with another key held", () => {
    expect(pressed("j", { isElsewhere: true })).toBeNull();
    expect(pressed("k", { isModified: true })).toBeNull();
  });

  it("go from row to row and stay within the list", () => {
    expect([rowBeside("next", -1, 3), rowBeside("next", 0, 3), rowBeside("next", 2, 3)]).toEqual([0, 1, 2]);
    expect([rowBeside("previous", -1, 3), rowBeside("previous", 1, 3), rowBeside("previous", 0, 3)]).toEqual([2, 0, 0]);
  });
});
