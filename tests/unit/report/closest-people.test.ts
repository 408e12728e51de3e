import { describe, expect, it } from "vitest";
import { closestWords } from "@/components/accounts/report/judgement/closest-words";
import { closestPeople } from "@/lib/report/closest-people";

const NOW = Date.UTC(2026, 0, 1);
const TODAY = { asOf: NOW, isPast: false, isKnownApart: false };
const met = (times: Readonly<Record<string, number>>) =>
  new Map(Object.entries(times).map(([id, inAYear]) => [id, { inAYear, lastAt: NOW }]));
const contact = (name: string, leftOn: Date | null = null) => ({
  ...{ id: name, name, leftOn },
  decisionRole: name === "Cleo" || name === "Bob" ? ("decision_maker" as const) : ("user" as const),
});
const member = (name: string, deactivatedAt: Date | null = null) => ({ id: name, name, deactivatedAt });

describe("who carries the relationship", () => {
  const sums = { theirs: met({ Ann: 4, Bob: 9, Cleo: 0 }), ours: met({ Mira: 5, Otto: 5 }) };

  it("is whoever had most contact in a year and is there still", () => {
    const [contacts, members] = [
      [contact("Ann"), contact("Bob"), contact("Cleo")],
      [member("Otto"), member("Mira")],
    ];
    expect(closestPeople({ sums, contacts, members }, TODAY)).toEqual({
      ...{ theirs: "Bob", ours: "Mira", ofOurs: 2, decides: "Bob" },
    });
    const gone = [contact("Ann"), contact("Bob", new Date(NOW - 1))];
    const left = [member("Mira", new Date(NOW - 1)), member("Otto")];
    expect(closestPeople({ sums, contacts: gone, members: left }, TODAY)).toEqual({
      theirs: "Ann",
      ours: "Otto",
      ofOurs: 1,
      decides: null,
    });
  });

  it("names nobody who decides on another day, for nothing keeps who did then", () => {
    const known = { sums, contacts: [contact("Bob")], members: [] };
    expect(closestPeople(known, TODAY).decides).toBe("Bob");
    expect(closestPeople(known, { ...TODAY, isPast: true }).decides).toBeNull();
  });

  it("is nobody where nobody was met", () => {
    const none = { theirs: met({}), ours: met({}) };
    expect(closestPeople({ sums: none, contacts: [contact("Ann")], members: [member("Mira")] }, TODAY)).toEqual({
      ...{ theirs: null, ours: null, ofOurs: 0, decides: null },
    });
  });

  it("warns where only one of ours who are here has had contact", () => {
    expect(closestWords({ theirs: "Bob", ours: "Mira", ofOurs: 1, decides: null })).toBe(
      "Most contact is with Bob; of ours only Mira has had any in a year.",
    );
    expect(closestWords({ theirs: "Bob", ours: "Mira", ofOurs: 2, decides: null })).toBe(
      "Most contact is with Bob; on our side Mira has most.",
    );
    expect(closestWords({ theirs: "Bob", ours: null, ofOurs: 0, decides: null })).toBe("Most contact is with Bob.");
    expect(closestWords({ theirs: null, ours: null, ofOurs: 0, decides: null })).toBeNull();
  });
});
