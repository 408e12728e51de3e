import { describe, expect, it } from "vitest";
import { textOf } from "./files";
import { scoreFilesThatKnow } from "./score-files";

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
    const { looked, knowing } = scoreFilesThatKnow(READS);
    expect(looked).toBeGreaterThan(100);
    expect(knowing).toEqual([]);
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
