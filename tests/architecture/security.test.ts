import { describe, expect, it } from "vitest";
import { FILES, textOf } from "./files";

const PAGE = textOf("docs/security.md");
const ROWS = PAGE.split("\n").flatMap((line) => {
  const [, number, promised = "", shownBy = "", state = ""] = line.split("|").map((cell) => cell.trim());
  return /^\d+$/.test(number ?? "") ? [{ number: Number(number), promised, shownBy, state }] : [];
});
const scenarios = FILES.flatMap((file) => /^scripts\/faults\/scenarios\/([\w-]+)\.mjs$/.exec(file)?.[1] ?? []);

describe("docs/security.md", () => {
  it("has 35 promises, in order, each in words", () => {
    expect(ROWS.map(({ number }) => number)).toEqual(Array.from({ length: 35 }, (_, i) => i + 1));
    expect(ROWS.filter(({ promised }) => promised.length < 20)).toEqual([]);
  });

  it("says of each promise what shows it, or that nothing does", () => {
    const isOpen = (state: string) => /\*\*not (shown|assessed)\*\*/.test(state);
    expect(ROWS.filter(({ shownBy, state }) => shownBy === "" && !isOpen(state))).toEqual([]);
    // Where it is said to hold there is a test or a scenario; that the files are there is asked of every page.
    const isProof = (text: string) => /`tests\/|scenarios? `/.test(text);
    expect(ROWS.filter(({ shownBy, state }) => state.startsWith("holds") && !isProof(shownBy))).toEqual([]);
  });

  it("names only scenarios that are there", () => {
    const named = ROWS.flatMap(({ shownBy }) =>
      [...shownBy.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, name = ""]) => name),
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !scenarios.includes(name))).toEqual([]);
  });

  it("is led to by the README", () => {
    expect(textOf("README.md")).toContain("(docs/security.md)");
  });
});
