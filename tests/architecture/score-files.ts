import { filesIn, textOf } from "./files";

/** What makes a score, from what is recorded to what is shown of it. */
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

/** Neither the library nor what feeds it may know of some things: how many files were looked at, and which of them do. */
export function scoreFilesThatKnow(of: RegExp): { readonly looked: number; readonly knowing: readonly string[] } {
  const files = [...ROOMS.flatMap((room) => filesIn(room, /\.ts$/)), ...FILES_OF_THE_SCORE];
  return { looked: files.length, knowing: files.filter((file) => of.test(textOf(file))) };
}
