import { describe, expect, it } from "vitest";
import { SearchMemory } from "@/components/portfolio/search-memory";

describe("a search while one types", () => {
  it("asks for everything again when the box is cleared before the answer to “ab” is there", () => {
    const memory = new SearchMemory("");
    expect(memory.asksFor("ab")).toBe(true);
    expect(memory.asksFor("")).toBe(true);
  });

  it("asks for one text once", () => {
    const memory = new SearchMemory("");
    expect(memory.asksFor("")).toBe(false);
    expect(memory.asksFor("ab")).toBe(true);
    expect(memory.asksFor("ab")).toBe(false);
  });

  it("asks for a text again after a chip took it away", () => {
    const memory = new SearchMemory("");
    memory.asksFor("ab");
    memory.settle("ab");
    expect(memory.asksFor("ab")).toBe(false);
    memory.settle("");
    expect(memory.asksFor("ab")).toBe(true);
  });
});
