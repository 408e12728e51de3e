import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { listNotifications } from "@/lib/data/notifications";
import { withActingScope } from "@/lib/data/scope";
import { chooseNotifications } from "@/lib/operations/choose-notifications";
import { claimNext } from "@/lib/operations/claim-mail";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { markNotifications } from "@/lib/operations/mark-notifications";
import { recordAction } from "@/lib/operations/record-action";
import { recordComment } from "@/lib/operations/record-comment";
import { sendMails } from "@/lib/operations/send-mails";
import { tellMembers } from "@/lib/operations/tell-members";
import { actionInput } from "@/lib/schemas/action";
import { commentInput } from "@/lib/schemas/comment";
import { choiceOf, DEFAULT_CHOICES, type NotificationChoices } from "@/lib/schemas/notification-choice";
import { type MailCatcher, startCatcher } from "../../../scripts/mail-catcher.mjs";
import { daysAgo } from "../../factories/clock";
import { buildSurveyAnswer } from "../../factories/inputs";
import { as, type Person } from "../../factories/people";
import { createAccount, createContact } from "../../factories/records";
import { createNordlicht, type Nordlicht } from "../../factories/workspaces";

const FROM = "pulse@nordlicht.example";
/** A Wednesday at noon: the digest of that week is over. */
const NOON = new Date("2026-03-11T12:00:00.000Z");
const MONDAY = new Date("2026-03-16T09:00:00.000Z");
const HOUR_MS = 3_600_000;

let world: Nordlicht;
let accountId: string;
let contactId: string;
let catcher: MailCatcher;

beforeAll(async () => {
  catcher = await startCatcher();
  vi.stubEnv("SMTP_URL", catcher.url);
  vi.stubEnv("MAIL_FROM", FROM);
});
afterAll(() => catcher.stop());

beforeEach(async () => {
  world = await createNordlicht();
  const { dora, otto } = world;
  const own = { name: "Quay Works", ownerId: otto.memberId, arrCents: 100_000_00, renewsOn: daysAgo(-300) };
  accountId = await as(dora, (scope) => createAccount(scope, own), daysAgo(200));
  contactId = await as(dora, (scope) => createContact(scope, accountId), daysAgo(200));
  await say({ csat: 5, nps: 10, delivery_pulse: 4 }, daysAgo(100));
  for (const who of [dora, world.mira, otto]) {
    const ids = (await as(who, listNotifications)).map(({ id }) => id);
    if (ids.length > 0) await as(who, (scope) => markNotifications(scope, { notificationIds: ids, isRead: true }));
  }
});

type Said = Partial<Record<"csat" | "nps" | "delivery_pulse" | "q1", number>>;
const sour: Said = { csat: 1, nps: 0, delivery_pulse: 0 };
async function say(values: Said, now: Date): Promise<void> {
  const answers = Object.entries(values).map(([kind, value]) =>
    buildSurveyAnswer(
      { accountId, contactId },
      { kind: kind as keyof Said, value, surveyKey: now.toISOString(), answeredAt: now },
    ),
  );
  await as(world.dora, (scope) => enterSurveyAnswers(scope, answers), now);
}
const mention = (who: Person, text: string, now = NOON) => {
  const input = commentInput.parse({ accountId, text, mentionIds: [who.memberId] });
  return as(world.dora, (scope) => recordComment(scope, { id: randomUUID(), input }), now);
};
const where = (now: Date) => ({ workspaceId: world.dora.workspaceId, now });
const tell = (now = NOON) => withActingScope(where(now), tellMembers);
const send = (now = NOON) => sendMails(where(now));
const hence = (ms: number, from = NOON) => new Date(from.getTime() + ms);
const caughtFor = ({ email }: Person) => catcher.caught.filter(({ to }) => to === email);
const mailsOf = ({ memberId }: Person) =>
  as(world.dora, ({ tx }) => tx.mail.findMany({ where: { memberId }, orderBy: { queuedAt: "asc" } }));
const choose = (who: Person, changes: Partial<NotificationChoices>) =>
  as(who, (scope) => chooseNotifications(scope, choiceOf({ ...DEFAULT_CHOICES, ...changes })), NOON);

describe("what somebody is told by mail", () => {
  it("comes in one mail, as HTML and text, with lasting links and one press to be rid of it", async () => {
    const { otto, dora } = world;
    await say(sour, NOON);
    await mention(otto, "Have you called them?");
    for (let again = 0; again < 2; again += 1) await tell();
    expect(await send()).toMatchObject({ mails: 1 });
    expect(caughtFor(dora)).toEqual([]);
    const got = await catcher.parsed(otto.email);
    expect(got.from?.value).toEqual([{ name: "Entwine at Nordlicht", address: FROM }]);
    expect(got.subject).toContain("Quay Works");
    for (const words of ["Have you called them?", "Risk: ", `<http://localhost:3000/accounts/${accountId}>`]) {
      expect(got.text).toContain(words);
    }
    expect(got.html).toContain(`href="http://localhost:3000/accounts/${accountId}"`);
    const [raw] = caughtFor(otto).map((one) => one.raw);
    expect(raw).toMatch(/List-Unsubscribe: <http:\/\/localhost:3000\/m\/[\w-]{86}\/stop>\r\n/);
    expect(raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
  });

  it("comes at most once an hour, and each thing once", async () => {
    const { otto } = world;
    await mention(otto, "First");
    await tell();
    await send();
    await mention(otto, "Second", hence(60_000));
    await tell(hence(120_000));
    await send(hence(120_000));
    expect(caughtFor(otto)).toHaveLength(1);
    await tell(hence(HOUR_MS));
    await send(hence(HOUR_MS));
    const [, second] = caughtFor(otto);
    expect(second?.raw).toContain("Second");
    expect(second?.raw).not.toContain("First");
    await tell(hence(2 * HOUR_MS));
    await send(hence(2 * HOUR_MS));
    expect(caughtFor(otto)).toHaveLength(2);
  });

  it("is not what they have read meanwhile; where nothing is left no mail goes out", async () => {
    const { otto } = world;
    await mention(otto, "Read in the app");
    await tell();
    const ids = (await as(otto, listNotifications)).map(({ id }) => id);
    await as(otto, (scope) => markNotifications(scope, { notificationIds: ids, isRead: true }), NOON);
    expect(await send()).toMatchObject({ mails: 0 });
    expect(await mailsOf(otto)).toMatchObject([{ state: "cancelled", reason: "nothing_left" }]);
  });

  it("waits for the end of their quiet hours, also of those they chose since", async () => {
    const { otto } = world;
    const night = new Date("2026-03-11T22:10:00.000Z");
    const morning = new Date("2026-03-12T07:00:00.000Z");
    await mention(otto, "By night", night);
    for (let again = 0; again < 2; again += 1) await tell(night);
    expect(await mailsOf(otto)).toMatchObject([{ state: "waiting", notBefore: morning }]);
    expect(await send(hence(5 * HOUR_MS, night))).toMatchObject({ mails: 0 });
    await choose(otto, { quietUntil: 9 * 60 });
    expect(await send(morning)).toMatchObject({ mails: 0 });
    expect(await send(hence(2 * HOUR_MS, morning))).toMatchObject({ mails: 1 });
  });

  it("is of the kinds they chose; nothing goes to whoever has left", async () => {
    const { dora, mira, otto } = world;
    await choose(otto, { kindsByMail: ["owner"] });
    await mention(otto, "In the app alone");
    await mention(mira, "To somebody who leaves");
    await tell();
    expect(await mailsOf(otto)).toEqual([]);
    await as(dora, (scope) => deactivateMember(scope, { memberId: mira.memberId, heirId: null }), NOON);
    expect(await send()).toMatchObject({ mails: 0 });
    expect(await mailsOf(mira)).toMatchObject([{ state: "cancelled", reason: "left" }]);
  });

  it("is not made where no mail can go out", async () => {
    vi.stubEnv("SMTP_URL", "");
    try {
      await mention(world.otto, "Nowhere to");
      await tell();
      expect(await mailsOf(world.otto)).toEqual([]);
    } finally {
      vi.stubEnv("SMTP_URL", catcher.url);
    }
  });
});

describe("the digest of a week", () => {
  const digests = async (who: Person) => (await mailsOf(who)).filter(({ kind }) => kind === "digest");

  it("says what became worse and better, what is due and what is not known, by role", async () => {
    const { dora, eva, otto } = world;
    await choose(otto, { kindsByMail: [] });
    await say(sour, hence(-3 * 24 * HOUR_MS, MONDAY));
    const input = actionInput.parse({
      accountId,
      summary: "Visit the quay",
      ownerId: otto.memberId,
      dueOn: "2026-03-17",
    });
    await as(dora, (scope) => recordAction(scope, { id: randomUUID(), input }), MONDAY);
    const isle = { name: "Unknown Isle", ownerId: dora.memberId, arrCents: 1_000_00, renewsOn: daysAgo(-300) };
    await as(dora, (scope) => createAccount(scope, isle), daysAgo(200));
    await tell(MONDAY);
    await send(MONDAY);
    const textOf = async (who: Person) => (await catcher.parsed(who.email)).text ?? "";
    const theirs = await textOf(otto);
    for (const words of [
      "Your accounts since",
      "BECAME WORSE",
      "Quay Works",
      "Visit the quay",
      "WHAT WE DO NOT KNOW",
    ]) {
      expect(theirs).toContain(words);
    }
    expect(theirs).not.toContain("Unknown Isle");
    const leaders = await textOf(dora);
    for (const words of ["The portfolio since", "Quay Works", "Too little to judge 1 account"]) {
      expect(leaders).toContain(words);
    }
    const executives = await textOf(eva);
    for (const words of ["AT RISK, AND WHO DOES WHAT", "Quay Works", "Otto: Visit the quay"]) {
      expect(executives).toContain(words);
    }
  });

  it("is made once a week, however often it is asked for, and by nobody after Tuesday", async () => {
    const { otto, eva } = world;
    await choose(eva, { hasDigest: false });
    await tell(hence(-12 * HOUR_MS, MONDAY));
    expect(await digests(otto)).toEqual([]);
    for (const hours of [0, 1, 30]) {
      await tell(hence(hours * HOUR_MS, MONDAY));
      await send(hence(hours * HOUR_MS, MONDAY));
    }
    expect(await digests(otto)).toMatchObject([{ state: "sent", period: "2026-03-16" }]);
    expect(caughtFor(otto)).toHaveLength(1);
    expect(caughtFor(eva)).toEqual([]);
    await tell(hence(40 * HOUR_MS, MONDAY));
    expect(await digests(otto)).toHaveLength(1);
  });

  it("that was in the hands of a worker who died is in doubt, and comes no second time by itself", async () => {
    const { dora, mira, otto, eva } = world;
    await tell(MONDAY);
    const claimed = await withActingScope(where(MONDAY), claimNext);
    // Nobody hands it over; the others go on, and say later that nobody knows.
    for (const minutes of [2, 10, 60]) {
      const now = hence(minutes * 60_000, MONDAY);
      await tell(now);
      await send(now);
    }
    const all = (await Promise.all([dora, mira, otto, eva].map(digests))).flat();
    expect(all.map(({ state }) => state).sort()).toEqual(["sent", "sent", "sent", "unsure"]);
    expect(all.find(({ state }) => state === "unsure")?.id).toBe(claimed?.mailId);
    const caught = [dora, mira, otto, eva].map((who) => caughtFor(who).length);
    expect([...caught].sort()).toEqual([0, 1, 1, 1]);
  });
});
