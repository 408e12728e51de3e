import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { countMails } from "@/lib/data/mails";
import { claimMail } from "@/lib/data/mails-in-hand";
import type { Scope } from "@/lib/data/scope";
import { withWorkspace } from "@/lib/data/scope";
import { log } from "@/lib/log";
import { cancelMailsOf } from "@/lib/operations/cancel-mails-of";
import { getPulseForm } from "@/lib/operations/get-pulse-form";
import { loadMail } from "@/lib/operations/load-mail";
import { queueMails, queueReminders } from "@/lib/operations/queue-mails";
import { refuseMail } from "@/lib/operations/refuse-mail";
import { resendMail } from "@/lib/operations/resend-mail";
import { sendMails } from "@/lib/operations/send-mails";
import { pulseAudience } from "@/lib/schemas/pulse";
import { type MailCatcher, startCatcher } from "../../../scripts/mail-catcher.mjs";
import { type Asked, askPeople, idsOf } from "../../factories/asked";
import { later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";
import { until } from "../../factories/rounds";
import { jobsOf } from "./as-worker";

const FROM = "pulse@nordlicht.example";
const HOUR = 3600;

let world: Harbour;
let catcher: MailCatcher;

beforeAll(async () => {
  world = await createHarbour();
  catcher = await startCatcher();
  serve(catcher.url);
});
afterAll(() => catcher.stop());
afterEach(async () => {
  vi.restoreAllMocks();
  // Nothing of one test is sent in the next.
  await as(world.mira, ({ tx }) => tx.mail.deleteMany({}));
});

function serve(url: string | null): void {
  if (url === null) vi.stubEnv("SMTP_URL", "");
  else vi.stubEnv("SMTP_URL", url);
  vi.stubEnv("MAIL_FROM", FROM);
}

const asMira = <T>(run: (scope: Scope) => Promise<T>, now = NOON) => as(world.mira, run, now);
const anybody = (name = "ann") => `${name}.${randomUUID()}@harbour.example`;
const sendAll = (now = later(1)) => sendMails({ workspaceId: world.mira.workspaceId, now });
const mailOf = (recipientId = "", kind = "invitation") =>
  asMira(({ tx }) => tx.mail.findFirstOrThrow({ where: { recipientId, kind } }));
const caughtFor = (address = "") => catcher.caught.filter(({ to }) => to === address);

/** Asks and queues. */
async function invite(...addresses: readonly (string | null)[]): Promise<Asked> {
  return asMira(async (scope) => {
    const asked = await askPeople(scope, { accountId: world.accountId, addresses });
    await queueMails(scope, { pulseId: asked.pulseId, kind: "invitation", recipientIds: idsOf(asked) });
    return asked;
  });
}

// Longer than other files: one mail server and one world for everything that can become of a mail.
describe("a mail that is sent", () => {
  it("comes as HTML and text, from who asks, with one click to be rid of it and a lasting id", async () => {
    const address = anybody();
    const { recipients } = await invite(address);
    expect(await sendAll()).toEqual({ mails: 1, isDone: true });
    const mail = await mailOf(recipients[0]?.id);
    expect(mail).toMatchObject({ state: "sent", attempts: 1, reason: null, endedAt: later(1) });
    const got = await catcher.parsed(address);
    const link = `http://localhost:3000/p/${recipients[0]?.token}`;
    expect(got.from?.value).toEqual([{ name: "Mira via Nordlicht", address: FROM }]);
    expect(got.replyTo?.value).toEqual([{ name: "Mira", address: world.mira.email }]);
    expect(got.messageId).toBe(`<mail.${mail.id}@nordlicht.example>`);
    expect(got.headers.get("auto-submitted")).toBe("auto-generated");
    expect(got.headers.get("content-language")).toBe("en");
    const [raw] = caughtFor(address).map((one) => one.raw);
    expect(raw).toContain(`List-Unsubscribe: <${link}/stop>\r\n`);
    expect(raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
    expect(got.html).toContain(`href="${link}"`);
    expect(got.html).toContain(`href="${link}?csat=5"`);
    expect(got.text).toContain(`<${link}>`);
  });

  it("goes over one line together with the others", async () => {
    const before = catcher.connections();
    await invite(anybody(), anybody(), anybody(), anybody());
    expect(await sendAll()).toMatchObject({ mails: 4 });
    expect(catcher.connections() - before).toBe(1);
  });

  it("waits for its moment, and a job for it", async () => {
    const pulse = { sendAt: later(HOUR) };
    await asMira(async (scope) => {
      const asked = await askPeople(scope, { accountId: world.accountId, addresses: [anybody()], pulse });
      const mails = { pulseId: asked.pulseId, recipientIds: idsOf(asked), notBefore: later(HOUR) };
      await queueMails(scope, { ...mails, kind: "invitation" });
    });
    expect(await sendAll()).toMatchObject({ mails: 0 });
    const [job] = await jobsOf(world.mira.workspaceId, "send-mail");
    expect(job).toMatchObject({ key: `${world.mira.workspaceId}:send-mail`, runAt: later(HOUR) });
    expect(await sendAll(later(HOUR))).toMatchObject({ mails: 1 });
  });

  it("is planned for the earliest of all, whichever was queued last", async () => {
    await invite(anybody());
    await asMira(async (scope) => {
      const asked = await askPeople(scope, { accountId: world.accountId, addresses: [anybody()] });
      const mails = { pulseId: asked.pulseId, recipientIds: idsOf(asked), notBefore: later(9 * HOUR) };
      await queueMails(scope, { ...mails, kind: "invitation" });
    });
    expect((await jobsOf(world.mira.workspaceId, "send-mail")).map(({ runAt }) => runAt)).toEqual([NOON]);
  });
});

describe("nobody gets", () => {
  it("one of a kind twice, however often it is queued", async () => {
    const asked = await invite(anybody());
    await sendAll();
    const again = { pulseId: asked.pulseId, recipientIds: idsOf(asked) };
    await asMira((scope) => queueMails(scope, { ...again, kind: "invitation" }));
    expect(await sendAll()).toMatchObject({ mails: 0 });
    expect(await asMira((scope) => queueReminders(scope, { pulseId: asked.pulseId }))).toBe(1);
    await asMira((scope) => queueReminders(scope, { pulseId: asked.pulseId }));
    expect(await sendAll()).toMatchObject({ mails: 1 });
    expect(await asMira((scope) => countMails(scope, asked.pulseId))).toEqual({ sent: 2 });
  });

  it("a reminder who was never invited, has answered or lost their link", async () => {
    const asked = await invite(anybody(), anybody(), anybody("gone"), anybody(), null);
    await sendAll();
    const [, second, , fourth] = idsOf(asked);
    await asMira(async ({ tx }) => {
      await tx.pulseRecipient.updateMany({ where: { id: second ?? "" }, data: { respondedOn: NOON } });
      await tx.pulseRecipient.updateMany({ where: { id: fourth ?? "" }, data: { revokedAt: NOON } });
    });
    expect(await asMira((scope) => queueReminders(scope, { pulseId: asked.pulseId }))).toBe(1);
  });

  it("a mail that has two takers: one takes each", async () => {
    const addresses = Array.from({ length: 24 }, () => anybody());
    await invite(...addresses);
    const took = await Promise.all([sendAll(), sendAll(), sendAll()]);
    expect(took.reduce((sum, { mails }) => sum + mails, 0)).toBe(24);
    expect(addresses.map((address) => caughtFor(address).length)).toEqual(addresses.map(() => 1));
  });
});

describe("asked at the last moment, it is not sent", () => {
  const STOPS: Readonly<Record<string, (scope: Scope, asked: Asked) => Promise<unknown>>> = {
    pulse_cancelled: ({ tx }, { pulseId: id }) => tx.pulse.updateMany({ where: { id }, data: { cancelledAt: NOON } }),
    pulse_closed: ({ tx }, { pulseId: id }) =>
      tx.pulse.updateMany({ where: { id }, data: { sendAt: later(-9), closesAt: later(1) } }),
    link_taken_back: ({ tx }, { pulseId }) =>
      tx.pulseRecipient.updateMany({ where: { pulseId }, data: { revokedAt: NOON } }),
    has_responded: ({ tx }, { pulseId }) =>
      tx.pulseRecipient.updateMany({ where: { pulseId }, data: { respondedOn: NOON } }),
    left: ({ tx }, { recipients }) =>
      tx.contact.updateMany({ where: { id: recipients[0]?.contactId ?? "" }, data: { leftOn: NOON } }),
    no_address: ({ tx }, { recipients }) =>
      tx.contact.updateMany({ where: { id: recipients[0]?.contactId ?? "" }, data: { email: null } }),
    refuses: ({ tx, viewer: { workspaceId } }, { recipients }) =>
      tx.mailRefusal.create({ data: { workspaceId, address: recipients[0]?.address ?? "", refusedAt: NOON } }),
  };

  it.each(Object.entries(STOPS))("%s", async (reason, happen) => {
    const address = anybody();
    const asked = await invite(address);
    await asMira((scope) => happen(scope, asked));
    expect(await sendAll()).toMatchObject({ mails: 0 });
    expect(await mailOf(asked.recipients[0]?.id)).toMatchObject({ state: "cancelled", reason, endedAt: later(1) });
    expect(caughtFor(address)).toEqual([]);
  });

  it("and goes to where they are reached now", async () => {
    const [former, now] = [anybody("former"), anybody("now")];
    const asked = await invite(former);
    await asMira(({ tx }) =>
      tx.contact.updateMany({ where: { id: asked.recipients[0]?.contactId ?? "" }, data: { email: now } }),
    );
    await sendAll();
    expect([caughtFor(former).length, caughtFor(now).length]).toEqual([0, 1]);
    expect((await mailOf(asked.recipients[0]?.id)).address).toBe(now);
  });

  it("with its pulse all that waits is taken out", async () => {
    const asked = await invite(anybody(), anybody());
    expect(await asMira((scope) => cancelMailsOf(scope, asked.pulseId))).toBe(2);
    expect(await asMira((scope) => countMails(scope, asked.pulseId))).toEqual({ cancelled: 2 });
  });
});

describe("what is not taken", () => {
  it("for good is a bounce, in the words of the other side, and not tried again", async () => {
    const { recipients } = await invite(anybody("gone"), anybody("spam"));
    const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);
    await sendAll();
    expect(await mailOf(recipients[0]?.id)).toMatchObject({
      state: "bounced",
      reason: `550 5.1.1 <${recipients[0]?.address}> no such user here`,
    });
    expect(await mailOf(recipients[1]?.id)).toMatchObject({ state: "failed", reason: "554 5.7.1 looks like spam" });
    expect(await sendAll(later(99 * HOUR))).toMatchObject({ mails: 0 });
    // The log has neither whom it went to, nor a word of the other side, nor a token.
    expect(warned).toHaveBeenCalledTimes(2);
    const logged = JSON.stringify(warned.mock.calls);
    expect(logged).toContain('"bounced","code":"550"');
    for (const one of recipients) {
      expect(logged).not.toContain(one.address);
      expect(logged).not.toContain(one.token);
    }
  });

  it("for now is tried again after longer and longer pauses, and then failed", async () => {
    const { recipients } = await invite(anybody("busy"));
    const pauses: number[] = [];
    let now = later(1);
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      expect(await sendAll(now)).toMatchObject({ mails: 1 });
      expect(await sendAll(now)).toMatchObject({ mails: 0 });
      const { state, notBefore, attempts, reason } = await mailOf(recipients[0]?.id);
      expect({ attempts, reason }).toEqual({ attempts: attempt, reason: "451 4.7.1 greylisted, come back later" });
      if (state === "waiting") pauses.push((notBefore.getTime() - now.getTime()) / 60_000);
      else expect([state, attempt]).toEqual(["failed", 7]);
      now = notBefore;
    }
    expect(pauses).toEqual([1, 5, 15, 60, 240, 720]);
  });

  it("because the server is away holds up the others for a minute, and costs one of them a try", async () => {
    const asked = await invite(anybody(), anybody(), anybody());
    serve("smtp://127.0.0.1:9");
    expect(await sendAll()).toMatchObject({ mails: 1 });
    serve(catcher.url);
    expect(await asMira((scope) => countMails(scope, asked.pulseId))).toEqual({ waiting: 3 });
    const [job] = await jobsOf(world.mira.workspaceId, "send-mail");
    expect(job?.runAt).toEqual(later(61));
    expect(await sendAll(later(61))).toMatchObject({ mails: 3 });
  });

  it("or is, for all one knows: a line cut after the text is never tried by itself", async () => {
    const [before, cut] = [anybody(), anybody("cut")];
    const { recipients } = await invite(before, cut);
    await sendAll();
    await sendAll(later(99 * HOUR));
    expect(caughtFor(cut)).toHaveLength(1);
    const mail = await mailOf(recipients[1]?.id);
    expect(mail).toMatchObject({ state: "unsure", reason: "cut_off" });
    // One press sends it again, under the id it had.
    await asMira((scope) => resendMail(scope, { mailId: mail.id }), later(99 * HOUR));
    await sendAll(later(99 * HOUR));
    expect(caughtFor(cut).map(({ messageId }) => messageId)).toEqual(
      Array.from({ length: 2 }, () => `<mail.${mail.id}@nordlicht.example>`),
    );
  });
});

describe("a mail in dead hands", () => {
  const claimed = async (recipientId: string | undefined) => {
    const { id, address } = await mailOf(recipientId);
    await asMira((scope) => claimMail(scope, id, address), later(1));
    return id;
  };

  it("is looked after when nobody can be at it any more, and is sent again by a press alone", async () => {
    const { recipients } = await invite(anybody());
    const mailId = await claimed(recipients[0]?.id);
    await sendAll(later(60));
    expect(await mailOf(recipients[0]?.id)).toMatchObject({ state: "sending" });
    const [job] = await jobsOf(world.mira.workspaceId, "send-mail");
    expect(job?.runAt).toEqual(later(92));
    await sendAll(later(92));
    expect(await mailOf(recipients[0]?.id)).toMatchObject({ state: "unsure", reason: "worker_died" });
    await asMira((scope) => resendMail(scope, { mailId }), later(99));
    await expect(asMira((scope) => resendMail(scope, { mailId }), later(99))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await sendAll(later(100))).toMatchObject({ mails: 1 });
    expect(await mailOf(recipients[0]?.id)).toMatchObject({ state: "sent", attempts: 1 });
  });

  it("is not sent again once it must not be", async () => {
    const asked = await invite(anybody());
    const mailId = await claimed(asked.recipients[0]?.id);
    await sendAll(later(92));
    await asMira(({ tx }) => tx.pulse.updateMany({ where: { id: asked.pulseId }, data: { cancelledAt: NOON } }));
    await expect(asMira((scope) => resendMail(scope, { mailId }))).rejects.toMatchObject({ code: "conflict" });
    expect(await asMira((scope) => loadMail(scope, { mailId }))).toMatchObject({ canResend: false });
  });
});

describe("without a mail server", () => {
  it("mails wait with their link to look at, and once there is one those go out whose pulse is open", async () => {
    const [open, closed] = [await invite(anybody()), await invite(anybody())];
    serve(null);
    expect(await sendAll()).toEqual({ mails: 0, isDone: true });
    const mail = await mailOf(open.recipients[0]?.id);
    expect(mail).toMatchObject({ state: "waiting", attempts: 0 });
    // The link opens the answers of somebody else: whoever is no administrator sees the mail without it.
    const [shown, seen] = [
      await as(world.dora, (scope) => loadMail(scope, { mailId: mail.id })),
      await asMira((scope) => loadMail(scope, { mailId: mail.id })),
    ];
    expect(JSON.stringify(seen)).not.toContain(open.recipients[0]?.token);
    expect(shown.letter.link).toBe(`http://localhost:3000/p/${open.recipients[0]?.token}`);
    serve(catcher.url);
    const hidden = await as(world.dora, (scope) => loadMail(scope, { mailId: mail.id }));
    expect(JSON.stringify(hidden)).not.toContain(open.recipients[0]?.token);
    const over = { sendAt: later(-9), closesAt: later(1) };
    await asMira(({ tx }) => tx.pulse.updateMany({ where: { id: closed.pulseId }, data: over }));
    expect(await sendAll()).toMatchObject({ mails: 1 });
    expect(await mailOf(closed.recipients[0]?.id)).toMatchObject({ state: "cancelled", reason: "pulse_closed" });
  });
});

it("a demo world sends nothing, for anybody may look around in it", async () => {
  const asked = await invite(anybody());
  const setDemo = (isDemo: boolean) => asMira(({ tx }) => tx.workspace.updateMany({ data: { isDemo } }));
  await setDemo(true);
  expect(await sendAll()).toEqual({ mails: 0, isDone: true });
  await setDemo(false);
  expect(await asMira((scope) => countMails(scope, asked.pulseId))).toEqual({ waiting: 1 });
});

describe("whoever refuses further mail", () => {
  const refuse = (recipientId = "", now = NOON) =>
    withWorkspace(world.mira.workspaceId, undefined, (tx) =>
      refuseMail(tx, { workspaceId: world.mira.workspaceId, recipientId, now, requestId: "by link" }),
    );

  it("gets none any more, under whatever name, and it is told that they said so themselves", async () => {
    const address = anybody();
    const first = await invite(address);
    await sendAll();
    const second = await invite(address);
    await refuse(first.recipients[0]?.id);
    await refuse(first.recipients[0]?.id, later(50));
    expect(await mailOf(second.recipients[0]?.id)).toMatchObject({ state: "cancelled", reason: "refuses" });
    const contactIds = [...first.recipients, ...second.recipients].map(({ contactId }) => contactId);
    const people = await asMira(({ tx }) => tx.contact.findMany({ where: { id: { in: contactIds } } }));
    expect(people.map(({ refusesMailSince }) => refusesMailSince)).toEqual([NOON, NOON]);
    const told = await asMira(({ tx }) => tx.auditEntry.findMany({ where: { action: "mail.refuse" } }));
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({
      memberId: null,
      noun: "contact",
      accountId: world.accountId,
      requestId: "by link",
    });

    const third = await invite(address);
    expect(await asMira((scope) => countMails(scope, third.pulseId))).toEqual({});
    const newcomer = third.recipients[0]?.contactId ?? "";
    const form = await asMira((scope) => getPulseForm(scope, pulseAudience.parse({ account: world.accountId })));
    expect(form.contacts.find(({ id }) => id === newcomer)?.bar).toEqual({ why: "refuses", since: NOON });
  });

  it("is heard at once, while others are being written to", async () => {
    const slow = await startCatcher({ slowMs: 40 });
    serve(slow.url);
    const asked = await invite(...Array.from({ length: 20 }, () => anybody()));
    const sending = sendAll();
    await until(async () => slow.caught.length > 1);
    const last = await asMira(({ tx }) =>
      tx.mail.findFirst({ where: { state: "waiting" }, orderBy: { id: "desc" }, include: { recipient: true } }),
    );
    await refuse(last?.recipientId ?? undefined);
    await sending;
    serve(catcher.url);
    await slow.stop();
    expect(slow.caught.map(({ to }) => to)).not.toContain(last?.address);
    expect(await asMira((scope) => countMails(scope, asked.pulseId))).toEqual({ sent: 19, cancelled: 1 });
  });
});
