import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { utcDayOf } from "@/lib/calendar/days";
import { assessAccount } from "@/lib/operations/assess-account";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { recordContacts } from "@/lib/operations/record-contacts";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { reviewFact } from "@/lib/operations/review-fact";
import { placeText } from "@/lib/report/timeline-place";
import { accountFilter } from "@/lib/schemas/account-filter";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { assessmentInput } from "@/lib/schemas/assessment";
import { contactInput } from "@/lib/schemas/contact";
import { factReviewInput } from "@/lib/schemas/fact-review";
import { interactionInput } from "@/lib/schemas/interaction";
import { surveyAnswerInput } from "@/lib/schemas/survey-answer";
import { knownIndex } from "@/lib/scoring";
import { daysAgo, later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";

// Longer than other files: everything a report says of one account is told in one small world.
let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

const report = (query: object = {}, now = later(60)) =>
  as(
    world.mira,
    (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId: world.accountId, ...query })),
    now,
  );

async function call(changes: object = {}, now = NOON): Promise<string> {
  const id = randomUUID();
  const input = interactionInput.parse({
    accountId: world.accountId,
    kind: "call",
    direction: "two_way",
    occurredAt: now.toISOString(),
    sentiment: 1,
    summary: "Cut-over confirmed",
    contactIds: [world.ann],
    ...changes,
  });
  await as(world.mira, (scope) => recordInteractions(scope, [{ id, input }]), now);
  return id;
}

async function answer(kind: string, value: number, now = NOON) {
  const input = surveyAnswerInput.parse({
    accountId: world.accountId,
    contactId: world.ben,
    kind,
    value,
    comment: "Could be worse.",
    answeredAt: now.toISOString(),
  });
  await as(world.mira, (scope) => enterSurveyAnswers(scope, [input]), now);
}

const stepOf = (whole: Awaited<ReturnType<typeof report>>, name: string) =>
  whole.why.steps.find(({ step }) => step === name);

describe("the report of an account", () => {
  it("explains a point down to the words, the person and the entry of the timeline (C36)", async () => {
    const id = await call();
    const whole = await report({ why: "satisfaction" });
    const tone = stepOf(whole, "satisfaction")?.indicators.find(({ indicator }) => indicator === "tone");
    // One delighted call: x = 50 + .5·50/(2 + .5) = 60, and tone is .40 of satisfaction.
    expect(tone?.points).toBeCloseTo(4, 9);
    expect(tone?.rows).toHaveLength(1);
    expect(tone?.rows[0]).toMatchObject({ who: "Ann", said: { origin: "interaction", summary: "Cut-over confirmed" } });
    expect(tone?.rows[0]?.entry).toEqual({ key: `interaction-${id}`, at: NOON.getTime() });
    const entry = whole.timeline.entries.find(({ key }) => key === `interaction-${id}`);
    expect(entry?.points).toEqual([{ step: "satisfaction", points: expect.closeTo(4, 9) }]);
  });

  it("shows parts that add up to what is shown, step by step and for the index", async () => {
    for (let i = 1; i <= 7; i += 1) await call({ sentiment: i / 9, kind: i % 2 ? "email" : "call" }, daysAgo(i * 11));
    await answer("csat", 4);
    await answer("nps", 9);
    await answer("delivery_pulse", 1);
    const whole = await report();
    for (const { step, points, indicators } of whole.why.steps) {
      const shown = indicators.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.points, 0);
      expect(shown, step).toBeCloseTo(points, 9);
      expect(Math.abs(50 + points - whole.score.steps[step].score), step).toBeLessThanOrEqual(0.05 + 1e-9);
    }
    const shares = whole.why.index.shares.reduce((sum, { points }) => sum + points, 0);
    expect(shares).toBeCloseTo(whole.why.index.points, 9);
    for (const { news, ageing, model, total } of Object.values(whole.change.parts)) {
      expect(news + ageing + model).toBeCloseTo(total, 9);
    }
  });

  it("shows to the digit what the list shows", async () => {
    await call({}, daysAgo(100));
    await answer("csat", 5);
    const whole = await report({}, later(3600));
    const listed = await as(world.mira, (scope) => loadPortfolio(scope, accountFilter.parse({})), later(3600));
    const [row] = listed.accounts;
    expect(row?.score?.index).toBe(whole.score.ladder.index);
    expect(row?.score?.steps.satisfaction.score).toBe(whole.score.steps.satisfaction.score);
  });

  it("lists what is missing with what it could tell, and adds the missing up to the range of what is unknown", async () => {
    await answer("csat", 5);
    const satisfaction = stepOf(await report(), "satisfaction");
    const open = new Map(satisfaction?.indicators.map((one) => [one.indicator, one.open]));
    expect(open.get("nps")).toBeCloseTo(12.5, 9);
    expect(open.get("tone")).toBeCloseTo(20, 9);
    // One fresh answer: Z = 1/3, so two thirds of 17.5 are still open.
    expect(open.get("csat")).toBeCloseTo((17.5 * 2) / 3, 4);
  });

  it("says what time alone changes next, of today and not of a past day", async () => {
    await answer("csat", 5);
    await call();
    const { coming } = await report();
    expect(coming).toEqual({ on: "2026-05-16", changes: [{ kind: "index" }] });
    const knownOn = async (moment: string) => (await report({}, new Date(moment))).score.steps.satisfaction.coverage;
    expect(await knownOn("2026-05-16T00:00:00Z")).toBeLessThan(0.15);
    expect(await knownOn("2026-05-15T00:00:00Z")).toBeGreaterThan(0.15);
    expect((await report({ asOf: "2026-03-09" })).coming).toBeNull();
  });

  it("stands at any day with what was known then (C20, C37)", async () => {
    await call({ summary: "Told us late", occurredAt: daysAgo(30).toISOString() });
    const then = await report({ asOf: "2026-02-20" });
    expect(then.score.live).toBe(0);
    expect(then.timeline.entries).toEqual([]);
    const hindsight = await report({ asOf: "2026-02-20", known: "2026-03-10" });
    expect(hindsight.score.live).toBe(1);
    expect(hindsight.timeline.entries).toHaveLength(1);
  });

  it("shows of the past no fact, and no person, that nobody knew then (C37)", async () => {
    await call({}, daysAgo(20));
    const fact = { kind: "sponsor", value: 100, reviewedAt: daysAgo(30).toISOString() };
    const input = factReviewInput.parse({ accountId: world.accountId, ...fact });
    await as(world.mira, (scope) => reviewFact(scope, { id: randomUUID(), input }));
    const sponsorOf = ({ registers }: Awaited<ReturnType<typeof report>>) =>
      registers.facts.find(({ kind }) => kind === "sponsor")?.said ?? null;
    const then = await report({ asOf: "2026-02-25" });
    expect(sponsorOf(then)).toBeNull();
    expect(then.timeline.counts.facts).toBe(0);
    expect(then.people.contacts.map(({ name }) => name)).toEqual(["Ann"]);
    expect(sponsorOf(await report({ asOf: "2026-02-25", known: "2026-03-10" }))).toMatchObject({ value: 100 });
    expect((await report()).people.contacts).toHaveLength(2);
  });

  it("counts nobody as gone before the day on which they left", async () => {
    await call({}, daysAgo(20));
    const left = contactInput.parse({ accountId: world.accountId, name: "Ann", leftOn: "2026-03-01" });
    await as(world.mira, (scope) => recordContacts(scope, [{ id: world.ann, input: left }]));
    const leftOn = async (query: object) =>
      (await report(query)).people.contacts.find(({ name }) => name === "Ann")?.leftOn;
    expect(await leftOn({ asOf: "2026-02-25" })).toBeNull();
    expect(await leftOn({})).toBe("2026-03-01");
  });

  it("parts the change since a day into news and ageing, and names the rows that were news", async () => {
    await call({ summary: "Old" }, daysAgo(200));
    await call({ summary: "Fresh" });
    const { change } = await report({ since: "2026-03-01", why: "satisfaction" });
    expect(change.causes.map(({ said, isNews }) => [said, isNews])).toEqual([
      [expect.objectContaining({ summary: "Fresh" }), true],
      [expect.objectContaining({ summary: "Old" }), false],
    ]);
    expect(change.parts.satisfaction.news).toBeGreaterThan(0);
    expect(change.parts.satisfaction.ageing).toBeLessThan(0);
  });

  it("takes a removed interaction out of score and timeline, and back in on undo", async () => {
    const interactionId = await call();
    const set = (isRemoved: boolean, now: Date) =>
      as(world.mira, (scope) => removeInteraction(scope, { interactionId, isRemoved }), now);
    await set(true, later(5));
    expect(await report()).toMatchObject({ score: { live: 0 }, timeline: { total: 0 } });
    await set(false, later(10));
    expect(await report()).toMatchObject({ score: { live: 1 }, timeline: { total: 1 } });
  });

  it("sets our answers beside theirs, with the line behind each (C17)", async () => {
    const answers = [{ question: "q1", value: 4, reason: "The order desk stops." }];
    const input = assessmentInput.parse({ accountId: world.accountId, answers });
    await as(world.mira, (scope) => assessAccount(scope, { id: randomUUID(), input }));
    await answer("q1", 1);
    const [first] = (await report()).questions;
    expect(first?.team).toMatchObject({
      reading: 100,
      answers: [{ who: "Mira", value: 4, line: "The order desk stops." }],
    });
    expect(first?.customer).toMatchObject({
      reading: 25,
      answers: [{ who: "Ben", value: 1, line: "Could be worse." }],
    });
  });

  it("shows what would be left without one person, and nothing for a stranger", async () => {
    await call();
    await answer("csat", 5);
    const { people } = await report({ without: world.ann });
    expect(people.without).toMatchObject({ name: "Ann", removed: 1 });
    expect(people.without?.lost.satisfaction).toBeCloseTo(4, 3);
    expect((await report({ without: randomUUID() })).people.without).toBeNull();
  });

  it("costs with one of ours the talks that nobody else of ours had, and names whom only they know", async () => {
    const { otto, mira } = world;
    for (let i = 1; i <= 4; i += 1) await call({ memberIds: [otto.memberId] }, daysAgo(i * 20));
    await call({ memberIds: [otto.memberId, mira.memberId], contactIds: [world.ben] }, daysAgo(5));
    const { people, score } = await report({ without: otto.memberId });
    expect(people.members.find(({ id }) => id === otto.memberId)?.evidence).toBe(4);
    expect(people.without).toMatchObject({ name: "Otto", removed: 4, talksAlone: 4 });
    expect(people.roots.without).toMatchObject({ ties: 2, contacts: [{ name: "Ann" }], members: [] });
    expect(people.without?.lost.satisfaction).toBeGreaterThan(3);
    expect(people.without?.lost.ladder).toBeGreaterThan(0);
    expect(people.without?.left.ladder.index).toBeLessThan(score.ladder.index);
    expect((await report({ without: mira.memberId })).people.without).toMatchObject({ removed: 0, talksAlone: 0 });
  });

  it("says of those with most contact what the index would be without them, before anybody thinks one away", async () => {
    const { otto } = world;
    for (let i = 1; i <= 4; i += 1) await call({ memberIds: [otto.memberId] }, daysAgo(i * 20));
    for (let i = 1; i <= 4; i += 1) await answer("csat", 5, daysAgo(i * 15));
    const { missed, thresholds } = await report();
    expect(missed.map(({ id }) => id)).toEqual([world.ann, otto.memberId]);
    for (const { id, left } of missed) {
      const { people } = await report({ without: id });
      expect(left).toBeGreaterThan(50);
      expect(people.without && knownIndex(people.without.left, thresholds)).toBeCloseTo(left ?? 0, 9);
    }
  });

  it("says what set in when its level of risk began, and not what came later", async () => {
    await call({ sentiment: 1 }, daysAgo(40));
    await answer("csat", 1, daysAgo(20));
    const first = await report({}, daysAgo(19));
    expect(first.score.risk.level).toBe("watch");
    expect(first.riskSince).toMatchObject({ day: utcDayOf(daysAgo(20)), notYetOn: utcDayOf(daysAgo(40)) });
    expect(first.riskSince?.began).toEqual(first.score.risk.reasons.map(({ code }) => code));

    // One reason comes to weigh more, another is new, and the third was there before.
    await call({ kind: "complaint", direction: "inbound", sentiment: -1 }, daysAgo(16));
    const { riskSince, score } = await report();
    expect(score.risk.level).toBe("at-risk");
    expect(score.risk.reasons.map(({ code }) => code)).toEqual(["low-satisfaction", "direct-signal", "falling"]);
    expect(riskSince).toMatchObject({ day: utcDayOf(daysAgo(16)), notYetOn: utcDayOf(daysAgo(20)) });
    expect(riskSince?.began).toEqual(["low-satisfaction", "falling"]);
  });

  it("draws ties between those who met within a year, which fade, of any day as they were known (C20)", async () => {
    const [{ memberId: otto }, { memberId: mira }] = [world.otto, world.mira];
    await call({ memberIds: [otto, mira], occurredAt: daysAgo(180).toISOString() }, daysAgo(180));
    await call({ memberIds: [otto], occurredAt: daysAgo(0).toISOString() }, daysAgo(0));
    await call({ memberIds: [mira], contactIds: [world.ben], occurredAt: daysAgo(400).toISOString() }, daysAgo(400));
    const tiesOf = async (query = {}) => {
      const { people } = await report(query);
      return people.roots.ties.map(({ memberId, mass, inAYear }) => [memberId, Number(mass.toFixed(3)), inAYear]);
    };
    expect(new Set(await tiesOf())).toEqual(
      new Set([
        [otto, 1.5, 2],
        [mira, 0.5, 1],
      ]),
    );
    // Ten days before, the last talk had not been, and the older one had faded less.
    const then = await tiesOf({ asOf: utcDayOf(daysAgo(10)) });
    expect(then.map(([, mass, inAYear]) => [Number(mass) > 0.5, inAYear])).toEqual([
      [true, 1],
      [true, 1],
    ]);
  });

  it("calls nobody silent of whom no contact is on record, however long they are known", async () => {
    const codes = async (now: Date) => (await report({}, now)).score.risk.reasons.map(({ code }) => code);
    await answer("csat", 5, daysAgo(100));
    expect(await codes(later(0))).not.toContain("silence");
    await call({ direction: "outbound", sentiment: null }, daysAgo(89));
    expect(await codes(later(0))).not.toContain("silence");
    expect(await codes(later(86_400))).toContain("silence");
  });

  it("shows a barrier among the facts, and moves no step by it (C12)", async () => {
    const before = await report();
    const fact = { kind: "barrier", value: 100, note: "Two years' notice", reviewedAt: NOON.toISOString() };
    const input = factReviewInput.parse({ accountId: world.accountId, ...fact });
    await as(world.mira, (scope) => reviewFact(scope, { id: randomUUID(), input }));
    const after = await report();
    expect(after.registers.facts.find(({ kind }) => kind === "barrier")?.said?.value).toBe(100);
    expect(after.score.steps).toEqual(before.score.steps);
  });

  it("pages the timeline from entry to entry, however many are of one instant, and filters it by kind", async () => {
    for (let i = 0; i < 35; i += 1)
      await call({ summary: `Call ${i}`, occurredAt: daysAgo(i < 25 ? 3 : i).toISOString() });
    await answer("csat", 4);
    const seen: string[] = [];
    let until: string | undefined;
    for (let pages = 0; pages < 3; pages += 1) {
      const { timeline } = await report({ until });
      expect(timeline.total).toBe(36);
      seen.push(...timeline.entries.map(({ key }) => key));
      expect(seen).toHaveLength(Math.min(36, 15 * (pages + 1)));
      until = timeline.olderFrom ? placeText(timeline.olderFrom) : undefined;
    }
    expect(until).toBeUndefined();
    expect(new Set(seen).size).toBe(36);
    const [last = ""] = seen.slice(-1);
    const behind = await report({ until: placeText({ key: last, at: daysAgo(34).getTime() }) });
    expect(behind.timeline.entries.map(({ key }) => key)).toEqual([last]);
    const answers = await report({ kind: "answers" });
    expect(answers.timeline.entries.map(({ kind }) => kind)).toEqual(["answers"]);
  }, 120_000);
});
