import { describe, expect, it } from "vitest";
import { accountFilter } from "@/lib/schemas/account-filter";
import { listState, narrowing } from "@/lib/schemas/list-state";

const parse = (state: string) => accountFilter.parse(Object.fromEntries(new URLSearchParams(state)));
const again = (state: string) => new URLSearchParams(listState(parse(state))).toString();
const said = (state: string) => {
  const { sort: _, dir: __, page: ___, ...rest } = parse(state);
  return rest;
};

describe("the address of a list", () => {
  it.each([
    ["tier=key", { tier: ["key"] }],
    ["tier=key*light", { tier: ["key", "light"] }],
    ["tier=key*platinum*key", { tier: ["key"] }],
    ["tier=platinum", {}],
    ["segment=Food%2C+Retail*100%25_Wool", { segment: ["Food, Retail", "100%_Wool"] }],
    ["segment=Stars+%252A+Stripes", { segment: ["Stars * Stripes"] }],
    ["risk=at-risk*watch&stands=value*creation", { risk: ["at-risk", "watch"], stands: ["value", "creation"] }],
    ["owner=me*none*nobody", { owner: ["me", "none"] }],
    ["arr=100000..250000", { arr: { from: 100_000, to: 250_000 } }],
    ["arr=..0.5", { arr: { from: null, to: 0.5 } }],
    ["gap=-20..-1.5", { gap: { from: -20, to: -1.5 } }],
    ["index=40..", { index: { from: 40, to: null } }],
    ["index=60..40", {}],
    ["index=..", {}],
    ["coverage=1e9..2", {}],
    ["coverage=a..b", {}],
    ["act=30", { act: "30" }],
    ["columns=gap*tier*colour&density=compact", { columns: ["gap", "tier"], density: "compact" }],
    ["columns=renews*segment&pins=2", { columns: ["renews", "segment"], pins: "2" }],
    ["pins=4", {}],
    ["act=2027-01-01..2027-03-31", { act: { from: "2027-01-01", to: "2027-03-31" } }],
    ["act=2027-02-31..", {}],
    ["act=0000-01-01..", {}],
    ["act=1899-12-31..2027-01-01", {}],
    ["act=2027-01-01..2200-01-01", {}],
    ["act=1900-01-01..2199-12-31", { act: { from: "1900-01-01", to: "2199-12-31" } }],
    ["renews=next-quarter", { renews: "next-quarter" }],
    ["renews=2027-01-01..2027-03-31", { renews: { from: "2027-01-01", to: "2027-03-31" } }],
    ["renews=2027-03-31..2027-01-01", {}],
    ["renews=soon", {}],
    ["contacted=none", { contacted: "none" }],
    ["contacted=60..", { contacted: { from: 60, to: null } }],
    ["contacted=..30", { contacted: { from: null, to: 30 } }],
    ["contacted=0..30", { contacted: { from: 0, to: 30 } }],
    ["contacted=30..10", {}],
    ["contacted=-5..", {}],
    ["contacted=2.5..", {}],
    ["contacted=99999..", {}],
    [
      "any=tier%3Dkey%26risk%3Dat-risk%252Awatch*arr%3D100..",
      { any: [{ tier: ["key"], risk: ["at-risk", "watch"] }, { arr: { from: 100, to: null } }] },
    ],
    ["any=tier%3Dplatinum*tier%3Dkey%26q%3Dx%26any%3Dtier%253Dlight", { any: [{ tier: ["key"] }] }],
    ["any=tier%3Dplatinum*", {}],
    ["act=..2027-03-31", { act: { from: null, to: "2027-03-31" } }],
  ])("%s asks for %j", (state, filter) => {
    expect(said(state)).toEqual(filter);
  });

  it.each([
    "tier=key*light&segment=Stars+%252A+Stripes*50%2525+off&act=2027-01-01..2027-03-31&arr=..250000&gap=-20..-1.5",
    "renews=2027-01-01..&contacted=30..60&owner=me",
    "renews=passed&contacted=none",
    "owner=me&any=tier%3Dkey%26segment%3DStars%2B%25252A%2BStripes*risk%3Dat-risk%252Awatch%26act%3D30&sort=arr",
    "q=%3Cb%3E&owner=me*none&sort=arr&dir=desc&view=all",
    "",
  ])("says the same when it is written again: %s", (state) => {
    expect(parse(again(state))).toEqual(parse(state));
    expect(again(again(state))).toBe(again(state));
  });

  it("says nothing of what is usual, and of no page", () => {
    expect(listState(parse("sort=name&dir=asc&page=3"))).toBe("");
    expect(listState(parse("tier=key&page=3"), { page: 3, tier: undefined })).toBe("page=3");
  });

  it("narrows by who has moved since a day, and not by the day alone", () => {
    expect(narrowing(parse("tier=key&since=week&sort=change&dir=desc"))).toBe("tier=key");
    expect(narrowing(parse("since=week&moved=down"))).toBe("since=week&moved=down");
    expect(narrowing(parse("since=2026-09-01&stood=value"))).toBe("since=2026-09-01&stood=value");
  });

  it("takes more than anybody chooses for less, and holds nothing up", () => {
    const many = Array.from({ length: 900 }, (_, n) => n).join("*");
    expect(parse(`segment=${many}`).segment).toBeUndefined();
    const some = Array.from({ length: 60 }, (_, n) => n).join("*");
    expect(parse(`segment=${some}`).segment).toHaveLength(40);
  });
});
