import { describe, expect, it } from "vitest";
import { type Imagined, MOST_IMAGINED, readHypothesis, writeHypothesis } from "@/lib/what-if/hypothesis";

const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const ID = "4c57d24a-1f04-403d-87ef-54b2e0d00051";
const CANNOT_BE_READ = "This link cannot be read: a part of it is missing or changed.";

describe("a hypothesis in an address", () => {
  it("says again what was written, in any language", () => {
    const records: readonly Imagined[] = [
      { kind: "support_case", said: { summary: "Förderband steht 🚜", solvedAt: "now", isCritical: true } },
      { kind: "promise", said: { outcome: "broken" }, of: ID },
    ];
    expect(readHypothesis(writeHypothesis(records) ?? "")).toEqual({ records, problem: null });
  });

  it("is nothing where nothing is imagined", () => {
    expect(writeHypothesis([])).toBe("");
    expect([undefined, ""].map(readHypothesis)).toEqual([
      { records: [], problem: null },
      { records: [], problem: null },
    ]);
  });

  it.each([
    ["no text of ours", "%%%"],
    ["a text that ends too early", coded([["goal", { state: "missed" }, null]]).slice(0, -4)],
    ["something that cannot be imagined", coded([["interview", {}, null]])],
    ["a member", coded([["member", { role: "admin" }, null]])],
    ["no list", coded({ kind: "goal" })],
    ["a record inside a record", coded([["goal", { state: { toString: "x" } }, null]])],
    ["a name that is none", coded([["goal", {}, "'; DROP TABLE"]])],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x22]).toString("base64url")],
  ])("is refused in words: %s", (_, text) => {
    expect(readHypothesis(text)).toEqual({ records: [], problem: CANNOT_BE_READ });
  });

  it("is refused where it holds more than one can follow, or more than an address can carry", () => {
    const many = Array.from({ length: MOST_IMAGINED + 1 }, (): Imagined => ({ kind: "purchase", said: {} }));
    expect(writeHypothesis(many)).toBeNull();
    const listed = many.map(({ kind, said }) => [kind, said, null]);
    expect(readHypothesis(coded(listed)).problem).toBe("A what-if holds at most 12 records.");
    const long = [{ kind: "goal", said: { summary: "x".repeat(4000) } }] as const;
    expect(writeHypothesis(long)).toBeNull();
    expect(readHypothesis("A".repeat(4001)).problem).toBe("This link holds more than a what-if can.");
  });
});
