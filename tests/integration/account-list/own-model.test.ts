import { beforeEach, describe, expect, it } from "vitest";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { loadMyAccounts } from "@/lib/operations/load-my-accounts";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { rescoreWorkspace } from "@/lib/operations/rescore-workspace";
import { accountFilter } from "@/lib/schemas/account-filter";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { surveyAnswerInput } from "@/lib/schemas/survey-answer";
import { DEFAULT_MODEL, thresholdsOf } from "@/lib/scoring";
import { addAccount, addContact, as, buildWorld, daysAgo, later, NOON, type World } from "../operations/world";

let world: World;
let accountId: string;

/**
 * Mira owns Elbe Freight, where somebody has said once that all is neither good nor bad: one csat of 3, so satisfaction
 * is covered to .35/3 and the whole ladder to a sixth of that, .019.
 */
beforeEach(async () => {
  world = await buildWorld();
  const ownerId = await as(world.mira, async ({ viewer }) => viewer.memberId);
  accountId = await addAccount(world.mira, "Elbe Freight", { ownerId, startedOn: "2026-03-01" });
  const contactId = await addContact(world.mira, accountId, "Cleo");
  const answer = { accountId, contactId, kind: "csat", value: 3, answeredAt: NOON.toISOString() };
  await as(world.mira, (scope) => enterSurveyAnswers(scope, [surveyAnswerInput.parse(answer)]));
});

/** There is no operation for this yet; the workspace's second model stands beside the first. */
async function publish(version: string, parameters: object, at: Date) {
  await as(world.mira, async ({ tx, viewer: { workspaceId } }) => {
    await tx.scoringModel.create({ data: { workspaceId, version, publishedAt: at, parameters } });
  });
  await rescoreWorkspace({ ...world.mira, now: later(1) });
}

/** Whoever works with few customers calls little evidence a lot. */
const EASILY_CONVINCED = { high: 72, low: 35, coverage: { thin: 0.01, fair: 0.05, good: 0.1 } };

const portfolio = (filter: object = {}) =>
  as(world.mira, (scope) => loadPortfolio(scope, accountFilter.parse({ owner: "me", ...filter })), later(2));
const mine = () => as(world.mira, (scope) => loadMyAccounts(scope, accountFilter.parse({ owner: "me" })), later(2));
const report = () =>
  as(world.mira, (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId })), later(2));

const namesUnder = async (stands: string) => (await portfolio({ stands })).accounts.map(({ name }) => name);
const standings = async () =>
  (await portfolio()).totals.standings.flatMap(({ standing, count }) => (count > 0 ? [standing] : []));

describe("by the model of the specification", () => {
  it("hardly anything is known of Elbe Freight, and its satisfaction is what to ask for first", async () => {
    expect(await standings()).toEqual(["unrated"]);
    expect(await namesUnder("unrated")).toEqual(["Elbe Freight"]);
    expect((await mine()).due).toMatchObject([{ kind: "unknown", step: "satisfaction" }]);
    expect((await report()).thresholds).toEqual(thresholdsOf(DEFAULT_MODEL));
  });
});

describe("by a model that the workspace has published itself", () => {
  it("filter and counts of a standing take its thresholds", async () => {
    await publish("2.0.0", EASILY_CONVINCED, daysAgo(1));
    expect(await standings()).toEqual(["nothing"]);
    expect(await namesUnder("nothing")).toEqual(["Elbe Freight"]);
    expect(await namesUnder("unrated")).toEqual([]);
  });

  it("the queue of what is due asks for the first step that this model calls unknown", async () => {
    await publish("2.0.0", EASILY_CONVINCED, daysAgo(1));
    expect((await mine()).due).toMatchObject([{ kind: "unknown", step: "experience" }]);
  });

  it("and asks for nothing where the whole is covered well enough for it", async () => {
    await publish("2.0.0", { coverage: { thin: 0.01, fair: 0.015, good: 0.1 } }, daysAgo(1));
    expect((await mine()).due).toEqual([]);
  });

  it("lists and the account page are told the thresholds they are to draw", async () => {
    await publish("2.0.0", EASILY_CONVINCED, daysAgo(1));
    expect((await mine()).thresholds).toEqual(EASILY_CONVINCED);
    expect((await portfolio()).thresholds).toEqual(EASILY_CONVINCED);
    expect((await report()).thresholds).toEqual(EASILY_CONVINCED);
    expect((await report()).score.modelVersion).toBe("2.0.0");
  });

  it("the one published last holds, and no other workspace hears of it", async () => {
    await publish("3.0.0", { high: 80 }, daysAgo(1));
    await publish("2.0.0", EASILY_CONVINCED, daysAgo(2));
    expect((await report()).thresholds.high).toBe(80);
    const elsewhere = await buildWorld();
    const { thresholds } = await as(elsewhere.mira, (scope) => loadPortfolio(scope, accountFilter.parse({})));
    expect(thresholds).toEqual(thresholdsOf(DEFAULT_MODEL));
  });
});
