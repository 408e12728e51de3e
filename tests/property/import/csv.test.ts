import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "@/lib/import/decode-bytes";
import { guessMapping } from "@/lib/import/guess-mapping";
import { AccountBook } from "@/lib/import/plan/books";
import { planRows } from "@/lib/import/plan/plan-rows";
import { RowReader } from "@/lib/import/plan/row-reader";
import { rejectedCsv } from "@/lib/import/write-csv";
import { AS_READ, readTable } from "../../factories/tables";

const cell = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\u0000", ""));
/** An apostrophe before one of these is a spreadsheet's guard against formulas, and no part of the text. */
const GUARDED = /^'[=+\-@\t\uFF0B\uFF0D\uFF1D\uFF20]/;
const unguarded = cell.filter((text) => !GUARDED.test(text));
const header = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 6 });
/** What programs do odd things with: line ends of every kind, tabs, quotes, what begins a formula, all control characters. */
const odd = fc.oneof(
  fc.constantFrom("\n", "\r", "\r\n", "\t", '"', ",", ";", "'", "=", "+", "-", "@", "\u2028", "\uFEFF", "＝", " "),
  fc.integer({ min: 1, max: 31 }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 127, max: 159 }).map((code) => String.fromCharCode(code)),
);
const oddCell = fc
  .array(fc.oneof(odd, fc.constantFrom("a", "=1+1", "@SUM(A1)")), { maxLength: 8 })
  .map((parts) => parts.join(""));
const oneLineEnd = (text: string) => text.replace(/\r\n?/g, "\n");

describe("a table", () => {
  it("comes back cell by cell, whatever the separator, line ends and encoding", async () => {
    const table = header.chain((names) =>
      fc.record({
        names: fc.constant(names),
        rows: fc.array(
          fc.tuple(...names.map(() => unguarded)).filter((cells) => cells.some((text) => text.trim() !== "")),
          {
            minLength: 1,
            maxLength: 20,
          },
        ),
        delimiter: fc.constantFrom(",", ";", "\t"),
        lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
        isUtf16: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(table, async ({ names, rows, delimiter, lineEnd, isUtf16 }) => {
        const text = stringify([names, ...rows], { delimiter, record_delimiter: lineEnd, quoted: true });
        const bytes = isUtf16 ? Buffer.from(`\uFEFF${text}`, "utf16le") : Buffer.from(text);
        const read = await readTable([...decodeBytes(bytes).pieces].join(""));
        expect(read.header).toEqual(names);
        expect(read.rows.map(({ cells }) => cells)).toEqual(rows.map((cells) => cells.map(oneLineEnd)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the rows that were refused", () => {
  const formulaLike = fc
    .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "'-", "'", "＝", "－"), cell)
    .map((it) => it.join(""));
  const table = header.chain((names) =>
    fc.record({
      names: fc.constant(names),
      rows: fc.array(
        fc
          .tuple(...names.map(() => fc.oneof(cell, formulaLike, oddCell)))
          .filter(([first = ""]) => first.trim() !== ""),
        { minLength: 1, maxLength: 10 },
      ),
    }),
  );

  it("can be uploaded again cell by cell, also for the second time, and start no formula", async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ names, rows }) => {
        const first = await readTable(stringify([names, ...rows], { quoted: true }));
        const refused = (header: readonly string[], given: typeof first.rows) =>
          rejectedCsv(header, [given.map((row) => ({ ...row, reason: "Name: fill this in." }))]);
        const again = await readTable(await refused(first.header, first.rows));
        expect(again.rows.map(({ cells }) => cells.slice(0, names.length))).toEqual(
          first.rows.map(({ cells }) => cells),
        );
        const third = await readTable(await refused(again.header, again.rows));
        expect(third.header).toEqual(names);
        expect(third.rows.map(({ cells }) => cells.slice(0, names.length))).toEqual(
          first.rows.map(({ cells }) => cells),
        );
        const written: string[][] = parse(await refused(first.header, first.rows), { bom: true });
        expect(written.flat().filter((text) => /^[=+\-@\t\r\n＋－＝＠]/.test(text))).toEqual([]);
        // Nothing but a quote begins a line of the file that is not inside one: no line break makes a record.
        expect(written).toHaveLength(rows.length + 1);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a plan", () => {
  const name = fc.constantFrom("Acme", "ACME", "Borealis", "Cobalt", "", "x".repeat(300));
  const row = fc.tuple(
    fc.constantFrom("", "1", "2", "3"),
    name,
    fc.constantFrom("", "key", "tier 2", "huge"),
    fc.constantFrom("", "120k", "12 apples", "-5"),
    fc.constantFrom("", "1", "2", "Acme", "nobody"),
  );

  it("looks at each row once: create, update, skip and error add up to the rows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (cells) => {
        const names = ["External ID", "Name", "Tier", "ARR", "Parent account"];
        const rows = cells.map((own, i) => ({ line: i + 2, cells: own }));
        const reader = new RowReader("accounts", guessMapping("accounts", { header: names, rows }, AS_READ), names, 0);
        let made = 0;
        const newId = () => `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`;
        const ground = {
          reader,
          accounts: new AccountBook([]),
          stored: new Map(),
          members: [],
          currency: "EUR",
          newId,
        };
        const plan = await planRows({ noun: "accounts", ...ground }, rows);
        expect(plan.rows.map(({ line }) => line).sort((a, b) => a - b)).toEqual(rows.map(({ line }) => line));
        for (const { action, reason, write } of plan.rows) {
          expect(write !== null).toBe(action === "create" || action === "update");
          if (action !== "create") expect(reason).toBeTruthy();
        }
        expect(plan.rows.filter(({ action }) => action === "create")).toHaveLength(made);
      }),
      { numRuns: 300 },
    );
  });
});
