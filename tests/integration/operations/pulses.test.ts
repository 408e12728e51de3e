import { beforeEach, describe, expect, it } from "vitest";
import { pulseTokenOf } from "@/lib/auth/pulse-tokens";
import { AppError } from "@/lib/errors";
import { answerPulse } from "@/lib/operations/answer-pulse";
import { assessAccount } from "@/lib/operations/assess-account";
import { cancelPulse } from "@/lib/operations/cancel-pulse";
import { checkLedger } from "@/lib/operations/check-ledger";
import { closePulseOf } from "@/lib/operations/close-pulse";
import { countPulseResponse } from "@/lib/operations/count-pulse-response";
import { getPulseForm } from "@/lib/operations/get-pulse-form";
import { loadMail } from "@/lib/operations/load-mail";
import { openPulseLink } from "@/lib/operations/open-pulse-link";
import { removeSurveyAnswer } from "@/lib/operations/remove-survey-answer";
import { revokePulseLink } from "@/lib/operations/revoke-pulse-link";
import { sendPulse } from "@/lib/operations/send-pulse";
import { stopMail } from "@/lib/operations/stop-mail";
import { updateProfile } from "@/lib/operations/update-profile";
import { pulseAudience, pulseInput } from "@/lib/schemas/pulse";
import { later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { createAccount, createContact, createHarbour, type Harbour } from "../../factories/records";
import { jobsOf } from "../jobs/as-worker";

const DAY_S = 86_400;
let world: Harbour;
let berta: string;

beforeEach(async () => {
  world = await createHarbour();
  const about = {
    name: "Berta",
    email: "berta@harbour.example",
    language: "de",
  };
  berta = await as(world.mira, (scope) => createContact(scope, world.accountId, about));
});

const asked = (changes: object = {}) =>
  pulseInput.parse({
    ...{ name: "Spring", contactIds: [berta], items: ["csat", "q1", "q7_executives", "q7_customers", "comment"] },
    ...{ note: "It helps us plan.", closesOn: "2026-03-24" },
    ...changes,
  });
const send = async (changes: object = {}, now = NOON, who = world.mira) => {
  const id = crypto.randomUUID();
  await as(who, (scope) => sendPulse(scope, { id, input: asked(changes) }), now);
  return id;
};
const recipientsOf = (pulseId: string) =>
  as(world.mira, ({ tx }) => tx.pulseRecipient.findMany({ where: { pulseId }, orderBy: { id: "asc" } }));
const linkOf = async (pulseId: string) => {
  const [recipient] = await recipientsOf(pulseId);
  if (!recipient) throw new Error("nobody is asked");
  return pulseTokenOf(recipient.id);
};
const answer = (token: string, answers: Record<string, string>, isDone = false, at = later(60)) =>
  answerPulse(token, { answers, isDone }, at);
/** What the worker does with what was enqueued. */
const count = (at = later(120)) =>
  as(
    world.mira,
    async (scope) => {
      for (const { id } of await scope.tx.pulseResponse.findMany({ orderBy: { id: "asc" } }))
        await countPulseResponse(scope, id);
    },
    at,
  );
const said = () =>
  as(world.mira, ({ tx }) =>
    tx.surveyAnswer.findMany({
      where: { contactId: berta, removedAt: null },
      select: { kind: true, value: true, comment: true, enteredById: true },
      orderBy: { kind: "asc" },
    }),
  );
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "fine",
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

describe("a pulse", () => {
  it("gives each person a link of their own, in their language, and keeps no token", async () => {
    const pulseId = await send({ contactIds: [world.ann, berta] }).catch(() => "");
    expect(pulseId).toBe("");
    const [recipient] = await recipientsOf(await send());
    expect(recipient).toMatchObject({ contactId: berta, language: "de", revokedAt: null, respondedOn: null });
    expect(recipient?.tokenHash).not.toContain(pulseTokenOf(recipient?.id ?? "").slice(0, 10));
  });

  it("has its mail wait for the morning of the day on which it is to go out, and its close planned", async () => {
    await send({ sendOn: "2026-03-12" });
    const mails = await as(world.mira, ({ tx }) => tx.mail.findMany());
    expect(mails).toMatchObject([{ kind: "invitation", address: "berta@harbour.example", state: "waiting" }]);
    expect(mails[0]?.notBefore.toISOString()).toBe("2026-03-12T08:00:00.000Z");
    const [job] = await jobsOf(world.mira.workspaceId, "close-pulse");
    expect(job?.runAt.toISOString()).toBe("2026-03-25T00:00:00.000Z");
  });

  it("cannot be opened before it is sent, after it has closed, or once it or the link was taken back", async () => {
    const planned = await linkOf(await send({ sendOn: "2026-03-12" }));
    expect(await codeOf(openPulseLink(planned, later(60)))).toBe("not_found");
    expect(await codeOf(openPulseLink(planned, later(3 * DAY_S)))).toBe("fine");
    expect(await codeOf(openPulseLink(planned, later(15 * DAY_S)))).toBe("not_found");
    const [recipient] = await as(world.mira, ({ tx }) => tx.pulseRecipient.findMany());
    await as(world.mira, (scope) => revokePulseLink(scope, recipient?.id ?? ""), later(3 * DAY_S));
    expect(await codeOf(answer(planned, { csat: "5" }, true, later(3 * DAY_S + 1)))).toBe("not_found");
    const other = await send({}, later(3 * DAY_S + 2));
    await as(world.mira, (scope) => cancelPulse(scope, other), later(3 * DAY_S + 3));
    expect(await codeOf(openPulseLink(await linkOf(other), later(3 * DAY_S + 4)))).toBe("not_found");
    const states = await as(world.mira, ({ tx }) => tx.mail.findMany({ where: { recipient: { pulseId: other } } }));
    expect(states.map(({ state }) => state)).toEqual(["cancelled"]);
  });

  it("asks nobody who has no address, left, wants no mail or was asked in the last 60 days, and says who", async () => {
    await expect(send({ contactIds: [world.ann] })).rejects.toThrow(/Ann.* cannot be asked just now/);
    const first = await send();
    await expect(send({ closesOn: "2026-06-01" }, later(59 * DAY_S))).rejects.toThrow("Berta cannot be asked just now");
    expect(await codeOf(send({ closesOn: "2026-06-01" }, later(60 * DAY_S)))).toBe("fine");
    await stopMail(await linkOf(first), { now: later(61 * DAY_S), requestId: "" });
    const form = await as(
      world.mira,
      (scope) => getPulseForm(scope, pulseAudience.parse({ account: world.accountId })),
      later(300 * DAY_S),
    );
    expect(form.contacts.map(({ name, bar }) => [name, bar?.why ?? null])).toContainEqual(["Berta", "refuses"]);
    await expect(send({ closesOn: "2027-03-01" }, later(300 * DAY_S))).rejects.toThrow(
      "Berta cannot be asked just now",
    );
  });

  it("closes on the day of whoever asked, also when somebody in another zone goes on asking", async () => {
    const pulseId = await send();
    await as(world.otto, (scope) => updateProfile(scope, { name: "Otto", timeZone: "Pacific/Auckland" }));
    await as(world.mira, ({ tx }) =>
      tx.pulse.updateMany({ where: { id: pulseId }, data: { askedById: world.otto.memberId } }),
    );
    const { link } = await openPulseLink(await linkOf(pulseId), later(60));
    expect(link).toMatchObject({ timeZone: "UTC", askerName: "Otto" });
    const [mail] = await as(world.mira, ({ tx }) => tx.mail.findMany());
    const { letter } = await as(world.mira, (scope) => loadMail(scope, { mailId: mail?.id ?? "" }), later(60));
    expect(letter.until).toBe("24. März 2026");
  });

  it("begins with the people of an account, or of those that a list was narrowed to", async () => {
    const quay = await as(world.mira, async (scope) => {
      const id = await createAccount(scope, { name: "Quay", segment: "Ports" });
      await createContact(scope, id, { name: "Quentin", email: "quentin@quay.example" });
      return id;
    });
    const offered = async (address: object) => {
      const form = await as(world.mira, (scope) => getPulseForm(scope, pulseAudience.parse(address)));
      return form.contacts.map(({ name }) => name);
    };
    expect(await offered({ account: quay })).toEqual(["Quentin"]);
    expect(await offered({ segment: "Ports", sort: "index", dir: "desc" })).toEqual(["Quentin"]);
    expect(await offered({ q: "Harbour", owner: "none" })).toEqual(["Ann", "Ben", "Berta"]);
    expect(await offered({ owner: "me" })).toEqual([]);
  });

  it("is not sent by whoever looks after other accounts", async () => {
    expect(await codeOf(send({}, NOON, world.otto))).toBe("forbidden");
  });

  it("is not taken back once it has closed, nor planned for a day that has passed", async () => {
    const pulseId = await send();
    expect(await codeOf(as(world.mira, (scope) => cancelPulse(scope, pulseId), later(15 * DAY_S)))).toBe("conflict");
    await expect(send({ sendOn: "2026-03-09" }, later(61 * DAY_S))).rejects.toThrow("This day has passed");
  });

  it("closes after it is sent", async () => {
    await expect(send({ sendOn: "2026-03-20", closesOn: "2026-03-19" })).rejects.toThrow("Choose a last day after");
  });
});

describe("an answer by link", () => {
  it("is stored as it is given, twice as once, and counts once it is sent", async () => {
    const link = await linkOf(await send());
    await answer(link, { csat: "4" });
    await answer(link, { csat: "4" });
    await count();
    expect(await said()).toEqual([]);
    const { response } = await openPulseLink(link, later(61));
    expect(response?.answers).toEqual([{ item: "csat", value: 4, text: null }]);
    await answer(link, { q1: "3", comment: " We like Mira. " }, true);
    await count();
    const comment = "We like Mira.";
    expect(await said()).toEqual([
      { kind: "csat", value: 4, comment, enteredById: null },
      { kind: "q1", value: 3, comment, enteredById: null },
    ]);
    expect(await as(world.mira, (scope) => checkLedger(scope), later(200))).toEqual([]);
  });

  it("counts the higher part of question 7, and of what somebody cannot say nothing", async () => {
    const link = await linkOf(await send());
    await answer(link, { csat: "-", q7_executives: "1", q7_customers: "3" }, true);
    await count();
    expect(await said()).toMatchObject([{ kind: "q7", value: 3 }]);
  });

  it("can be changed and taken back until the pulse closes, and the score follows", async () => {
    const link = await linkOf(await send());
    await answer(link, { csat: "5", q1: "4" }, true);
    await count();
    await answer(link, { csat: "2", q1: "-" }, false, later(180));
    await count(later(240));
    expect(await said()).toMatchObject([{ kind: "csat", value: 2 }]);
    await answer(link, { csat: "" }, false, later(300));
    await count(later(360));
    expect(await said()).toEqual([]);
    expect(await as(world.mira, (scope) => checkLedger(scope), later(400))).toEqual([]);
  });

  it("that a colleague took back stays so when another is changed, and comes back when it is answered anew", async () => {
    const link = await linkOf(await send());
    await answer(link, { csat: "5", q1: "4" }, true);
    await count();
    const [csat] = await as(world.mira, ({ tx }) => tx.surveyAnswer.findMany({ where: { kind: "csat" } }));
    const taken = { surveyAnswerId: csat?.id ?? "", isRemoved: true };
    await as(world.mira, (scope) => removeSurveyAnswer(scope, taken), later(150));
    await answer(link, { q1: "2" }, false, later(180));
    await count(later(240));
    expect(await said()).toMatchObject([{ kind: "q1", value: 2 }]);
    await answer(link, { csat: "3" }, false, later(300));
    await count(later(360));
    expect(await said()).toMatchObject([
      { kind: "csat", value: 3 },
      { kind: "q1", value: 2 },
    ]);
    // What they take back themselves, and say once more, counts.
    await answer(link, { csat: "-" }, false, later(400));
    await count(later(420));
    await answer(link, { csat: "3" }, false, later(440));
    await count(later(460));
    expect(await said()).toMatchObject([{ kind: "csat", value: 3 }, { kind: "q1" }]);
    expect(await as(world.mira, (scope) => checkLedger(scope), later(500))).toEqual([]);
  });

  it("that was never sent counts from the close on, as of then", async () => {
    const pulseId = await send();
    await answer(await linkOf(pulseId), { csat: "1" });
    const closed = later(15 * DAY_S);
    await as(world.mira, (scope) => closePulseOf(scope, pulseId), closed);
    expect(await jobsOf(world.mira.workspaceId, "count-pulse")).toHaveLength(1);
    expect((await recipientsOf(pulseId))[0]?.respondedOn?.toISOString()).toBe("2026-03-24T00:00:00.000Z");
    await count(closed);
    expect(await said()).toMatchObject([{ kind: "csat", value: 1 }]);
  });

  it("is not asked for any more after the close, though the mail never went out", async () => {
    const pulseId = await send();
    await as(world.mira, (scope) => closePulseOf(scope, pulseId), later(15 * DAY_S));
    const mails = await as(world.mira, ({ tx }) => tx.mail.findMany({ where: { recipient: { pulseId } } }));
    expect(mails).toMatchObject([{ state: "cancelled", reason: "pulse_closed", endedAt: later(15 * DAY_S) }]);
  });

  it("that came by a link, or in a round, that was taken back before it was sent counts for nothing", async () => {
    const pulseId = await send();
    await answer(await linkOf(pulseId), { csat: "1" });
    const [recipient] = await recipientsOf(pulseId);
    await as(world.mira, (scope) => revokePulseLink(scope, recipient?.id ?? ""), later(70));
    await as(world.mira, (scope) => closePulseOf(scope, pulseId), later(15 * DAY_S));
    await count(later(15 * DAY_S));
    expect(await said()).toEqual([]);
    expect((await recipientsOf(pulseId))[0]?.respondedOn).toBeNull();
  });

  it("is refused when it answers something else, is off the scale, or says nothing at all", async () => {
    const link = await linkOf(await send());
    const odd: readonly Record<string, string>[] = [
      { q2: "1" },
      { csat: "6" },
      { csat: "0" },
      { q1: "2.5" },
      { q1: "__proto__" },
      { constructor: "1" },
    ];
    for (const answers of odd) {
      expect(await codeOf(answer(link, answers))).toBe("invalid_input");
    }
    expect(await codeOf(answer(link, {}, true))).toBe("invalid_input");
    expect((await openPulseLink(link, later(61))).response).toBeNull();
  });

  it("moves the gap between what we say and what they say", async () => {
    await as(world.mira, (scope) =>
      assessAccount(scope, {
        id: crypto.randomUUID(),
        input: { accountId: world.accountId, answers: [{ question: "q1", value: 4, reason: null }] },
      }),
    );
    await answer(await linkOf(await send()), { q1: "0" }, true);
    await count();
    const [score] = await as(world.mira, ({ tx }) =>
      tx.ladderScore.findMany({ where: { accountId: world.accountId } }),
    );
    expect(score?.perceptionGap).toBeGreaterThan(0);
  });
});
