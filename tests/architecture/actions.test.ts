import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "./files";

/** What makes a score, from what is recorded to what is shown of it: none of it may know what we mean to do. */
const ROOMS = ["lib/scoring", "lib/judging", "lib/registers", "lib/what-if"];
/** Of the rooms that hold other things as well, what leads from a record to a score. */
const FILES_OF_THE_SCORE = [
  "lib/data/circumstance-sources.ts",
  "lib/data/evidence.ts",
  "lib/data/ladder-scores.ts",
  "lib/data/ledger-stream.ts",
  "lib/records/evidence-of-records.ts",
  "lib/records/post-evidence.ts",
  "lib/records/rescore-accounts.ts",
];
const KNOWS = /"Action"|\bscope\.tx\.action\b|data\/actions"|schemas\/action"|told-action"/;

describe("an action enters no score (decision 0083)", () => {
  it("neither the library nor what feeds it knows the table", () => {
    const files = [...ROOMS.flatMap((room) => filesIn(room, /\.ts$/)), ...FILES_OF_THE_SCORE];
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => KNOWS.test(textOf(file)))).toEqual([]);
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
