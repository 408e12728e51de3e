import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "./files";
import { scoreFilesThatKnow } from "./score-files";

const KNOWS = /"Comment"|"Mention"|\bscope\.tx\.(comment|mention)\b|data\/comments"|schemas\/comment"/;

describe("a comment enters no score (decision 0084)", () => {
  it("neither the library nor what feeds it knows the tables", () => {
    const { looked, knowing } = scoreFilesThatKnow(KNOWS);
    expect(looked).toBeGreaterThan(100);
    expect(knowing).toEqual([]);
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
