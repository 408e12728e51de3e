import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "./files";

/** What makes a score, from what is recorded to what is shown of it: none of it may know what we say to each other. */
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
const KNOWS = /"Comment"|"Mention"|\bscope\.tx\.(comment|mention)\b|data\/comments"|schemas\/comment"/;

describe("a comment enters no score (decision 0084)", () => {
  it("neither the library nor what feeds it knows the tables", () => {
    const files = [...ROOMS.flatMap((room) => filesIn(room, /\.ts$/)), ...FILES_OF_THE_SCORE];
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => KNOWS.test(textOf(file)))).toEqual([]);
  });

  it("what writes one posts nothing and scores nothing", () => {
    const writing = ["record-comment", "remove-comment", "mark-mention"].map((name) => `lib/operations/${name}.ts`);
    expect(writing.filter((file) => /post-evidence|rescore|take-back/.test(textOf(file)))).toEqual([]);
  });

  it("stands on no sheet that is printed for a customer", () => {
    const sheets = filesIn("components/accounts/report", /\.tsx?$/);
    expect(sheets.length).toBeGreaterThan(50);
    expect(
      sheets.filter((file) => /components\/discussion|comment-threads|lib\/data\/comments/.test(textOf(file))),
    ).toEqual([]);
  });

  it("is found by this pattern where it is known", () => {
    const knowing = ["lib/data/comments.ts", "lib/operations/record-comment.ts", "lib/report/comment-threads.ts"];
    expect(knowing.filter((file) => !KNOWS.test(textOf(file)))).toEqual([]);
  });
});
