import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scope } from "@/lib/data/scope";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getAccountTree } from "@/lib/operations/get-account-tree";
import { getAgenda } from "@/lib/operations/get-agenda";
import { getBrief } from "@/lib/operations/get-brief";
import { getEngagement } from "@/lib/operations/get-engagement";
import { getExitSheet } from "@/lib/operations/get-exit-sheet";
import { getGivenEdition } from "@/lib/operations/get-given-edition";
import { getOverview } from "@/lib/operations/get-overview";
import { getPeople } from "@/lib/operations/get-people";
import { getRegisterView, openRegisterView } from "@/lib/operations/get-register-view";
import { getReviewPack } from "@/lib/operations/get-review-pack";
import { getSides } from "@/lib/operations/get-sides";
import { getTimeline } from "@/lib/operations/get-timeline";
import { getTrust } from "@/lib/operations/get-trust";
import { getWhatIf } from "@/lib/operations/get-what-if";
import { getWhy } from "@/lib/operations/get-why";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordPromise } from "@/lib/operations/record-promise";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { accountTreeQuery } from "@/lib/schemas/account-tree";
import { promiseInput } from "@/lib/schemas/promise";
import { REGISTER_GROUPS, REGISTER_NAMES, REGISTER_NOUNS, type RegisterNoun } from "@/lib/schemas/register-noun";
import { dayAgo, daysAgo, later } from "../../factories/clock";
import { buildInteraction } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";
import { createRecord } from "../../factories/registers";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});
afterEach(() => vi.restoreAllMocks());

const on = (days: number) => dayAgo(days).toISOString().slice(0, 10);

const run = <T>(work: (scope: Scope) => Promise<T>, now = later(60)) => as(world.mira, work, now);

async function promise(changes: object): Promise<void> {
  const { accountId } = world;
  const said = { accountId, summary: "The tide tables", promisedOn: on(30), ...changes };
  await run((scope) => recordPromise(scope, { id: randomUUID(), input: promiseInput.parse(said) }), daysAgo(20));
}

const talk = (changes: object) =>
  run((scope) => {
    const input = buildInteraction(world.accountId, { contactIds: [world.ann], occurredAt: daysAgo(5), ...changes });
    return recordInteractions(scope, [{ id: randomUUID(), input }]);
  }, daysAgo(4));

/** How often a page asks the database for something, whatever it asks with. */
async function countStatements(work: (scope: Scope) => Promise<unknown>): Promise<number> {
  return run(async (scope) => {
    const asked = vi.spyOn(Client.prototype, "query");
    await work(scope);
    return asked.mock.calls.filter((call) => JSON.stringify(call[0]).includes("FROM")).length;
  });
}

describe("the views of an account", () => {
  const query = () => ({ accountId: world.accountId });
  const people = async (scope: Scope, at: AccountReportQuery = query()) =>
    getPeople(scope, at, (await openRegisterView(scope, at, "people")).known);
  const trust = async (scope: Scope, at: AccountReportQuery = query()) =>
    getTrust(scope, (await openRegisterView(scope, at, "trust")).known);
  const engagement = async (scope: Scope, at: AccountReportQuery = query()) =>
    getEngagement(scope, (await openRegisterView(scope, at, "ideas")).known);

  it.each([
    ["overview", 15, (scope: Scope) => getOverview(scope, query())],
    ["why", 21, (scope: Scope) => getWhy(scope, query())],
    ["both sides", 11, (scope: Scope) => getSides(scope, query())],
    ["value", 10, (scope: Scope) => getRegisterView(scope, query(), "value")],
    ["experience", 5, (scope: Scope) => getRegisterView(scope, query(), "experience")],
    ["footprint", 10, (scope: Scope) => getRegisterView(scope, query(), "footprint")],
    ["what is next", 5, (scope: Scope) => getRegisterView(scope, query(), "future")],
    ["promises and trust", 11, trust],
    ["ideas and help", 13, engagement],
    ["people", 16, people],
    ["before a meeting", 23, (scope: Scope) => getBrief(scope, query())],
    ["how they would leave", 13, (scope: Scope) => getExitSheet(scope, query())],
    ["for the conversation", 12, (scope: Scope) => getAgenda(scope, query())],
    ["for the review", 28, (scope: Scope) => getReviewPack(scope, { ...query(), leave: [] })],
    ["for the customer", 8, (scope: Scope) => getGivenEdition(scope, { ...query(), leave: [] })],
    ["what if", 16, (scope: Scope) => getWhatIf(scope, query())],
    ["all below it", 8, (scope: Scope) => getAccountTree(scope, accountTreeQuery.parse(query()))],
    ["timeline", 20, (scope: Scope) => getTimeline(scope, query())],
  ] as const)("%s asks the database at most %i times", async (_, most, show) => {
    await talk({ sentiment: 1 });
    await promise({ dueOn: on(-10) });
    expect(await countStatements(show)).toBeLessThanOrEqual(most);
  });

  it("say of everything what the sheets of all of them say", async () => {
    await talk({ sentiment: 1 });
    await promise({ dueOn: on(2) });
    await run((scope) => createRecord(scope, { noun: "workflow", accountId: world.accountId }), daysAgo(3));
    const whole = await run((scope) => getAccountReport(scope, query()));
    const { first: _, atRiskBelow: __, ...overview } = await run((scope) => getOverview(scope, query()));
    expect(whole).toMatchObject(overview);
    const why = await run((scope) => getWhy(scope, query()));
    expect([why.why, why.change, why.history]).toEqual([whole.why, whole.change, whole.history]);
    const timeline = await run((scope) => getTimeline(scope, query()));
    expect(timeline.timeline).toEqual(whole.timeline);
    const sides = await run((scope) => getSides(scope, query()));
    expect(sides.questions).toEqual(whole.questions);
    expect(await run(people)).toMatchObject({ people: whole.people, missed: whole.missed });
    expect(await run(engagement)).toMatchObject({
      asks: whole.asks,
      behaviours: whole.behaviours,
      saidAndDid: whole.saidAndDid,
    });
    expect(await run(trust)).toMatchObject({ promiseCounts: whole.promiseCounts, episodes: whole.episodes });
    const { head } = await run((scope) => getRegisterView(scope, query(), "future"));
    const { standing, act, riskSince, renewsOn } = whole;
    expect(head).toMatchObject({ standing, act, riskSince, renewsOn });
  });

  it("count no note about somebody as contact with them", async () => {
    await talk({ occurredAt: daysAgo(9), direction: "two_way", contactIds: [world.ann] });
    const told = async (): Promise<unknown> => {
      const { closest } = await run((scope) => getOverview(scope, query()));
      return [closest, await run(people)];
    };
    const before = await told();
    for (let i = 0; i < 3; i += 1)
      await talk({ kind: "note", summary: "She sails", contactIds: [world.ann, world.ben] });
    expect(await told()).toEqual(before);
  });

  it("say of a past day what its sheet says, also without somebody", async () => {
    await talk({ sentiment: 1 });
    await promise({ dueOn: on(6), keptOn: on(7) });
    const then = { ...query(), asOf: on(2), without: world.ann };
    const whole = await run((scope) => getAccountReport(scope, then));
    const { missed, score, behaviours, ownBehaviours, asks, saidAndDid, promiseCounts, episodes } = whole;
    expect(missed.map(({ id }) => id)).toContain(world.ann);
    expect(await run((scope) => people(scope, then))).toMatchObject({ people: whole.people, missed, score });
    const why = await run((scope) => getWhy(scope, { ...then, without: undefined }));
    expect([why.why, why.change, why.history]).toEqual([whole.why, whole.change, whole.history]);
    expect(why).toMatchObject({ moment: whole.moment, standing: whole.standing, act: whole.act, promiseCounts });
    const told = await run((scope) => engagement(scope, then));
    expect(told).toMatchObject({ behaviours, ownBehaviours, asks, saidAndDid });
    expect(told.score.engagement).toEqual(score.engagement);
    const trusted = await run((scope) => trust(scope, then));
    expect(trusted).toMatchObject({ promiseCounts, episodes });
    expect([trusted.score.trust, trusted.history.map((month) => month.trust)]).toEqual([
      score.trust,
      whole.history.map((month) => month.trust),
    ]);
    expect(promiseCounts.kept).toBe(1);
  });

  it("tell on the overview what we owe, what they owe, and what leans on us", async () => {
    await promise({ summary: "A spare pump", dueOn: on(2) });
    await promise({ summary: "Figures of March", madeBy: "them", dueOn: on(-9) });
    await promise({ summary: "Kept long ago", dueOn: on(24), keptOn: on(25) });
    await talk({ kind: "complaint", direction: "inbound", summary: "The gate sticks" });
    await run((scope) => createRecord(scope, { noun: "workflow", accountId: world.accountId, runsOnUs: "wholly" }));
    const { due, owedToUs, leaning } = await run((scope) => getOverview(scope, query()));
    const whats = due.map((line) => ("what" in line ? line.what : line.kind));
    expect(whats).toEqual(expect.arrayContaining(["A spare pump", "The gate sticks"]));
    expect(whats).not.toContain("Kept long ago");
    expect(owedToUs.map(({ summary, isOverdue }) => [summary, isOverdue])).toEqual([["Figures of March", false]]);
    expect(leaning).toMatchObject({ people: 1, workflows: 1 });
    const before = await run((scope) => getOverview(scope, { ...query(), asOf: on(60) }));
    expect([before.due, before.owedToUs, before.leaning.workflows]).toEqual([[], [], null]);
  });

  it("keep every register in one of them, and of a past day what was known then", async () => {
    const groups: readonly string[] = REGISTER_GROUPS;
    for (const noun of REGISTER_NOUNS) expect(groups, noun).toContain(REGISTER_NAMES[noun].group);
    await run((scope) => createRecord(scope, { noun: "request", accountId: world.accountId }), daysAgo(3));
    const nounsIn = async (asOf?: string): Promise<readonly RegisterNoun[]> => {
      const { registers } = await run((scope) => getRegisterView(scope, { ...query(), asOf }, "experience"));
      return registers.rows.map(({ noun }) => noun);
    };
    expect(await nounsIn()).toEqual(["request"]);
    expect(await nounsIn(on(30))).toEqual([]);
  });
});
