import { describe, expect, it } from "vitest";
import { FILES, textOf } from "./files";
import { codesIn, tablesOf } from "./markdown";

const HOW_MANY = 57;
const LATER = "later";
const rows = tablesOf(textOf("docs/concepts.md")).flat();

describe("every concept", () => {
  it("stands in the table once, in the order of the numbers", () => {
    expect(rows.map((row) => row["no."])).toEqual(Array.from({ length: HOW_MANY }, (_, at) => `C${at + 1}`));
  });

  it.each(rows.map((row) => [row["no."], row] as const))(
    "%s is shown and held by files that are there, or comes later",
    (_, row) => {
      for (const [cell, room] of [
        [row["shown by"] ?? "", /^(?:app|components|lib\/registers)\//],
        [row["held by"] ?? "", /^tests\//],
      ] as const) {
        if (cell === LATER) continue;
        const named = codesIn(cell);
        expect(named, "a file or folder").not.toEqual([]);
        for (const file of named) {
          expect(file).toMatch(room);
          expect(
            FILES.some((one) => one === file || one.startsWith(`${file}/`)),
            file,
          ).toBe(true);
        }
      }
    },
  );

  it("that is shown is held by a test", () => {
    expect(rows.filter((row) => row["shown by"] !== LATER && row["held by"] === LATER)).toEqual([]);
  });
});
