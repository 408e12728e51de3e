import { describe, expect, it } from "vitest";
import { rootsView } from "@/components/accounts/report/people/roots-view";
import { contactWords, memberWords, rootsSentence } from "@/components/accounts/report/people/roots-words";
import {
  droppedWords,
  indexWords,
  leftWords,
  missedWords,
  riseWords,
} from "@/components/accounts/report/people/without-words";
import type { TieSum } from "@/lib/data/known-interactions";
import { listRoots } from "@/lib/report/list-roots";
import { contactMet, personMet, tieOf } from "../../factories/network";

const rootsOf = (ties: readonly TieSum[], without: string | null = null, departments = ["Quay", "Quay", "Office"]) =>
  listRoots({
    contacts: departments.map((department, at) => contactMet(`c${at}`, department)),
    members: ["Mira", "Otto"].map(personMet),
    ...{ ties, gone: new Set<string>(), without },
  });

describe("what the roots map says in a line", () => {
  it.each([
    [[tieOf("c0", "Otto"), tieOf("c1", "Otto")], "2 of theirs are tied to 1 of ours. Everything hangs on Otto."],
    [
      [tieOf("c0", "Otto"), tieOf("c0", "Mira")],
      "1 of theirs is tied to 2 of ours. Each of them is held by two of ours or more.",
    ],
    [
      [tieOf("c0", "Otto"), tieOf("c0", "Mira"), tieOf("c1", "Otto")],
      "2 of theirs are tied to 2 of ours. 1 hangs on one tie only, to Otto.",
    ],
    [
      [tieOf("c0", "Otto"), tieOf("c1", "Otto"), tieOf("c2", "Mira")],
      "3 of theirs are tied to 2 of ours. 3 hang on one tie only, 2 of them to Otto.",
    ],
  ])("of %j", (ties, words) => {
    expect(rootsSentence(rootsOf(ties))).toBe(words);
  });

  it("says of people who were met that they were, also where nobody is left who did", () => {
    const members = ["Mira", "Otto"].map(personMet);
    const away = { ties: [tieOf("c0", "Otto")], gone: new Set(["Otto"]), without: null };
    const roots = listRoots({ contacts: [contactMet("c0", null)], members, ...away });
    expect(rootsSentence(roots)).toBe(
      "They were met within a year, and nobody of ours who is still here holds a tie to them.",
    );
    expect(roots.contacts.map(contactWords)).toEqual(["held by nobody"]);
    expect(roots.members.map((one) => `${one.name}: ${memberWords(one, 0)}`).toSorted()).toEqual([
      "Mira: holds nobody",
      "Otto: has left",
    ]);
  });

  it("and of those who were not that they were not", () => {
    const never = { ...contactMet("c0", null), contactsInAYear: 0, lastContactAt: null };
    const roots = listRoots({ contacts: [never], members: [], ties: [], gone: new Set(), without: null });
    expect(rootsSentence(roots)).toBe("Nobody of ours has met any of them within a year.");
    expect(roots.contacts.map(contactWords)).toEqual(["never met"]);
  });
});

describe("what is said of the account without somebody", () => {
  const roots = rootsOf([tieOf("c0", "Otto"), tieOf("c1", "Mira"), tieOf("c2", "Otto")], "Otto").without;

  it("names the index before and after, a department before its people, and whom nobody else knows", () => {
    expect(indexWords(63, 58)).toBe("index 63 → 58");
    expect(indexWords(63.2, 63.4)).toBe("index 63.2 → 63.4");
    expect(indexWords(63, 63)).toBe("the index stays at 63");
    expect(indexWords(63, null)).toBe("index 63 → not known yet");
    expect(missedWords(63, 58)).toBe("without them index 63 → 58");
    // Whoever weighs it down is no smaller loss for that.
    expect(missedWords(26, 28)).toBe("what hangs on them weighs the index down, 28 without");
    expect([riseWords(37, 39), riseWords(63, 58), riseWords(63, 63.01), riseWords(null, 40)].map(Boolean)).toEqual([
      ...[true, false, false, false],
    ]);
    expect(roots && droppedWords(roots)).toBe("Office and c0 would be held by nobody");
  });

  it("counts what goes along", () => {
    expect(roots && leftWords({ removed: 1, talksAlone: 3 }, roots)).toBe(
      "2 ties would be cut, one piece of evidence would go. 3 contacts of the last year had nobody else of ours in them.",
    );
  });
});

describe("what the roots map draws", () => {
  it("marks a single thread in word and stroke: a person, their tie, their department, and who holds it", () => {
    const view = rootsView(
      rootsOf([tieOf("c0", "Otto"), tieOf("c1", "Otto"), tieOf("c2", "Otto"), tieOf("c2", "Mira")]),
    );
    expect(view.theirs.map(({ id, look, words }) => [id, look, words])).toEqual([
      ["c2", "held", null],
      ["c0", "single", "one tie only"],
      ["c1", "single", "one tie only"],
    ]);
    expect(view.ties.map(({ look }) => look)).toEqual(["only", "only", "held", "held"]);
    expect(view.beds).toMatchObject([
      { name: "Office", look: "held", words: null },
      { name: "Quay", look: "single", words: "only through Otto" },
    ]);
    expect(view.ours[0]).toMatchObject({ name: "Otto", look: "single", words: "holds 2 alone" });
  });

  it("leaves everybody in place when somebody is thought away, and shows what falls dark", () => {
    const ties = [tieOf("c0", "Otto"), tieOf("c1", "Otto"), tieOf("c2", "Mira")];
    const [before, after] = [rootsView(rootsOf(ties)), rootsView(rootsOf(ties, "Otto"))];
    expect(after.theirs.map(({ id }) => id)).toEqual(before.theirs.map(({ id }) => id));
    expect(after.theirs.map(({ look, words }) => [look, words])).toContainEqual(["dark", "held by nobody"]);
    expect(after.beds.find(({ name }) => name === "Quay")).toMatchObject({ look: "dark", words: "held by nobody" });
    expect(after.ours.find(({ id }) => id === "Otto")).toMatchObject({ look: "chosen" });
    expect(after.ties.map(({ look }) => look)).toEqual(["cut", "cut", "only"]);
  });

  it("sums sixty people but the busiest in one mark, and draws whoever is thought away all the same", () => {
    const departments = Array.from({ length: 60 }, () => "Quay");
    const ties = departments.map((_, at) => tieOf(`c${at}`, "Otto", { mass: 60 - at }));
    const view = rootsView(rootsOf(ties, null, departments));
    expect(view.theirs.map(({ name }) => name)).toEqual([
      ...departments.slice(0, 9).map((_, at) => `c${at}`),
      "51 more",
    ]);
    expect(view.ties.find(({ contactId }) => contactId === "rest")).toMatchObject({
      contactId: "rest",
      mass: (51 * 52) / 2,
      look: "sum",
    });
    expect(
      rootsView(rootsOf(ties, "Otto", departments)).ties.find(({ contactId }) => contactId === "rest"),
    ).toMatchObject({ look: "cut" });
    const away = rootsView(rootsOf(ties, "c40", departments));
    expect(away.theirs.map(({ name }) => name)).toContain("c40");
  });
});
