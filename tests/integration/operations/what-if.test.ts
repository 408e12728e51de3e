import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadLedger } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { type Judgement, scoreRecords } from "@/lib/judging/score-records";
import { assessAccount } from "@/lib/operations/assess-account";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getWhatIf } from "@/lib/operations/get-what-if";
import { loadWholeAccount } from "@/lib/operations/load-whole-account";
import { recordContract } from "@/lib/operations/record-contract";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordPromise } from "@/lib/operations/record-promise";
import { recordPurchase } from "@/lib/operations/record-purchase";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { reviewFact } from "@/lib/operations/review-fact";
import { assessmentInput } from "@/lib/schemas/assessment";
import { contractInput } from "@/lib/schemas/contract";
import { promiseInput } from "@/lib/schemas/promise";
import { purchaseInput } from "@/lib/schemas/purchase";
import { REGISTER_NOUNS, type RegisterNoun } from "@/lib/schemas/register-noun";
import { STEPS } from "@/lib/scoring";
import { type Imagined, readHypothesis, writeHypothesis } from "@/lib/what-if/hypothesis";
import { IMAGINED_NOUNS, type ImaginedKind } from "@/lib/what-if/imagined-kinds";
import { outcomeOf } from "@/lib/what-if/outcome";
import { unpackGround } from "@/lib/what-if/pack-ground";
import { imaginedOf, type Place, resolveImagined } from "@/lib/what-if/resolve-imagined";
import { dayAgo, daysAgo, later } from "../../factories/clock";
import { buildInteraction, buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { namedIn, PLAIN } from "../../factories/plain-records";
import { createAccount, createContact, createHarbour, type Harbour } from "../../factories/records";
import { buildRecord, createRecord } from "../../factories/registers";
import { PROOFS } from "./register-proofs";

let world: Harbour;
const NOW = later(60);
const run = <T>(work: (scope: Scope) => Promise<T>, now = NOW) => as(world.mira, work, now);
const on = (days: number) => dayAgo(days).toISOString().slice(0, 10);

beforeAll(async () => {
  world = await createHarbour();
});

// Longer than other files: every kind is imagined and then recorded for real in one world, and has to come to the same.
/** A relationship in which every register has something to be measured against, anew for each test. */
beforeEach(async () => {
  world = await run(async (scope) => {
    const accountId = await createAccount(scope, { name: `Harbour ${randomUUID()}` });
    const [ann, ben] = [await createContact(scope, accountId), await createContact(scope, accountId, { name: "Ben" })];
    const talks = [
      [40, ann, 1],
      [20, ben, -0.5],
      [9, ann, 0.5],
    ] as const;
    await recordInteractions(
      scope,
      talks.map(([days, contactId, sentiment]) => ({
        id: randomUUID(),
        input: buildInteraction(accountId, { contactIds: [contactId], occurredAt: daysAgo(days), sentiment }),
      })),
    );
    const answer = buildSurveyAnswer({ accountId, contactId: ann }, { value: 4, answeredAt: daysAgo(60) });
    await enterSurveyAnswers(scope, [answer]);
    await createRecord(scope, { noun: "seat", accountId });
    await createRecord(scope, { noun: "workflow", accountId, name: "Yard plan", runsOnUs: "wholly" });
    await createRecord(scope, { noun: "barrier", accountId, grade: 3 });
    return { ...world, accountId, ann, ben };
  }, daysAgo(3));
});

async function laidOut(
  records: readonly Pick<Imagined, "kind" | "of">[],
  sent: readonly object[],
  { daysLater = 0, now = NOW } = {},
) {
  const { accountId } = world;
  const {
    ground: packed,
    model,
    moment,
    contacts,
    members,
  } = await run((scope) => getWhatIf(scope, { accountId }), now);
  const ground = unpackGround(packed, accountId);
  const place: Place = {
    ...{ accountId, currency: "EUR", zone: "Europe/Berlin", now: moment.asOf, contacts, members, ground },
  };
  const imagined = records.map((record, i) => imaginedOf(record, sent[i] ?? {}, place));
  const linked = readHypothesis(writeHypothesis(imagined) ?? "too long");
  expect(linked).toEqual({ records: imagined, problem: null });
  const resolved = linked.records.map((one) => {
    const read = resolveImagined(one, place);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    return read.resolved;
  });
  return outcomeOf({ accountId, ground, model, moment, records: resolved, daysLater });
}

const imagine = (kind: ImaginedKind, sent: object, of?: string, now = NOW) => laidOut([{ kind, of }], [sent], { now });

async function judgedNow(now = NOW): Promise<Judgement> {
  const at = now.getTime();
  const moment = { asOf: at, knownAt: at, isPast: false, isKnownApart: false };
  return run(async (scope) => {
    const { ledger, sources, model } = await loadWholeAccount(scope, world.accountId, moment);
    return scoreRecords({ evidence: ledger, source: sources, asOf: at }, model);
  }, now);
}

/** All that a reader sees of a judgement; numbers to a thousandth, for what is imagined stands a moment later. */
const told = ({ score, causes, act }: Judgement) => ({
  steps: STEPS.map((step) => [score.steps[step].score.toFixed(3), score.steps[step].state]),
  ladder: [score.ladder.index.toFixed(3), score.ladder.standsOn, score.ladder.firm],
  risk: [score.risk.level, causes.map(({ code, points }) => `${code} ${points}`)],
  relationship: [score.relationship.type, score.relationship.overlays, score.lock.state],
  trust: score.trust.score.toFixed(3),
  engagement: score.engagement.index.toFixed(2),
  act: act && [act.kind, act.on],
});

const isProving = (noun: RegisterNoun) =>
  Object.values(PROOFS[noun]).some(({ evidence = [], behaviours = [] }) => evidence.length + behaviours.length > 0);

it("whatever a register proves can be imagined, and nothing else of them", () => {
  expect([...IMAGINED_NOUNS].toSorted()).toEqual(REGISTER_NOUNS.filter(isProving).toSorted());
});

/** One after the other on one account, each beside those before it. */
it.each(IMAGINED_NOUNS)("what would be is what is once it is recorded: a %s", async (noun) => {
  const { accountId } = world;
  for (const [at, [name, { changes }]] of Object.entries(PROOFS[noun]).entries()) {
    const sent = { ...PLAIN[noun], ...namedIn(noun, world.ben), ...changes };
    const now = later(120 + at);
    const { supposed } = await imagine(noun, sent, undefined, now);
    await run((scope) => createRecord(scope, { noun, accountId, ...sent }), now);
    expect(told(supposed), name).toEqual(told(await judgedNow(now)));
  }
});

const mira = () => ({ memberId: world.mira.memberId });

describe("so is what is kept in ways of its own", () => {
  const record = (work: (scope: Scope) => Promise<unknown>) => run(work);

  it("an answer of theirs", async () => {
    const { accountId, ann: contactId } = world;
    const { supposed } = await imagine("survey_answer", { contactId, question: "nps", answer: 9 });
    const input = buildSurveyAnswer({ accountId, contactId }, { kind: "nps", value: 9, answeredAt: NOW });
    await record((scope) => enterSurveyAnswers(scope, [input]));
    expect(told(supposed)).toEqual(told(await judgedNow()));
  });

  it("a complaint", async () => {
    const { accountId, ben } = world;
    const said = { kind: "complaint", direction: "inbound", sentiment: -1 } as const;
    const { supposed } = await imagine("interaction", { ...said, contactId: ben });
    const input = buildInteraction(accountId, { ...said, contactIds: [ben], occurredAt: NOW });
    await record((scope) => recordInteractions(scope, [{ id: randomUUID(), input }]));
    expect(told(supposed)).toEqual(told(await judgedNow()));
  });

  it("an answer of ours, also over one that was given a moment ago", async () => {
    const { accountId } = world;
    const answers = (value: number) => assessmentInput.parse({ accountId, answers: [{ question: "q1", value }] });
    await record((scope) => assessAccount(scope, { id: randomUUID(), input: answers(3) }));
    const { supposed } = await imagine("team_answer", { ...mira(), question: "q1", answer: 4 });
    await run((scope) => assessAccount(scope, { id: randomUUID(), input: answers(4) }), later(61));
    expect(told(supposed)).toEqual(told(await judgedNow(later(61))));
  });

  it("a value case, a contract and a purchase", async () => {
    const { accountId } = world;
    const contract = { startsOn: on(200), endsOn: on(-100), noticeOn: on(-10) };
    const { supposed } = await laidOut(
      [{ kind: "value_case" }, { kind: "contract" }, { kind: "purchase" }],
      [{ value: 100 }, contract, { purchasedOn: on(2) }],
    );
    await record(async (scope) => {
      const review = { accountId, kind: "valueCase", value: 100, note: null, reviewedAt: NOW } as const;
      await reviewFact(scope, { id: randomUUID(), input: review });
      await recordContract(scope, { id: randomUUID(), input: contractInput.parse({ accountId, ...contract }) });
      const purchase = purchaseInput.parse({ accountId, purchasedOn: on(2) });
      await recordPurchase(scope, { id: randomUUID(), input: purchase });
    });
    expect(told(supposed)).toEqual(told(await judgedNow()));
  });

  it.each(["keptOn", "brokenOn"])("an open promise, %s this day", async (settled) => {
    const { accountId } = world;
    const id = randomUUID();
    const said = { accountId, summary: "A spare pump", promisedOn: on(30), dueOn: on(-3), importance: 2 };
    await run((scope) => recordPromise(scope, { id, input: promiseInput.parse(said) }), daysAgo(2));
    const outcome = settled === "keptOn" ? "kept" : "broken";
    const { supposed } = await imagine("promise", { outcome, importance: 2 }, id);
    const input = promiseInput.parse({ ...said, version: 1, [settled]: on(0) });
    await record((scope) => recordPromise(scope, { id, input }));
    expect(told(supposed)).toEqual(told(await judgedNow()));
  });

  it("somebody who leaves, as the view of the people tells it", async () => {
    const { accountId, ann } = world;
    const { supposed } = await imagine("leaving", { personId: ann });
    const { people, score } = await run((scope) => getAccountReport(scope, { accountId, without: ann }));
    const left = people.without?.left;
    expect(score.live).toBeGreaterThan(0);
    for (const step of STEPS) expect(supposed.score.steps[step].score).toBeCloseTo(left?.steps[step].score ?? -1, 3);
    expect(supposed.score.ladder.index).toBeCloseTo(left?.ladder.index ?? -1, 3);
    expect(supposed.score.lock.state).toBe(left?.lock);
  });
});

describe("what would become of a record that is there", () => {
  const changed = async (noun: "support_case" | "goal" | "seat" | "idea", first: object, then: object) => {
    const { accountId } = world;
    const id = await run((scope) => createRecord(scope, { noun, accountId, ...first }), daysAgo(1));
    const { supposed } = await imagine(noun, { ...PLAIN[noun], ...first, ...then }, id);
    const input = buildRecord(noun, accountId, { ...first, ...then, version: 1 });
    await run((scope) => recordInRegister(scope, { id, input }));
    expect(told(supposed)).toEqual(told(await judgedNow()));
  };

  it("a support case, solved", () =>
    changed(
      "support_case",
      { openedAt: "2026-03-07T09:00:00Z", solvedAt: null },
      { solvedAt: "2026-03-10T11:00:00Z" },
    ));
  it("a goal, achieved", () => changed("goal", { summary: "Less paper" }, { state: "achieved", reviewedAt: on(0) }));
  it("a seat, ended", () => changed("seat", { level: "standing" }, { endsOn: "2026-03-05", reviewedAt: on(0) }));
  it("an idea, implemented", () =>
    changed("idea", { outcome: null, answeredAt: null }, { implementedAt: on(0), implementationToldAt: on(0) }));
});

describe("on a later day", () => {
  it("it is compared with that day, on which what nobody did has lapsed", async () => {
    const { accountId, ann: contactId } = world;
    const said = { accountId, summary: "A spare pump", promisedOn: on(30), dueOn: on(-3), importance: 2 };
    await run((scope) => recordPromise(scope, { id: randomUUID(), input: promiseInput.parse(said) }), daysAgo(2));
    await run(
      (scope) => createRecord(scope, { noun: "seat", accountId, level: "standing", endsOn: on(-20) }),
      daysAgo(2),
    );
    const sent = { contactId, question: "csat", answer: 2 };
    const { now, left, supposed } = await laidOut([{ kind: "survey_answer" }], [sent], { daysLater: 40 });
    expect(told(now)).toEqual(told(await judgedNow()));
    const then = daysAgo(-40);
    await run((scope) => refreshScores(scope), then);
    expect(told(left)).toEqual(told(await judgedNow(then)));
    const input = buildSurveyAnswer({ accountId, contactId }, { surveyKey: "spring", value: 2, answeredAt: then });
    await run((scope) => enterSurveyAnswers(scope, [input]), then);
    expect(told(supposed)).toEqual(told(await judgedNow(then)));
  });
});

it("asks the database and writes nothing, and leaves the ledger as it was", async () => {
  const { accountId } = world;
  const asked = vi.spyOn(Client.prototype, "query");
  const before = (await run((scope) => loadLedger(scope, [accountId]))).get(accountId);
  await imagine("survey_answer", { contactId: world.ann, question: "csat", answer: 1 });
  const said = asked.mock.calls.map((call) => JSON.stringify(call[0]));
  asked.mockRestore();
  expect(said.some((statement) => statement.includes("Evidence"))).toBe(true);
  expect(said.filter((statement) => /\b(INSERT|UPDATE|DELETE)\b/.test(statement))).toEqual([]);
  expect((await run((scope) => loadLedger(scope, [accountId]))).get(accountId)).toEqual(before);
});

it("of a day after a past day nothing counts that was recorded since", async () => {
  const { accountId, ben } = world;
  const left = async () => {
    const { ground, model, moment } = await run((scope) => getWhatIf(scope, { accountId, asOf: on(2) }), later(200));
    const asked = { accountId, ground: unpackGround(ground, accountId), model, moment, records: [] };
    return [0, 5, 60].map((daysLater) => outcomeOf({ ...asked, daysLater }).left);
  };
  const before = (await left()).map(told);
  await run(async (scope) => {
    const complaint = buildInteraction(accountId, { kind: "complaint", contactIds: [ben], occurredAt: daysAgo(1) });
    await recordInteractions(scope, [{ id: randomUUID(), input: complaint }]);
    const contract = contractInput.parse({ accountId, startsOn: on(30), endsOn: on(-40), noticeOn: on(-20) });
    await recordContract(scope, { id: randomUUID(), input: contract });
    const purchase = purchaseInput.parse({ accountId, purchasedOn: on(1) });
    await recordPurchase(scope, { id: randomUUID(), input: purchase });
    await createRecord(scope, { noun: "barrier", accountId, grade: 4 });
    const answer = buildSurveyAnswer({ accountId, contactId: ben }, { value: 1, answeredAt: daysAgo(1) });
    await enterSurveyAnswers(scope, [answer]);
  }, later(120));
  expect((await left()).map(told)).toEqual(before);
});

it("of a past day it begins with what was known then, and goes on from there", async () => {
  const { accountId } = world;
  const query = { accountId, asOf: on(2) };
  await run((scope) => createRecord(scope, { noun: "workflow", accountId, runsOnUs: "none" }));
  const { ground: packed, model, moment } = await run((scope) => getWhatIf(scope, query));
  const { score } = await run((scope) => getAccountReport(scope, query));
  const supposed = { accountId, ground: unpackGround(packed, accountId), model, moment };
  const { now, left } = outcomeOf({ ...supposed, records: [], daysLater: 2 });
  expect(now.score.steps).toEqual(score.steps);
  expect(left.score.indicators.workflow?.reading).toBe(now.score.indicators.workflow?.reading);
  expect(left.score.live).toBe(now.score.live);
  expect(score.live).toBeGreaterThan(0);
});
