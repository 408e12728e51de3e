import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { cancelWaiting } from "@/lib/data/mails";
import { dropMail, endMail } from "@/lib/data/mails-in-hand";
import { cancelMemberMails } from "@/lib/data/member-mails";
import { withActingScope } from "@/lib/data/scope";
import { claimNext } from "@/lib/operations/claim-mail";
import { recordAction } from "@/lib/operations/record-action";
import { recordComment } from "@/lib/operations/record-comment";
import { sendMails } from "@/lib/operations/send-mails";
import { tellMembers } from "@/lib/operations/tell-members";
import { actionInput } from "@/lib/schemas/action";
import { commentInput } from "@/lib/schemas/comment";
import { type MailCatcher, startCatcher } from "../../../scripts/mail-catcher.mjs";
import { daysAgo } from "../../factories/clock";
import { as, type Person } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { createNordlicht, type Nordlicht } from "../../factories/workspaces";

/** A Wednesday at noon: the digest of that week is over. */
const NOON = new Date("2026-03-11T12:00:00.000Z");
const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

let world: Nordlicht;
let accountId: string;
let catcher: MailCatcher;

beforeAll(async () => {
  catcher = await startCatcher();
  vi.stubEnv("SMTP_URL", catcher.url);
  vi.stubEnv("MAIL_FROM", "pulse@nordlicht.example");
});
afterAll(() => catcher.stop());

beforeEach(async () => {
  world = await createNordlicht();
  const own = { name: "Quay Works", ownerId: world.otto.memberId };
  accountId = await as(world.dora, (scope) => createAccount(scope, own), daysAgo(200));
});

const mention = (who: Person, text: string, now = NOON) => {
  const input = commentInput.parse({ accountId, text, mentionIds: [who.memberId] });
  return as(world.dora, (scope) => recordComment(scope, { id: randomUUID(), input }), now);
};
const where = (now: Date) => ({ workspaceId: world.dora.workspaceId, now });
const tell = (now = NOON) => withActingScope(where(now), tellMembers);
const send = (now = NOON) => sendMails(where(now));
const hours = (count: number) => new Date(NOON.getTime() + count * HOUR_MS);
const mailsOf = ({ memberId }: Person) =>
  as(world.dora, ({ tx }) => tx.mail.findMany({ where: { memberId, kind: "notices" }, orderBy: { queuedAt: "asc" } }));
const statesOf = async (who: Person) => (await mailsOf(who)).map(({ state }) => state);

it("what is older than two days is no news, whenever mail begins to go out", async () => {
  await mention(world.otto, "Long ago");
  await tell(hours(2 * DAY_HOURS));
  expect(await statesOf(world.otto)).toEqual([]);
  await tell(hours(2 * DAY_HOURS - 1));
  expect(await statesOf(world.otto)).toEqual(["waiting"]);
});

describe("what a mail held", () => {
  /** Claims the mail of an hour and ends it; answers what is in hand in the next. */
  const claimed = async () => {
    await mention(world.otto, "Held");
    await tell();
    return withActingScope(where(NOON), claimNext);
  };
  const sentLater = async () => {
    await tell(hours(1));
    return (await send(hours(1))).mails;
  };

  it.each([
    ["failed", 1],
    ["bounced", 0],
    ["unsure", 0],
  ] as const)("and ended %s is told %i times more", async (state, times) => {
    const mail = await claimed();
    if (!mail) throw new Error("No mail was due.");
    await withActingScope(where(NOON), (scope) => endMail(scope, mail, { state, reason: null }));
    expect(await sentLater()).toBe(times);
  });

  it.each([
    ["not_written", 1],
    ["left", 0],
  ] as const)("and was dropped as %s is told %i times more", async (reason, times) => {
    const mail = await claimed();
    await withActingScope(where(NOON), (scope) => dropMail(scope, mail?.mailId ?? "", reason));
    expect(await sentLater()).toBe(times);
  });

  it("is let go where they stop mail before it is tried again", async () => {
    const { otto } = world;
    const mail = await claimed();
    const again = { state: "waiting", reason: null, notBefore: hours(1) } as const;
    await withActingScope(where(NOON), (scope) => (mail ? endMail(scope, mail, again) : Promise.resolve()));
    const held = () => as(otto, ({ tx }) => tx.notification.count({ where: { mailId: { not: null } } }));
    expect(await held()).toBe(1);
    await as(otto, ({ tx, viewer }) => cancelMemberMails(tx, viewer, NOON));
    expect(await mailsOf(otto)).toMatchObject([{ state: "cancelled", reason: "refuses", endedAt: NOON }]);
    expect(await held()).toBe(0);
  });

  it("is what still holds: an action that was done meanwhile is not told", async () => {
    const { dora, otto } = world;
    const input = actionInput.parse({ accountId, summary: "Call", ownerId: otto.memberId, dueOn: "2026-03-11" });
    await as(dora, (scope) => recordAction(scope, { id: randomUUID(), input }), NOON);
    await tell();
    expect(await statesOf(otto)).toEqual(["waiting"]);
    const done = { state: "done", closedOn: new Date("2026-03-11"), outcome: "Done" };
    await as(dora, ({ tx }) => tx.action.updateMany({ data: done }));
    expect(await send()).toMatchObject({ mails: 0 });
    expect(await mailsOf(otto)).toMatchObject([{ state: "cancelled", reason: "nothing_left" }]);
  });
});

it("a mail whose news others hold is begun again, and the one before it is known to be sent", async () => {
  const { dora, mira, otto } = world;
  await mention(otto, "First");
  await mention(mira, "Held by others");
  await tell();
  const early = new Date(NOON.getTime() - 60_000);
  await as(dora, ({ tx }) => tx.mail.updateMany({ where: { memberId: otto.memberId }, data: { notBefore: early } }));
  await as(mira, async ({ tx, viewer }) => {
    await tx.notification.updateMany({ where: { memberId: viewer.memberId }, data: { about: null } });
    await expect(send()).rejects.toMatchObject({ code: "unavailable" });
  });
  expect([await statesOf(otto), await statesOf(mira)]).toEqual([["sent"], ["waiting"]]);
  expect(await send()).toMatchObject({ mails: 1 });
  expect(await statesOf(mira)).toEqual(["sent"]);
});

it("a customer who wants no more mail takes none from a colleague at the same address", async () => {
  const { dora, otto } = world;
  await mention(otto, "For Otto");
  await tell();
  expect(await as(dora, (scope) => cancelWaiting(scope, { address: otto.email }, "refuses"), NOON)).toBe(0);
  expect(await statesOf(otto)).toEqual(["waiting"]);
});
