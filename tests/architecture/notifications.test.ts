import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "./files";

/** What makes a score, from what is recorded to what is shown of it: none of it may read what people were told. */
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
const READS = /"Notification(Choice)?"|\.notification(Choice)?\b|data\/notification(s|-choices)"|schemas\/notification/;
/** What tells: it answers nothing, so that whoever calls it learns nothing of it. */
const TELLING = [
  "lib/data/tell.ts",
  "lib/data/tell-standings.ts",
  "lib/data/tell-changes.ts",
  "lib/records/tell-of-evidence.ts",
];

describe("no score reads what people were told (decision 0091)", () => {
  it("neither the library nor what feeds it knows the tables", () => {
    const files = [...ROOMS.flatMap((room) => filesIn(room, /\.ts$/)), ...FILES_OF_THE_SCORE];
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => READS.test(textOf(file)))).toEqual([]);
  });

  it("what stores a score may tell, and is told nothing back", () => {
    for (const file of TELLING) {
      const exported = [...textOf(file).matchAll(/^export (?:async function|const) (\w+)[\s\S]*?\): (Promise<\w+>)/gm)];
      expect(exported.length, file).toBeGreaterThan(0);
      for (const [, name, answer] of exported) expect(`${name}: ${answer}`).toBe(`${name}: Promise<void>`);
    }
  });

  it("what everybody is told is told where it is stored, so that no door forgets it", () => {
    const telling = (file: string, call: string) => expect(textOf(file), file).toContain(call);
    telling("lib/data/ladder-scores.ts", "await tellStandings(");
    telling("lib/data/accounts.ts", "await tellOwners(");
    telling("lib/data/account-owners.ts", "await tellOwners(");
    telling("lib/data/comments.ts", "await tellMentions(");
    telling("lib/records/post-evidence.ts", "await tellOfEvidence(");
  });

  it("is found by this pattern where they are read", () => {
    const reading = ["lib/data/notifications.ts", "lib/data/member-mails.ts", "lib/operations/load-notifications.ts"];
    expect(reading.filter((file) => !READS.test(textOf(file)))).toEqual([]);
  });
});
