import { describe, expect, it } from "vitest";
import { tallyWords, tooFewUnnamed, tooFewWords } from "@/lib/pulse/unnamed";

const at = (accountName: string, ...addresses: string[]) =>
  addresses.map((address) => ({ accountName, accountId: accountName, address }));

describe("asking without names", () => {
  it("takes three people of each account, of whom each has an address of their own", () => {
    const enough = at("Harbour", "a@x.example", "b@x.example", "c@x.example");
    expect(tooFewUnnamed(enough)).toEqual([]);
    expect(tooFewUnnamed([...enough, ...at("Quay", "d@x.example", "e@x.example")])).toEqual(["Quay"]);
    expect(tooFewUnnamed(at("Harbour", "a@x.example", "b@x.example", " A@x.example "))).toEqual(["Harbour"]);
    expect(tooFewUnnamed([])).toEqual([]);
  });

  it("says where they are too few", () => {
    expect(tooFewWords([])).toBeNull();
    expect(tooFewWords(["Harbour"])).toContain("at Harbour, each");
    expect(tooFewWords(["Harbour", "Quay", "Pier"])).toContain("at Harbour and 2 more");
  });

  it("says how many answered, and of fewer than three that they were fewer", () => {
    expect(tallyWords({ asked: 6, answered: 4 })).toBe("4 of 6 asked answered.");
    expect(tallyWords({ asked: 6, answered: null })).toMatch(/^Fewer than three of 6/);
  });
});
