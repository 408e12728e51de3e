import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { loadFormerStates } from "@/lib/data/former-states";
import type { Scope } from "@/lib/data/scope";
import { circumstancesOfAccount, statedBy } from "@/lib/judging/circumstances-of-account";
import { archiveAccount } from "@/lib/operations/archive-account";
import { assessAccount } from "@/lib/operations/assess-account";
import { createAccounts } from "@/lib/operations/create-accounts";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { loadWholeAccount } from "@/lib/operations/load-whole-account";
import { overwriteAccounts } from "@/lib/operations/overwrite-accounts";
import { recordContract } from "@/lib/operations/record-contract";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordPromise } from "@/lib/operations/record-promise";
import { recordPurchase } from "@/lib/operations/record-purchase";
import { removeContract } from "@/lib/operations/remove-contract";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { removePurchase } from "@/lib/operations/remove-purchase";
import { removeSurveyAnswer } from "@/lib/operations/remove-survey-answer";
import { reviewFact } from "@/lib/operations/review-fact";
import { updateAccount } from "@/lib/operations/update-account";
import { updateInteraction } from "@/lib/operations/update-interaction";
import type { AccountInput } from "@/lib/schemas/account";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { dayAgo, daysAgo, later, NOON } from "../../factories/clock";
import { buildAccount, buildInteraction, buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createContact } from "../../factories/records";
import { buildRecord } from "../../factories/registers";
import { staffed } from "../begin";

// Longer than other files: one world in which every fact was changed today, and the walk names each of them beside the
// change that must not move it.
const { dora, otto } = await staffed();
const accountId = randomUUID();
const [contract, next, purchase] = [randomUUID(), randomUUID(), randomUUID()];
const [promise, commitment, talk, complaint] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
/** Everything below is entered on this day, looked at ten days later, and changed today. */
const THEN = daysAgo(30);
const LOOKED_AT = new Date(dayAgo(19).getTime() - 1);
const LOOKED = dayAgo(20).toISOString().slice(0, 10);

const stated = buildAccount({
  ...{ tier: "key", segment: "Ports", industry: "Logistics", arrCents: 120_000_00, supplierShare: "main" },
  ...{ startedOn: dayAgo(800), renewsOn: dayAgo(-90), declaredType: "partner" },
});
const term = { accountId, startsOn: dayAgo(700), endsOn: dayAgo(-90), noticeOn: dayAgo(-40), arrCents: 1, note: null };
const toCome = { ...term, startsOn: dayAgo(-120), endsOn: null, noticeOn: null };
const bought = { accountId, purchasedOn: dayAgo(200), amountCents: 5_000_00, note: null };
const promised = {
  accountId,
  summary: "A berth plan",
  madeBy: "us" as const,
  importance: 3,
  promisedOn: dayAgo(60),
  dueOn: dayAgo(35),
};
const isoAgo = (days: number) => dayAgo(days).toISOString().slice(0, 10);
const measured = (changes: object = {}) =>
  buildRecord("value_commitment", accountId, {
    ...{ metric: "Hours", unit: "h", promised: 100, achieved: 90, dueOn: isoAgo(32), measuredAt: isoAgo(31) },
    ...changes,
  });
let ann: string;
let ben: string;
const met = (changes: object = {}) =>
  buildInteraction(accountId, {
    contactIds: [ann, ben],
    memberIds: [dora.memberId],
    occurredAt: daysAgo(40),
    ...changes,
  });
const called = (occurredAt: Date) => met({ occurredAt, contactIds: [ann] });
const complained = (changes: object = {}) =>
  met({
    kind: "complaint",
    direction: "inbound",
    summary: "Boxes stood for a day",
    sentiment: -1,
    contactIds: [ann],
    ...changes,
  });
const said = (changes: object = {}) =>
  buildSurveyAnswer({ accountId, contactId: ann }, { value: 2, answeredAt: daysAgo(33), ...changes });

beforeAll(async () => {
  await as(
    dora,
    async (scope) => {
      await createAccounts(scope, [{ id: accountId, input: { ...stated, ownerId: otto.memberId } }]);
      ann = await createContact(scope, accountId, { name: "Ann" });
      ben = await createContact(scope, accountId, { name: "Ben" });
      await recordContract(scope, { id: contract, input: term });
      await recordContract(scope, { id: next, input: toCome });
      await recordPurchase(scope, { id: purchase, input: bought });
      await recordPromise(scope, { id: promise, input: { ...promised, keptOn: dayAgo(34), brokenOn: null } });
      await recordInRegister(scope, { id: commitment, input: measured() });
      await recordInteractions(scope, [
        ...[60, 75, 100].map((days) => ({ id: randomUUID(), input: called(daysAgo(days)) })),
        { id: talk, input: met({ occurredAt: daysAgo(35) }) },
        { id: complaint, input: complained() },
      ]);
      await enterSurveyAnswers(scope, [said()]);
      await reviewFact(scope, {
        id: randomUUID(),
        input: { accountId, kind: "sponsor", value: 100, note: null, reviewedAt: daysAgo(31) },
      });
    },
    THEN,
  );
});

/** Each change comes a second after the one before. */
let seconds = 0;
const change = (run: (scope: Scope) => Promise<unknown>) => {
  seconds += 1;
  return as(dora, run, later(seconds));
};
const report = (query: object = {}) =>
  as(dora, (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId, ...query })), later(3600));
/** All that the page says but for the name and what it hangs on, which belong to the present. */
const told = async (query: object = {}) => {
  const { account, ...rest } = await report(query);
  const { parent: _, children: __, ...standing } = account;
  return { ...rest, account: standing };
};

/** What type and risk are judged by besides evidence, at one instant whatever the clock says. */
const circumstances = (at: Date, isPast: boolean) =>
  as(dora, async (scope) => {
    const [asOf, knownAt] = [at.getTime(), at.getTime()];
    const { sources } = await loadWholeAccount(scope, accountId, { asOf, knownAt, isPast, isKnownApart: false });
    return circumstancesOfAccount(statedBy(sources, knownAt), asOf, knownAt);
  });

/** What people would see changed, leaving out what moves with the clock alone. */
const shown = ({ account, registers, timeline, behaviours, act }: Awaited<ReturnType<typeof told>>) => ({
  ...{ account, registers, behaviours, act, counts: timeline.counts },
  entries: timeline.entries.map(({ points: _, ...entry }) => entry),
});

/** Every field of an account that anything reads, with another value: the compiler asks for a new one. */
const ACCOUNT_CHANGES: Record<Exclude<keyof AccountInput, "name" | "externalId" | "note" | "parentId">, object> = {
  tier: { tier: "light" },
  segment: { segment: "Rivers" },
  industry: { industry: "Shipping" },
  arrCents: { arrCents: 1_00 },
  currency: { currency: "USD" },
  ownerId: { ownerId: null },
  startedOn: { startedOn: dayAgo(50) },
  renewsOn: { renewsOn: dayAgo(-10) },
  declaredType: { declaredType: "dating" },
  supplierShare: { supplierShare: "unknown" },
};

const version = async (scope: Scope) => (await scope.tx.account.findFirstOrThrow({ where: { id: accountId } })).version;

const CHANGES: readonly (readonly [string, (scope: Scope) => Promise<unknown>])[] = [
  ...Object.entries(ACCOUNT_CHANGES).map(([field, changes]): (typeof CHANGES)[number] => [
    `${field} of the account`,
    async (scope) => {
      const input = { ...stated, ownerId: otto.memberId, ...changes };
      await updateAccount(scope, { id: accountId, version: await version(scope), input });
    },
  ]),
  [
    "the account by an import",
    (scope) => overwriteAccounts(scope, [{ id: accountId, input: buildAccount({ supplierShare: "sole" }) }]),
  ],
  ["its place in the lists", (scope) => archiveAccount(scope, { accountId, isArchived: true })],
  [
    "the term of a contract",
    (scope) =>
      recordContract(scope, { id: contract, input: { ...term, endsOn: dayAgo(50), noticeOn: null, version: 1 } }),
  ],
  ["a contract, taken back", (scope) => removeContract(scope, { accountId, contractId: contract })],
  [
    "a contract that has yet to begin, brought forward",
    (scope) => recordContract(scope, { id: next, input: { ...toCome, startsOn: dayAgo(25), version: 1 } }),
  ],
  [
    "a contract of last year, entered today",
    (scope) => recordContract(scope, { id: randomUUID(), input: { ...term, startsOn: dayAgo(900) } }),
  ],
  [
    "the day of a purchase",
    (scope) => recordPurchase(scope, { id: purchase, input: { ...bought, purchasedOn: dayAgo(2), version: 1 } }),
  ],
  ["a purchase, taken back", (scope) => removePurchase(scope, { accountId, purchaseId: purchase })],
  [
    "a purchase of long ago, entered today",
    (scope) => recordPurchase(scope, { id: randomUUID(), input: { ...bought, purchasedOn: dayAgo(1000) } }),
  ],
  [
    "what became of a promise",
    (scope) =>
      recordPromise(scope, {
        id: promise,
        input: { ...promised, importance: 1, keptOn: null, brokenOn: dayAgo(34), version: 1 },
      }),
  ],
  [
    "what was achieved",
    (scope) => recordInRegister(scope, { id: commitment, input: measured({ achieved: 10, version: 1 }) }),
  ],
  [
    "its business case, and that they confirmed it",
    (scope) => {
      const said = { roi: 140, paybackMonths: 9, irr: 30, confirmedById: ann, confirmedAt: isoAgo(31), version: 2 };
      return recordInRegister(scope, { id: commitment, input: measured(said) });
    },
  ],
  [
    "kind, direction, day and people of a talk",
    (scope) =>
      updateInteraction(scope, {
        id: talk,
        version: 1,
        input: met({ kind: "event", direction: "outbound", occurredAt: daysAgo(90), contactIds: [ben], sentiment: -1 }),
      }),
  ],
  ["a talk, taken back", (scope) => removeInteraction(scope, { interactionId: talk, isRemoved: true })],
  ["a talk, restored", (scope) => removeInteraction(scope, { interactionId: talk, isRemoved: false })],
  [
    "the end of a complaint",
    (scope) => updateInteraction(scope, { id: complaint, version: 1, input: complained({ resolvedAt: daysAgo(38) }) }),
  ],
  [
    "a talk of long ago, entered today",
    (scope) => recordInteractions(scope, [{ id: randomUUID(), input: met({ occurredAt: daysAgo(1200) }) }]),
  ],
  ["an answer, corrected", (scope) => enterSurveyAnswers(scope, [said({ value: 5, answeredAt: daysAgo(25) })])],
  [
    "an answer, taken back",
    async (scope) => {
      const { id } = await scope.tx.surveyAnswer.findFirstOrThrow({ where: { accountId } });
      await removeSurveyAnswer(scope, { surveyAnswerId: id, isRemoved: true });
    },
  ],
  [
    "a review of the sponsor",
    (scope) =>
      reviewFact(scope, {
        id: randomUUID(),
        input: { accountId, kind: "sponsor", value: 0, note: null, reviewedAt: daysAgo(22) },
      }),
  ],
  [
    "our answers",
    (scope) =>
      assessAccount(scope, {
        id: randomUUID(),
        input: { accountId, answers: [{ question: "q1", value: 0, reason: null }] },
      }),
  ],
];

const moved = new Set<string>();

describe("a day that is past, as it was known", () => {
  it.each(CHANGES)("stays what it was when this changes today: %s", async (_, run) => {
    const look = async () => ({
      past: [await told({ asOf: LOOKED }), await circumstances(LOOKED_AT, true)],
      today: shown(await told()),
      circumstances: await circumstances(later(3600), false),
    });
    const before = await look();
    await change(run);
    const after = await look();
    expect(after.past).toEqual(before.past);
    // Else nothing was changed, and the line above proves nothing.
    expect([after.today, after.circumstances]).not.toEqual([before.today, before.circumstances]);
    for (const [name, value] of Object.entries(after.circumstances)) {
      if (value !== Object.entries(before.circumstances).find(([other]) => other === name)?.[1]) moved.add(name);
    }
  });

  it("was tried with a change of every circumstance there is", async () => {
    expect([...moved].sort()).toEqual(Object.keys(await circumstances(NOON, true)).sort());
  });

  it("still tells the first story at the end of it all", async () => {
    const { account, score, act, registers } = await told({ asOf: LOOKED });
    expect(account).toMatchObject({ tier: "key", supplierShare: "main", ownerName: "Otto", isArchived: false });
    expect(score.lock.state).toBe("free");
    expect(act).toMatchObject({ kind: "notice", on: dayAgo(-40).toISOString().slice(0, 10) });
    expect([registers.contracts.length, registers.purchases.length]).toEqual([1, 1]);
    expect(registers.promises).toMatchObject([{ importance: 3, state: "late" }]);
  });

  it("is told by what is known now, where that is asked", async () => {
    const { account } = await told({ asOf: LOOKED, known: NOON.toISOString().slice(0, 10) });
    expect(account).toMatchObject({ tier: "growth", supplierShare: "sole" });
  });

  it("knows nothing about an account that was not recorded yet", async () => {
    const { score, isContractPresumed, act } = await told({ asOf: dayAgo(40).toISOString().slice(0, 10) });
    expect(score.relationship.type).toBe("none");
    expect([score.risk.active, isContractPresumed, act]).toEqual([false, false, null]);
  });
});

describe("states that follow each other closely", () => {
  const id = randomUUID();
  const say = async (changes: object, now: Date) => {
    await as(dora, (scope) => overwriteAccounts(scope, [{ id, input: buildAccount(changes) }]), now);
  };
  const kept = () =>
    as(dora, async (scope) => {
      const rows = await scope.tx.$queryRaw<{ segment: string }[]>`
        SELECT state ->> 'segment' AS segment FROM "FormerState" WHERE "nounId" = ${id}::uuid ORDER BY sequence`;
      return rows.map(({ segment }) => segment);
    });
  const segmentAsKnown = async (now: Date) =>
    (await as(dora, (scope) => loadFormerStates(scope, id, now))).account.get(id)?.segment;

  it("are all kept when two saves share a millisecond, and the first is what was known before", async () => {
    await as(dora, (scope) => createAccounts(scope, [{ id, input: buildAccount({ segment: "First" }) }]), THEN);
    await say({ segment: "Second" }, daysAgo(10));
    await say({ segment: "Third" }, daysAgo(10));
    expect(await kept()).toEqual(["First", "Second"]);
    expect([await segmentAsKnown(daysAgo(11)), await segmentAsKnown(daysAgo(9))]).toEqual(["First", undefined]);
  });

  it("are told in the order in which they were kept when a clock goes back", async () => {
    await say({ segment: "Fourth" }, daysAgo(12));
    expect(await kept()).toEqual(["First", "Second", "Third"]);
    expect(await segmentAsKnown(daysAgo(13))).toBe("First");
  });
});
