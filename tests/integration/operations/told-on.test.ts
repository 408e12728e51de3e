import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { listNotifications, type ToldChange } from "@/lib/data/notifications";
import { type Scope, withActingScope } from "@/lib/data/scope";
import { tellDue } from "@/lib/data/tell-changes";
import { tellStandings } from "@/lib/data/tell-standings";
import { loadNotifications } from "@/lib/operations/load-notifications";
import { markNotifications } from "@/lib/operations/mark-notifications";
import { recordAction } from "@/lib/operations/record-action";
import { recordComment } from "@/lib/operations/record-comment";
import { removeComment } from "@/lib/operations/remove-comment";
import { actionInput } from "@/lib/schemas/action";
import { commentInput } from "@/lib/schemas/comment";
import { MOST_SHOWN } from "@/lib/schemas/notification";
import { dayAgo, daysAgo, later, NOON } from "../../factories/clock";
import { as, type Person } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { createNordlicht, type Nordlicht } from "../../factories/workspaces";

/** Otto owns Quay Works, which nobody knows anything about. */
let world: Nordlicht;
let accountId: string;
let clock = 0;
const next = () => {
  clock += 10;
  return later(clock);
};

beforeEach(async () => {
  world = await createNordlicht();
  const own = { name: "Quay Works", ownerId: world.otto.memberId };
  accountId = await as(world.dora, (scope) => createAccount(scope, own), daysAgo(200));
  await as(world.dora, ({ tx }) => tx.ladderScore.updateMany({ data: { isActive: true, riskLevel: "watch" } }));
});

/** Stores that its risk is another, as a score does, and tells it as part of an import. */
const becomes = (who: Person, risk: string, importRunId?: string) =>
  as(
    who,
    async (scope: Scope) => {
      const { tx } = scope;
      const { standsOn, isRated, relationshipType: type, lockState: lock } = await tx.ladderScore.findFirstOrThrow();
      const standing = standsOn ?? (isRated ? "nothing" : "unrated");
      const from: Scope = importRunId ? { ...scope, cause: { kind: "import", id: importRunId } } : scope;
      await tellStandings(from, [{ accountId, risk, standing, type, lock }]);
      await tx.ladderScore.updateMany({ data: { riskLevel: risk } });
    },
    next(),
  );
const read = (who: Person, ids: readonly string[]) =>
  as(who, (scope) => markNotifications(scope, { notificationIds: [...ids], isRead: true }), next());
const unread = async (who: Person): Promise<readonly ToldChange[]> =>
  (await as(who, listNotifications)).filter(({ readAt }) => readAt === null);
const bundled = async (who: Person, of: string) =>
  (await as(who, (scope) => loadNotifications(scope, { of }))).unread
    .flatMap(({ lines }) => lines.flatMap(({ changes }) => changes))
    .map(({ kind, former, latter }) => `${kind}: ${former} > ${latter}`);

describe("a second import of a day", () => {
  it("is told as its own, and not as the first", async () => {
    const { dora, otto } = world;
    const [first, second] = [randomUUID(), randomUUID()];
    await becomes(dora, "at-risk", first);
    await read(
      otto,
      (await unread(otto)).map(({ id }) => id),
    );
    await becomes(dora, "unknown", second);
    expect(await unread(otto)).toMatchObject([{ kind: "import", recordId: second, accounts: 1 }]);
    expect([await bundled(otto, second), await bundled(otto, first)]).toEqual([["risk: at-risk > unknown"], []]);
  });

  it("tells nobody what they imported themselves", async () => {
    const { dora, otto } = world;
    await becomes(dora, "at-risk");
    await becomes(otto, "unknown", randomUUID());
    expect(await unread(otto)).toMatchObject([{ kind: "risk", former: "watch", latter: "unknown" }]);
  });

  it("that puts back what was read through the first tells so", async () => {
    const { dora, otto } = world;
    const [first, second] = [randomUUID(), randomUUID()];
    await becomes(dora, "at-risk", first);
    await read(
      otto,
      (await unread(otto)).map(({ id }) => id),
    );
    await becomes(dora, "watch", second);
    expect(await bundled(otto, second)).toEqual(["risk: at-risk > watch"]);
  });
});

describe("what the days brought", () => {
  const tell = () => withActingScope({ workspaceId: world.dora.workspaceId, now: NOON }, tellDue);
  const day = (ahead: number) => dayAgo(-ahead).toISOString().slice(0, 10);
  const due = async (who: Person) => (await unread(who)).filter(({ kind }) => kind === "action_due");
  const take = (changes: object) =>
    as(
      world.dora,
      (scope) => {
        const said = { accountId, summary: "Call", ownerId: world.mira.memberId, dueOn: day(0), ...changes };
        return recordAction(scope, { id: randomUUID(), input: actionInput.parse(said) });
      },
      next(),
    );
  const change = (data: object) => as(world.dora, ({ tx }) => tx.action.updateMany({ data }));

  it("is an action that waited, on the day it has waited until", async () => {
    await take({ dueOn: day(-20) });
    await change({ state: "snoozed", snoozedUntil: dayAgo(-1), outcome: "They are away" });
    await tell();
    expect(await due(world.mira)).toEqual([]);
    await change({ snoozedUntil: dayAgo(0) });
    for (let again = 0; again < 2; again += 1) await tell();
    expect(await due(world.mira)).toMatchObject([{ about: day(0) }]);
  });

  it("is gone once the action is done, moved or somebody else's, unless it was read", async () => {
    const { mira, otto } = world;
    await take({});
    await tell();
    expect(await due(mira)).toHaveLength(1);
    await change({ ownerId: otto.memberId });
    await tell();
    expect([(await due(mira)).length, (await due(otto)).length]).toEqual([0, 1]);
    await change({ dueOn: dayAgo(-3) });
    await tell();
    expect(await due(otto)).toEqual([]);
    await change({ dueOn: dayAgo(0) });
    await tell();
    await read(
      otto,
      (await due(otto)).map(({ id }) => id),
    );
    await change({ state: "done", snoozedUntil: null, closedOn: dayAgo(0), outcome: "Done" });
    await tell();
    expect((await as(otto, listNotifications)).map(({ kind }) => kind)).toEqual(["action_due"]);
  });

  it("is gone once the last moment to act is another", async () => {
    const { dora, otto } = world;
    const moments = async () => (await unread(otto)).filter(({ kind }) => kind === "last_moment");
    const actOn = (ahead: number) =>
      as(dora, ({ tx }) => tx.ladderScore.updateMany({ data: { actOn: dayAgo(-ahead), actKind: "cliff" } }));
    await actOn(29);
    await tell();
    expect(await moments()).toMatchObject([{ latter: day(29) }]);
    await actOn(200);
    await tell();
    expect(await moments()).toEqual([]);
  });
});

describe("the page of notifications", () => {
  it("shows no comment that was taken back, though its mention was read", async () => {
    const { dora, otto } = world;
    const commentId = randomUUID();
    const input = commentInput.parse({ accountId, text: "Not for long", mentionIds: [otto.memberId] });
    await as(dora, (scope) => recordComment(scope, { id: commentId, input }), next());
    const [line] = await unread(otto);
    expect(line).toMatchObject({ text: "Not for long", authorName: "Dora" });
    await read(otto, [line?.id ?? ""]);
    await as(dora, (scope) => removeComment(scope, { accountId, commentId, isRemoved: true }), next());
    expect(await as(otto, listNotifications)).toMatchObject([{ text: null, authorName: null }]);
  });

  it("says when more is unread than it shows", async () => {
    const { otto } = world;
    const fill = (count: number) =>
      as(otto, ({ tx, viewer: { workspaceId, memberId } }) =>
        tx.notification.createMany({
          data: Array.from({ length: count }, () => {
            const id = randomUUID();
            return { ...{ workspaceId, memberId, id, accountId }, kind: "owner", key: id, happenedAt: NOON };
          }),
        }),
      );
    await fill(MOST_SHOWN);
    expect(await as(otto, (scope) => loadNotifications(scope, {}))).toMatchObject({ isMore: false });
    await fill(1);
    expect(await as(otto, (scope) => loadNotifications(scope, {}))).toMatchObject({ isMore: true });
  });
});
