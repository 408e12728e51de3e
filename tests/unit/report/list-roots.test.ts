import { describe, expect, it } from "vitest";
import { listRoots } from "@/lib/report/list-roots";
import { contactMet, personMet, tieOf } from "../../factories/network";

/** Otto alone knows the quay; Mira and he know the office; nobody met Cleo for a year. */
const network = {
  contacts: [
    contactMet("ann", "Quay"),
    contactMet("ben", "Quay"),
    contactMet("dana", "Office"),
    contactMet("cleo", "Law"),
  ],
  members: [personMet("otto"), personMet("mira")],
  ties: [
    tieOf("ann", "otto", { mass: 3 }),
    tieOf("ben", "otto"),
    tieOf("dana", "otto", { mass: 2 }),
    tieOf("dana", "mira"),
    tieOf("cleo", "mira", { inAYear: 0 }),
  ],
  gone: new Set<string>(),
  without: null,
};
const heldBy = (roots: ReturnType<typeof listRoots>) => roots.contacts.map(({ id, heldBy: by }) => [id, by]);

describe("the roots of an account", () => {
  it("are who met whom within a year, those with most contact first (C7)", () => {
    const roots = listRoots(network);
    expect(heldBy(roots)).toEqual([
      ["ann", ["otto"]],
      ["dana", ["mira", "otto"]],
      ["ben", ["otto"]],
      ["cleo", []],
    ]);
    expect(roots.members.map(({ id, mass, holdsAlone }) => [id, mass, holdsAlone])).toEqual([
      ["otto", 6, ["ann", "ben"]],
      ["mira", 1, []],
    ]);
    expect(roots.departments).toEqual([
      { name: "Quay", heldBy: ["otto"], ties: 2 },
      { name: "Office", heldBy: ["mira", "otto"], ties: 2 },
      { name: "Law", heldBy: [], ties: 0 },
    ]);
    expect(roots.without).toBeNull();
  });

  it("say who and which department would be held by nobody without one of ours", () => {
    const { without } = listRoots({ ...network, without: "otto" });
    expect(without).toMatchObject({ ties: 3, departments: ["Quay"], members: [] });
    expect(without?.contacts.map(({ id }) => id)).toEqual(["ann", "ben"]);
    expect(listRoots({ ...network, without: "mira" }).without).toMatchObject({
      ties: 1,
      contacts: [],
      departments: [],
    });
  });

  it("say the same of one of theirs: a department in which nobody else is tied to us, and who of ours knows nobody then", () => {
    const { without } = listRoots({ ...network, ties: network.ties.slice(2), without: "dana" });
    expect(without).toMatchObject({ ties: 2, contacts: [], departments: ["Office"] });
    expect(without?.members.map(({ id }) => id)).toEqual(["otto", "mira"]);
    expect(listRoots({ ...network, without: "ann" }).without).toMatchObject({ ties: 1, departments: [], members: [] });
  });

  it("tell of whoever has left with a cut tie, which holds nobody", () => {
    const left = { ...network, gone: new Set(["mira"]), without: "otto" };
    const roots = listRoots(left);
    expect(roots.contacts.find(({ id }) => id === "dana")?.heldBy).toEqual(["otto"]);
    expect(roots.ties.filter(({ isCut }) => isCut).map(({ memberId }) => memberId)).toEqual(["mira"]);
    expect(roots.without?.departments).toEqual(["Quay", "Office"]);
    const contacts = [
      contactMet("ann", "Quay", { leftOn: "2026-03-01" }),
      contactMet("cleo", "Law", { leftOn: "2025-01-01" }),
    ];
    const gone = listRoots({ ...network, contacts });
    expect(gone.contacts.map(({ id, hasLeft }) => [id, hasLeft])).toEqual([["ann", true]]);
    expect(gone.departments).toEqual([]);
  });
});
