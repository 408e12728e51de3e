import { describe, expect, it } from "vitest";
import { isForTheWorseTold, notificationSentences, notificationWords } from "@/lib/format/notification-words";
import { notificationDays, type ToldNotification } from "@/lib/report/notification-lines";
import { notificationsHref, toldHref } from "@/lib/schemas/notification";

const NAMES = new Map([["m", "Mira"]]);
const told = (changes: Partial<ToldNotification>): ToldNotification => ({
  ...{ id: "1", kind: "risk", accountId: "a", accountName: "Quay Works", recordId: null, about: null },
  ...{ former: "ok", latter: "at-risk", happenedAt: new Date("2026-03-10T12:00:00Z"), readAt: null, text: null },
  ...{ authorName: null, accounts: 0, atRisk: 0, ...changes },
});
const words = (changes: Partial<ToldNotification>) => notificationWords(told(changes), NAMES);

describe("what was told", () => {
  it("is one line an account while it is unread, and one a day once it is read", () => {
    const [tenth, ninth] = [new Date("2026-03-10T09:00:00Z"), new Date("2026-03-09T09:00:00Z")];
    const rows = [
      told({ id: "1", happenedAt: ninth }),
      told({ id: "2", happenedAt: tenth, kind: "lock" }),
      told({ id: "3", happenedAt: ninth, accountId: "b" }),
      told({ id: "4", happenedAt: ninth, accountId: null, kind: "import" }),
    ];
    const shape = (changes: readonly ToldNotification[]) =>
      notificationDays(changes).map(({ day, lines }) => [
        day,
        ...lines.map((line) => line.changes.map(({ id }) => id)),
      ]);
    expect(shape(rows)).toEqual([
      ["2026-03-10", ["2", "1"]],
      ["2026-03-09", ["3"], ["4"]],
    ]);
    expect(shape(rows.map((row) => ({ ...row, readAt: tenth })))).toEqual([
      ["2026-03-10", ["2"]],
      ["2026-03-09", ["1"], ["3"], ["4"]],
    ]);
  });

  it("says from what to what, in the words of the screens", () => {
    expect(words({})).toBe("Risk: at risk, was no warning");
    expect(words({ kind: "standing", former: "nothing", latter: "delivery" })).toBe(
      "Stands on: delivery, was nothing proven",
    );
    expect(words({ kind: "type", former: "none", latter: "dating" })).toBe(
      "Relationship: occasional buyer, was no relationship",
    );
    expect(words({ kind: "lock", former: "unknown", latter: "captive" })).toBe(
      "What holds them: captive, was not known",
    );
    expect(words({ kind: "owner", former: "nobody", latter: "m" })).toBe("Owner: Mira, was nobody");
    expect(words({ kind: "answer", about: "q3.customer", latter: "1" })).toBe(
      "Answered 1 of 4: Part of their decisions, they say",
    );
    expect(words({ kind: "last_moment", about: "cliff", latter: "2026-06-01" })).toBe(
      "End of what holds them on 1 Jun 2026 comes near",
    );
    expect(words({ kind: "promise", text: "Send the plan" })).toBe("A promise of ours was broken: “Send the plan”");
    expect(words({ kind: "mention", text: "Called?", authorName: "Otto" })).toBe("Otto to you: “Called?”");
    expect(words({ kind: "action_due", text: "Visit", about: "2026-03-10" })).toBe("Action due 10 Mar 2026: Visit");
    expect(words({ kind: "import", text: "customers.csv", accounts: 1312, atRisk: 14 })).toBe(
      "Import customers.csv: 1,312 accounts changed, 14 newly at risk",
    );
    expect(words({ kind: "bulk_change", accounts: 1 })).toBe("A change of many accounts: 1 account changed");
  });

  it("says of many low answers in one sentence how many they are, and to what", () => {
    const answers = ["q3.customer", "q1.customer", "q3.customer", "q4.customer", "q5.customer", "q3.customer"].map(
      (about, i) => told({ id: `${i}`, kind: "answer", about, latter: "1" }),
    );
    const said = notificationSentences([told({ id: "risk" }), ...answers], NAMES);
    expect(said.map(({ id }) => id)).toEqual(["risk", "0"]);
    expect(said[1]?.words).toMatch(
      /^6 answers of 0 or 1, of 4: Part of their decisions, they say \(3 times\); [^;]+; [^;]+ and 1 more question$/,
    );
    expect(notificationSentences(answers.slice(0, 1), NAMES).map(({ words: one }) => one)).toEqual([
      "Answered 1 of 4: Part of their decisions, they say",
    ]);
  });

  it("stands out where it asks for something", () => {
    expect(isForTheWorseTold(told({}))).toBe(true);
    expect(isForTheWorseTold(told({ latter: "ok" }))).toBe(false);
    expect(isForTheWorseTold(told({ kind: "promise", latter: null }))).toBe(true);
  });

  it("leads to where it is seen", () => {
    const place = { accountId: "a", recordId: "r", about: null };
    expect(toldHref({ ...place, kind: "risk" })).toBe("/accounts/a");
    expect(toldHref({ ...place, kind: "mention" })).toBe("/accounts/a/discussion#r");
    expect(toldHref({ ...place, kind: "action_due" })).toBe("/accounts/a/actions#r");
    expect(toldHref({ ...place, kind: "import", accountId: null })).toBe(notificationsHref("r"));
  });
});
