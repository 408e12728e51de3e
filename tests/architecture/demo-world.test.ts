import { describe, expect, it } from "vitest";
import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import { KNOWN_OF_PEOPLE } from "@/prisma/seed/names";
import { STORIES } from "@/prisma/seed/stories/all-stories";
import type { Story } from "@/prisma/seed/story";
import { TALKS, UNANSWERED } from "@/prisma/seed/texts-talks";
import { COMMENTS } from "@/prisma/seed/texts-words";
import { textOf } from "./files";
import { sectionOf, tablesOf } from "./markdown";

const PAGE = "docs/demo-world.md";
const names = (cell = "") => cell.split(", ").filter((name) => name !== "–");
const accountsIn = (row: Readonly<Record<string, string>>) => [...names(row["goes well"]), ...names(row["goes badly"])];
/** Where a story keeps the records of a register, unless it is among its `records`. */
const KEYS = {
  ...({ support_case: "cases", request: "requests", goal: "goals", idea: "ideas" } as const),
  ...({
    department: "departments",
    sponsor_fact: "sponsors",
    seat: "seats",
    workflow: "workflows",
    barrier: "barriers",
  } as const),
  ...({ Promises: "promises", value_commitment: "results" } as const),
};
const hasKept = (story: Story, register = "") =>
  Object.entries(KEYS).some(([name, key]) => name === register && story[key] !== undefined) ||
  (register === "idea_reaction" && story.ideas?.some(({ reactions }) => reactions !== undefined)) === true ||
  story.records?.some(({ noun }) => noun === register) === true;
const [shown = []] = tablesOf(textOf(PAGE));
const [kept = []] = tablesOf(sectionOf(PAGE, "Where the registers"));
const accounts = STORIES.map(({ name }) => name);

describe("the page of the demo world", () => {
  it("leads to accounts that are there, and to every one that has a story of its own", () => {
    const told = shown.flatMap((row) => names(row["look at"]));
    const named = [...told, ...kept.flatMap(accountsIn)];
    expect(named.filter((name) => !accounts.includes(name))).toEqual([]);
    const stories = STORIES.filter(({ note }) => note !== undefined).map(({ name }) => name);
    expect(stories.filter((name) => !told.includes(name))).toEqual([]);
  });

  it("says of every register where it is kept, and only where it is", () => {
    const registers = kept.map((row) => row["register"]);
    expect(registers).toEqual([...ALL_REGISTERS.map(({ words }) => words.many), "Promises"]);
    const without = kept.flatMap((row, i) =>
      accountsIn(row).filter((name) => {
        const story = STORIES.find((one) => one.name === name);
        return story === undefined || !hasKept(story, ALL_REGISTERS[i]?.noun ?? row["register"]);
      }),
    );
    expect(without).toEqual([]);
  });

  it("counts them", () => {
    expect(textOf(PAGE)).toContain("Forty accounts");
    expect(accounts).toHaveLength(40);
    expect(new Set(accounts).size).toBe(40);
  });
});

describe("the words that are drawn for whoever is there", () => {
  const drawn = [
    ...Object.values(TALKS).flatMap((moods) => Object.values(moods).flat()),
    ...[...Object.values(COMMENTS).flat(), ...UNANSWERED, ...KNOWN_OF_PEOPLE],
  ];

  it("tell of no promise, for none of them is on record", () => {
    expect(drawn.filter((words) => /promis/i.test(words))).toEqual([]);
  });

  it("do not say how many came, for one or several are named beside them", () => {
    expect(drawn.filter((words) => /\balone and\b|\bcame alone\b/i.test(words))).toEqual([]);
  });
});
