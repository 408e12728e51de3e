import { describe, expect, it } from "vitest";
import { readList, readWho } from "@/components/palette/read-list";

describe("a list that is named in the palette", () => {
  it.each([
    ["at risk accounts", "At risk", { risk: "at-risk" }, null],
    ["At risk owned by Tom", "At risk", { risk: "at-risk" }, "Tom"],
    ["on watch of mira lindt", "Watch", { risk: "watch" }, "mira lindt"],
    ["key accounts", "Key accounts", { tier: "key" }, null],
    ["key accounts owned by me", "Key accounts", { tier: "key" }, "me"],
    ["captive of otto", "Captive", { lock: "captive" }, "otto"],
    ["accounts owned by nobody", "Accounts", {}, "nobody"],
    ["relationships at risk", null, null, null],
  ])("%s", (typed, label, query, owner) => {
    expect(readList(typed)).toEqual(label === null ? null : { label, query, owner });
  });

  it("is no list where it may be the beginning of a name", () => {
    for (const typed of [
      "at risk",
      "key",
      "light",
      "captive",
      "accounts",
      "",
      "of tom",
      "keystone",
      "at risky",
      "owned by",
    ]) {
      expect(readList(typed), typed).toBeNull();
    }
  });
});

it("who somebody is, is asked of people alone", () => {
  expect(["who is Maren", "who's maren?", "Who’s  Maren"].map(readWho)).toEqual(["Maren", "maren", "Maren"]);
  expect([readWho("whois maren"), readWho("who is"), readWho("maren")]).toEqual([null, null, null]);
});
