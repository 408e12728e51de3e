import { describe, expect, it } from "vitest";
import { accountFilter } from "@/lib/schemas/account-filter";
import { changeGroup, groupsToChoose } from "@/lib/schemas/filter-groups";
import { listState } from "@/lib/schemas/list-state";

const parse = (state: string) => accountFilter.parse(Object.fromEntries(new URLSearchParams(state)));
/** What is asked for after the filter of a group became what the address says of it. */
function changed(state: string, at: number, name: string, text: string) {
  const filter = parse(state);
  const { sort: _, dir: __, page: ___, ...asked } = parse(listState(filter, changeGroup(filter, at, name, text)));
  return JSON.parse(JSON.stringify(asked));
}
const KEY_OR_LIGHT = "any=tier%3Dkey*tier%3Dlight";

describe("groups of filters", () => {
  it("begin with what was asked of the whole list, and leave its name and its look alone", () => {
    expect(groupsToChoose(parse("tier=key&q=fjord"))).toEqual([{ tier: ["key"] }]);
    expect(changed("tier=key&risk=watch&q=fjord&density=compact", 1, "arr", "100..")).toEqual({
      q: "fjord",
      density: "compact",
      any: [{ tier: ["key"], risk: ["watch"] }, { arr: { from: 100, to: null } }],
    });
  });

  it("change one by one, and go when nothing is left in them", () => {
    expect(changed(KEY_OR_LIGHT, 1, "risk", "watch").any).toEqual([
      { tier: ["key"] },
      { tier: ["light"], risk: ["watch"] },
    ]);
    expect(changed(KEY_OR_LIGHT, 2, "risk", "watch").any).toHaveLength(3);
    expect(changed(KEY_OR_LIGHT, 1, "tier", "")).toEqual({ tier: ["key"] });
    expect(changed(KEY_OR_LIGHT, 0, "tier", "")).toEqual({ tier: ["light"] });
  });

  it("keep beside what all have in common the last one as a group", () => {
    expect(changed(`${KEY_OR_LIGHT}&owner=me`, 1, "tier", "")).toEqual({ owner: ["me"], any: [{ tier: ["key"] }] });
    expect(changed("any=tier%3Dkey&owner=me", 0, "tier", "")).toEqual({ owner: ["me"] });
  });

  it("may say the same while one of them is still being made", () => {
    const twice = "any=tier%3Dkey*tier%3Dkey";
    expect(changed("tier=key", 1, "tier", "key")).toEqual({ any: [{ tier: ["key"] }, { tier: ["key"] }] });
    expect(changed(twice, 1, "contacted", "30..").any).toEqual([
      { tier: ["key"] },
      { tier: ["key"], contacted: { from: 30, to: null } },
    ]);
  });

  it("hold as many values as can be chosen, also in letters that take much room", () => {
    const segments = Array.from({ length: 12 }, (_, i) => `日本の大きなお客様の集まり${i}`);
    const filter = { ...parse(""), any: [{ segment: segments }, { tier: ["key" as const] }] };
    expect(parse(listState(filter)).any).toEqual(filter.any);
  });

  it("are at most four", () => {
    expect(parse("any=tier%3Dkey*tier%3Dlight*tier%3Dgrowth*risk%3Dok*risk%3Dwatch").any).toHaveLength(4);
  });
});
