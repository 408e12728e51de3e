import { describe, expect, it } from "vitest";
import { filterFields } from "@/components/portfolio/filter-fields";
import { filterParts } from "@/components/portfolio/filter-words";
import { accountFilter } from "@/lib/schemas/account-filter";

const TOM = "00000000-0000-4000-8000-000000000001";
const fields = filterFields({ owners: [{ id: TOM, name: "Tom" }], segments: ["Core"], isCompared: true }, "EUR");
const told = (query: object) =>
  filterParts(accountFilter.parse(query), fields).map(({ name, label, rest }) => [`${label}`, `${name}=${rest}`]);

describe("what a list is narrowed by", () => {
  it("is told value for value, each with what is left without it", () => {
    expect(told({ tier: "key*light", owner: `${TOM}*none` })).toEqual([
      ["Owner: Tom", "owner=none"],
      ["Owner: Nobody", `owner=${TOM}`],
      ["Tier: Key", "tier=light"],
      ["Tier: Light", "tier=key"],
    ]);
  });

  it.each([
    [{ arr: "100000..250000" }, "ARR: 100,000 EUR to 250,000 EUR"],
    [{ index: "40.." }, "Index: from 40"],
    [{ coverage: "..30" }, "Coverage: up to 30%"],
    [{ gap: "-20..-1.5" }, "We vs. they: −20 points to −1.5 points"],
    [{ act: "90" }, "Act by: Within a quarter"],
    [{ act: "2027-01-01..2027-03-31" }, "Act by: 1 Jan 2027 to 31 Mar 2027"],
    [{ act: "..2027-03-31" }, "Act by: up to 31 Mar 2027"],
    [{ renews: "next-quarter" }, "Renews: Next quarter"],
    [{ renews: "2027-01-01..2027-03-31" }, "Renews: 1 Jan 2027 to 31 Mar 2027"],
    [{ contacted: "none" }, "Last contact: None on record"],
    [{ contacted: "60.." }, "Last contact: 60 days ago or longer"],
    [{ contacted: "..1" }, "Last contact: within 1 day"],
    [{ contacted: "30..60" }, "Last contact: 30 to 60 days ago"],
    [{ stands: "creation" }, "Stands on: Creation"],
    [{ segment: "Gone" }, "Segment: Gone"],
    [{ archived: "1" }, "Archived: Only archived accounts"],
  ])("%j is told as %s", (query, words) => {
    expect(told(query)).toEqual([[words, expect.stringMatching(/=$/)]]);
  });
});
