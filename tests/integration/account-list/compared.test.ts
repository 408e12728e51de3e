import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/data/scope";
import { archiveAccount } from "@/lib/operations/archive-account";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { getWhy } from "@/lib/operations/get-why";
import { loadAtRisk } from "@/lib/operations/load-at-risk";
import { loadMap } from "@/lib/operations/load-map";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { refreshWorkspace } from "@/lib/operations/refresh-workspace";
import { setAccountTerm } from "@/lib/operations/set-account-term";
import { accountFilter, atRiskFilter, MOVES, STANDINGS } from "@/lib/schemas/account-filter";
import { daysAgo } from "../../factories/clock";
import { buildInteraction, buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createAccount, createContact } from "../../factories/records";
import { staffed } from "../begin";

/** Four accounts over half a year: one that sours, one that warms up, one that leaves and one that comes. */
const { dora, otto } = await staffed();
const ids = { sour: "", warm: "", gone: "", fresh: "", old: "" };
const THEN = 60;
const day = daysAgo(THEN).toISOString().slice(0, 10);
const evening = new Date(`${day}T23:59:59.999Z`);
const run = <T>(work: (scope: Scope) => Promise<T>, now: Date) => as(dora, work, now);

/** Two people of theirs say how they find us. */
async function say(
  accountId: string,
  at: number,
  values: { csat: number; nps: number; delivery_pulse: number; q1: number; q2: number },
) {
  const people = await run(({ tx }) => tx.contact.findMany({ where: { accountId } }), daysAgo(at));
  const answers = people.flatMap(({ id: contactId }) =>
    (["csat", "nps", "delivery_pulse", "q1", "q2"] as const).map((kind) =>
      buildSurveyAnswer(
        { accountId, contactId },
        { kind, value: values[kind], surveyKey: `of ${at} days ago`, answeredAt: daysAgo(at + 1) },
      ),
    ),
  );
  await run((scope) => enterSurveyAnswers(scope, answers), daysAgo(at));
}

const make = (name: string, at: number, changes: object = {}) =>
  run((scope) => createAccount(scope, { name, ownerId: otto.memberId, arrCents: 100_000_00, ...changes }), daysAgo(at));
const portfolio = (filter: object, now = daysAgo(0)) =>
  run((scope) => loadPortfolio(scope, accountFilter.parse(filter)), now);
const compared = async (filter: object = {}) => {
  const { comparison } = await portfolio({ since: day, ...filter });
  if (comparison === null) throw new Error("Nothing is compared.");
  return comparison;
};

let before: Awaited<ReturnType<typeof portfolio>>;
let riskBefore: Awaited<ReturnType<typeof loadAtRisk>>;

beforeAll(async () => {
  ids.sour = await make("Sour Shore", 200, { renewsOn: daysAgo(-40), startedOn: daysAgo(700) });
  ids.warm = await make("Warm Water", 200, { renewsOn: daysAgo(-300) });
  ids.gone = await make("Gone Gulf", 200, { arrCents: 50_000_00, renewsOn: daysAgo(-300) });
  for (const accountId of [ids.sour, ids.warm, ids.gone]) {
    for (const name of ["Ann", "Ben"]) await run((scope) => createContact(scope, accountId, { name }), daysAgo(199));
  }
  await say(ids.sour, 100, { csat: 5, nps: 10, delivery_pulse: 4, q1: 3, q2: 3 });
  await say(ids.warm, 100, { csat: 3, nps: 6, delivery_pulse: 2, q1: 1, q2: 1 });
  await say(ids.gone, 100, { csat: 4, nps: 8, delivery_pulse: 3, q1: 2, q2: 2 });
  // At risk once, and archived long before the day: it stands in no list since.
  ids.old = await make("Old Oak", 200, { renewsOn: daysAgo(-20), startedOn: daysAgo(900) });
  await run((scope) => createContact(scope, ids.old, { name: "Ann" }), daysAgo(199));
  await say(ids.old, 180, { csat: 1, nps: 0, delivery_pulse: 0, q1: 1, q2: 1 });
  await run((scope) => archiveAccount(scope, { accountId: ids.old, isArchived: true }), daysAgo(150));
  await refreshWorkspace({ workspaceId: dora.workspaceId, now: evening });
  before = await portfolio({}, evening);
  riskBefore = await run((scope) => loadAtRisk(scope, atRiskFilter.parse({})), evening);

  const complaint = { kind: "complaint", direction: "inbound", sentiment: -1, occurredAt: daysAgo(31) } as const;
  await run(
    (scope) => recordInteractions(scope, [{ id: randomUUID(), input: buildInteraction(ids.sour, complaint) }]),
    daysAgo(30),
  );
  await say(ids.sour, 20, { csat: 1, nps: 1, delivery_pulse: 0, q1: 4, q2: 4 });
  await say(ids.warm, 25, { csat: 5, nps: 10, delivery_pulse: 4, q1: 1, q2: 1 });
  ids.fresh = await make("Fresh Fjord", 12, { arrCents: 20_000_00 });
  await run(
    (scope) => setAccountTerm(scope, { accountId: ids.warm, version: 1, term: "arrCents", value: 140_000_00 }),
    daysAgo(8),
  );
  await run((scope) => archiveAccount(scope, { accountId: ids.gone, isArchived: true }), daysAgo(5));
  await refreshWorkspace({ workspaceId: dora.workspaceId, now: daysAgo(0) });
});

describe("a portfolio beside itself on another day", () => {
  it("says of that day what it said on its evening: sums, rungs, and who stood where", async () => {
    const { totals, standings } = await compared();
    expect(totals).toEqual(before.totals);
    expect(before.totals.all.count).toBe(3);
    for (const { id, score } of before.accounts) {
      if (id === ids.gone) continue;
      const index = standings.get(id)?.index ?? null;
      expect(index === null ? null : Math.round(index)).toBe(score?.index == null ? null : Math.round(score.index));
    }
    expect(standings.get(ids.fresh)?.isThere).toBe(false);
  });

  it("says what was archived, what came, who fell and who rose, in accounts and in money", async () => {
    const { moves } = await compared();
    const told = Object.entries(moves).map(([move, { count, arr }]) => [move, count, arr[0]?.cents ?? 0]);
    expect(told).toEqual([
      ["down", 1, 100_000_00],
      ["up", 1, 140_000_00],
      ["known", 0, 0],
      ["came", 1, 20_000_00],
      ["left", 1, 50_000_00],
    ]);
  });

  it.each([
    [{}, 1],
    [{ q: "o" }, 1],
    [{ arr: "90000.." }, 0],
    [{ owner: otto.memberId, tier: "key" }, 0],
    [{ moved: "up" }, 1],
  ])("counts as many as the list shows for each of them: %j", async (within, archived) => {
    const { moves, totals, gone, now } = await compared(within);
    for (const moved of MOVES) {
      const { total, accounts } = await portfolio({ ...within, since: day, moved });
      expect([moved, total, accounts.length]).toEqual([moved, moves[moved].count, moves[moved].count]);
    }
    const counts = (of: typeof totals) => of.standings.map(({ count }) => count);
    const total = async (asked: object) =>
      (await portfolio({ ...within, since: day, moved: undefined, ...asked })).total;
    // Who is archived by now stands in no list, and is told apart.
    const stood = await Promise.all(STANDINGS.map((standing) => total({ stood: standing })));
    expect(stood.map((count, i) => count + (counts(gone)[i] ?? 0))).toEqual(counts(totals));
    expect(gone.all.count).toBe(archived);
    expect(await Promise.all(STANDINGS.map((standing) => total({ stands: standing })))).toEqual(counts(now));
  });

  it("names who moved furthest, with causes that sum to the change that the page of the account shows", async () => {
    const { movers } = await compared();
    expect(movers.map(({ name, move }) => [name, move])).toEqual([
      ["Sour Shore", "down"],
      ["Warm Water", "up"],
    ]);
    for (const { id, change, from, to, causes, rest } of movers) {
      const why = await run((scope) => getWhy(scope, { accountId: id, since: day }), daysAgo(0));
      expect(change).toBeCloseTo(why.change.parts.ladder.total, 6);
      expect(from + change).toBeCloseTo(to, 9);
      const sum = causes.reduce((all, { points }) => all + points, rest?.points ?? 0);
      expect(sum).toBeCloseTo(change, 6);
      expect(causes.length).toBeGreaterThan(0);
    }
  });

  it("is put in order by the change, those without one last", async () => {
    const order = async (dir: string) =>
      (await portfolio({ since: day, sort: "change", dir })).accounts.map(({ name }) => name);
    expect(await order("asc")).toEqual(["Sour Shore", "Warm Water", "Fresh Fjord"]);
    expect(await order("desc")).toEqual(["Warm Water", "Sour Shore", "Fresh Fjord"]);
  });

  it("is not compared with a day that has not ended, nor where nothing of a day before is kept", async () => {
    const today = daysAgo(0).toISOString().slice(0, 10);
    for (const filter of [
      { since: today },
      { since: "2999-01-01" },
      { since: "soon" },
      { since: day, archived: "1" },
    ]) {
      expect((await portfolio(filter)).comparison).toBeNull();
    }
    expect((await portfolio({ since: "quarter" })).comparison?.day).toBe(daysAgo(90).toISOString().slice(0, 10));
  });
});

describe("the page of who is at risk beside itself on another day", () => {
  it("says how many there were then, who is new there and who stands there no more", async () => {
    const page = await run((scope) => loadAtRisk(scope, atRiskFilter.parse({ since: day })), daysAgo(0));
    expect(page.groups.map(({ level, sumThen }) => [level, sumThen])).toEqual(
      riskBefore.groups.map(({ level, sum }) => [level, sum]),
    );
    const sour = page.groups.flatMap(({ lines }) => lines).find(({ account }) => account.id === ids.sour);
    expect(sour?.account.score?.riskLevel).not.toBe(sour?.before);
    const wereAtRisk = riskBefore.groups.filter(({ level }) => level === "at-risk").flatMap(({ lines }) => lines);
    const areAtRisk = page.groups.filter(({ level }) => level === "at-risk").flatMap(({ lines }) => lines);
    const now = new Set(areAtRisk.map(({ account }) => account.id));
    const missing = wereAtRisk.filter(({ account }) => !now.has(account.id)).map(({ account }) => account.name);
    expect(page.comparison?.noLonger.accounts.map(({ name }) => name).toSorted()).toEqual(missing.toSorted());
    expect(page.comparison?.noLonger.count).toBe(missing.length);
  });
});

describe("the map of a portfolio", () => {
  it("counts as many in each place as the list shows there, and says where one lay on another day", async () => {
    const { sums, dots } = await run((scope) => loadMap(scope, accountFilter.parse({ since: day })), daysAgo(0));
    expect(sums.reduce((all, { count }) => all + count, 0)).toBe(3);
    for (const { place, count } of sums) {
      expect((await portfolio({ place })).total).toBe(count);
      const narrowed = await run((scope) => loadMap(scope, accountFilter.parse({ place, moved: "down" })), daysAgo(0));
      expect(narrowed.sums).toEqual(sums);
    }
    const placed = sums.filter(({ place }) => place !== "unplaced").reduce((all, { count }) => all + count, 0);
    expect(dots).toHaveLength(placed);
    const sour = dots.find(({ id }) => id === ids.sour);
    expect(sour?.before?.goodwill ?? Number.NaN).toBeGreaterThan(sour?.goodwill ?? Number.NaN);
  });
});
