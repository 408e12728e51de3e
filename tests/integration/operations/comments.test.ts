import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { watchChanges } from "@/lib/data/audit-entries";
import type { Scope } from "@/lib/data/scope";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { getDiscussion } from "@/lib/operations/get-discussion";
import { loadMyWeek } from "@/lib/operations/load-my-week";
import { markMention } from "@/lib/operations/mark-mention";
import { recordAction } from "@/lib/operations/record-action";
import { recordComment } from "@/lib/operations/record-comment";
import { removeComment } from "@/lib/operations/remove-comment";
import { actionInput } from "@/lib/schemas/action";
import { commentInput, discussionQuery } from "@/lib/schemas/comment";
import { dayAgo, later, NOON } from "../../factories/clock";
import { as, createPeople, type Person } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { staffed } from "../begin";

/** Mira owns the account; Otto manages others, Eva is an executive. */
const { dora, mira, otto } = await staffed();
let eva: Person;
let accountId: string;
let actionId: string;
let clock = 0;
/** Each word is said some seconds after the one before. */
const next = () => {
  clock += 10;
  return later(clock);
};

beforeAll(async () => {
  [eva] = (await createPeople(dora.workspaceId, [
    { name: "Erika", email: "erika@nordlicht.example", role: "executive" },
  ])) as [Person];
  accountId = await as(mira, (scope) => createAccount(scope, { name: "Larch Mills", ownerId: mira.memberId }));
  actionId = await takeOn(accountId);
});

async function takeOn(of: string): Promise<string> {
  const id = randomUUID();
  const input = actionInput.parse({ accountId: of, summary: "Visit", dueOn: dayAgo(-3).toISOString().slice(0, 10) });
  await as(mira, (scope) => recordAction(scope, { id, input }));
  return id;
}

/** With an id it is changed. */
async function say(who: Person, given: object = {}, commentId: string | null = null): Promise<string> {
  const id = commentId ?? randomUUID();
  const input = commentInput.parse({ accountId, commentId, text: "Have you called?", ...given });
  await as(who, (scope) => recordComment(scope, { id, input }), next());
  return id;
}
const shown = (scope: Scope, given: object = {}) =>
  getDiscussion(scope, discussionQuery.parse({ accountId, ...given }));
const textsOf = async (who: Person, given: object = {}) =>
  (await as(who, (scope) => shown(scope, given), next())).today?.threads.map(({ action, comments }) => [
    action?.id ?? null,
    ...comments.map(({ text }) => text),
  ]);
const mentionsOf = async (who: Person) =>
  (await as(who, loadMyWeek, next())).parts.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === "mention" ? [line.commentId] : [])),
  );

describe("a comment", () => {
  it("is written by whoever may read the account, executives among them, and makes no score", async () => {
    const input = commentInput.parse({ accountId, text: "I met their board" });
    expect(await as(eva, (scope) => recordComment(scope, { id: randomUUID(), input }), next())).toEqual([]);
    await say(otto, { text: "They ask for you", actionId });
    const told = await textsOf(mira);
    expect(told).toContainEqual([null, "I met their board"]);
    expect(told).toContainEqual([actionId, "They ask for you"]);
  });

  it("is changed and taken back by who wrote it, and by nobody else, whatever their role", async () => {
    const id = await say(otto, { text: "First" });
    const change = { version: 1, text: "Second" };
    for (const who of [dora, mira, eva]) {
      await expect(say(who, change, id)).rejects.toMatchObject({ code: "forbidden" });
      const removal = { accountId, commentId: id, isRemoved: true };
      await expect(as(who, (scope) => removeComment(scope, removal))).rejects.toMatchObject({ code: "forbidden" });
    }
    await say(otto, change, id);
    await expect(say(otto, { version: 1, text: "Third" }, id)).rejects.toMatchObject({ code: "conflict" });
    const setRemoved = (isRemoved: boolean) =>
      as(otto, (scope) => removeComment(scope, { accountId, commentId: id, isRemoved }), next());
    await setRemoved(true);
    await setRemoved(true);
    expect((await textsOf(mira))?.flat()).not.toContain("Second");
    await expect(say(otto, { version: 3, text: "Changed while it is taken back" }, id)).rejects.toMatchObject({
      code: "conflict",
    });
    await setRemoved(false);
    expect((await textsOf(mira))?.flat()).toContain("Second");
  });

  it("is told by the audit without its words", async () => {
    const id = await say(mira, { text: "Not for everybody" });
    const changes = await as(mira, async (scope) => {
      const seen = await watchChanges(scope, { noun: "comment", id });
      const changed = { accountId, commentId: id, version: 1, text: "For nobody" };
      await recordComment(scope, { id, input: commentInput.parse(changed) });
      return seen();
    });
    expect(changes).toEqual([{ field: "text" }]);
  });

  it("is about an action of its own account", async () => {
    const other = await as(mira, (scope) => createAccount(scope, { name: "Fir Docks" }));
    const theirs = await takeOn(other);
    await expect(say(mira, { actionId: theirs })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is of today: a past day shows none", async () => {
    const day = dayAgo(3).toISOString().slice(0, 10);
    expect((await as(mira, (scope) => shown(scope, { asOf: day }))).today).toBeNull();
  });
});

describe("a mention", () => {
  it("stands in the week of whom it is for, until they answer in the same place", async () => {
    const id = await say(mira, { mentionIds: [otto.memberId] });
    expect(await mentionsOf(otto)).toEqual([id]);
    expect(await mentionsOf(mira)).toEqual([]);
    await say(otto, { text: "Elsewhere", actionId });
    expect(await mentionsOf(otto)).toEqual([id]);
    const answer = await say(otto, { text: "Yes, today" });
    expect(await mentionsOf(otto)).toEqual([]);
    await as(otto, (scope) => removeComment(scope, { accountId, commentId: answer, isRemoved: true }), next());
    expect(await mentionsOf(otto), "an answer taken back is none").toEqual([id]);
    await say(otto, { text: "Yes, today" });
  });

  it("or until they say that they have seen it, which nobody says for them", async () => {
    const id = await say(mira, { mentionIds: [otto.memberId] });
    const mark = (who: Person, isSeen: boolean) =>
      as(who, (scope) => markMention(scope, { commentId: id, isSeen }), next());
    await expect(mark(dora, true)).rejects.toMatchObject({ code: "not_found" });
    await mark(otto, true);
    expect(await mentionsOf(otto)).toEqual([]);
    await mark(otto, false);
    expect(await mentionsOf(otto)).toEqual([id]);
    await mark(otto, true);
  });

  it("goes with the comment that is taken back, and with whom it is not for any more", async () => {
    const id = await say(mira, { mentionIds: [otto.memberId, eva.memberId] });
    await say(mira, { version: 1, mentionIds: [eva.memberId] }, id);
    expect([await mentionsOf(otto), await mentionsOf(eva)]).toEqual([[], [id]]);
    await as(mira, (scope) => removeComment(scope, { accountId, commentId: id, isRemoved: true }), next());
    expect(await mentionsOf(eva)).toEqual([]);
  });

  it("is of active colleagues who may see the account; who has left stays where they were mentioned", async () => {
    const [leaving] = (await createPeople(dora.workspaceId, [
      { name: "Lutz", email: "lutz@nordlicht.example", role: "account_manager" },
    ])) as [Person];
    const id = await say(mira, { mentionIds: [leaving.memberId] });
    const offered = async () =>
      (await as(mira, (scope) => shown(scope), next())).today?.colleagues.map(({ name }) => name);
    expect(await offered()).toContain("Lutz");
    expect(await offered(), "not oneself").not.toContain("Mira");
    await as(dora, (scope) => deactivateMember(scope, { memberId: leaving.memberId, heirId: null }), NOON);
    expect(await offered()).not.toContain("Lutz");
    await say(mira, { version: 1, text: "Changed", mentionIds: [leaving.memberId] }, id);
    await expect(say(mira, { mentionIds: [leaving.memberId] })).rejects.toMatchObject({ code: "invalid_input" });
  });
});
