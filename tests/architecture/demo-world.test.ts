import { describe, expect, it } from "vitest";
import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import { STORIES } from "@/prisma/seed/stories/all-stories";
import { textOf } from "./files";
import { sectionOf, tablesOf } from "./markdown";

const PAGE = "docs/demo-world.md";
const names = (cell = "") => cell.split(", ");
const [shown = []] = tablesOf(textOf(PAGE));
const [kept = []] = tablesOf(sectionOf(PAGE, "Where the registers"));
const accounts = STORIES.map(({ name }) => name);

describe("the page of the demo world", () => {
  it("leads to accounts that are there, and to every one that has a story of its own", () => {
    const told = shown.flatMap((row) => names(row["look at"]));
    const named = [...told, ...kept.flatMap((row) => [...names(row["goes well"]), ...names(row["goes badly"])])];
    expect(named.filter((name) => !accounts.includes(name))).toEqual([]);
    const stories = STORIES.filter(({ note }) => note !== undefined).map(({ name }) => name);
    expect(stories.filter((name) => !told.includes(name))).toEqual([]);
  });

  it("says of every register where it is kept, and only where it is", () => {
    const registers = kept.map((row) => row["register"]);
    expect(registers).toEqual([...ALL_REGISTERS.map(({ words }) => words.many), "Promises", "Promised results"]);
    const keys = [
      ...(["cases", "requests", "goals", "ideas", "sponsors", "seats", "workflows", "barriers"] as const),
      ...(["promises", "results"] as const),
    ];
    const without = kept.flatMap((row, i) => {
      const key = keys[i] ?? "cases";
      const led = [...names(row["goes well"]), ...names(row["goes badly"])];
      return led.filter((name) => STORIES.find((story) => story.name === name)?.[key] === undefined);
    });
    expect(without).toEqual([]);
  });

  it("counts them", () => {
    expect(textOf(PAGE)).toContain("Forty accounts");
    expect(accounts).toHaveLength(40);
    expect(new Set(accounts).size).toBe(40);
  });
});
