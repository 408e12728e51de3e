import { describe, expect, it } from "vitest";
import { textOf } from "./files";
import { scoreFilesThatKnow } from "./score-files";

const KNOWS = /"Action"|\bscope\.tx\.action\b|data\/actions"|schemas\/action"|told-action"/;

describe("an action enters no score (decision 0083)", () => {
  it("neither the library nor what feeds it knows the table", () => {
    const { looked, knowing } = scoreFilesThatKnow(KNOWS);
    expect(looked).toBeGreaterThan(100);
    expect(knowing).toEqual([]);
  });

  it("what writes one posts nothing and scores nothing", () => {
    const writing = ["lib/operations/record-action.ts", "lib/operations/remove-action.ts"];
    expect(writing.filter((file) => /post-evidence|rescore|take-back/.test(textOf(file)))).toEqual([]);
  });

  it("is found by this pattern where it is known", () => {
    const knowing = ["lib/data/actions.ts", "lib/operations/record-action.ts", "lib/report/due-queue.ts"];
    expect(knowing.filter((file) => !KNOWS.test(textOf(file)))).toEqual([]);
  });
});
