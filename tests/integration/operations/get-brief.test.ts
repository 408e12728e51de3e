import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { Scope } from "@/lib/data/scope";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { getBrief } from "@/lib/operations/get-brief";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordPromise } from "@/lib/operations/record-promise";
import { promiseInput } from "@/lib/schemas/promise";
import { dayAgo, daysAgo, later } from "../../factories/clock";
import { buildInteraction, buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";
import { createRecord } from "../../factories/registers";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

const run = <T>(work: (scope: Scope) => Promise<T>, now = later(60)) => as(world.mira, work, now);
const on = (days: number) => dayAgo(days).toISOString().slice(0, 10);

const promise = (changes: object) => {
  const said = {
    accountId: world.accountId,
    summary: "The tide tables",
    promisedOn: on(40),
    dueOn: on(-3),
    ...changes,
  };
  return run((scope) => recordPromise(scope, { id: randomUUID(), input: promiseInput.parse(said) }), daysAgo(35));
};
const talk = (days: number, changes: object) =>
  run(
    (scope) => {
      const input = buildInteraction(world.accountId, { occurredAt: daysAgo(days), ...changes });
      return recordInteractions(scope, [{ id: randomUUID(), input }]);
    },
    daysAgo(days - 1),
  );
const record = (noun: Parameters<typeof createRecord>[1]["noun"], changes: object, now = daysAgo(20)) =>
  run((scope) => createRecord(scope, { noun, accountId: world.accountId, ...changes }), now);
const brief = (changes: object = {}) =>
  run(async (scope) => (await getBrief(scope, { accountId: world.accountId, ...changes })).brief);

it("tells who comes by who took part lately, and of whom was ticked instead", async () => {
  await talk(100, { contactIds: [world.ann] });
  await talk(50, { contactIds: [world.ben] });
  const likely = await brief();
  expect([likely.isChosen, likely.people.map(({ name }) => name)]).toEqual([false, ["Ben", "Ann"]]);
  const chosen = await brief({ with: `${world.ann}.${randomUUID()}` });
  expect([chosen.isChosen, chosen.people.map(({ name }) => name)]).toEqual([true, ["Ann"]]);
  expect(chosen.candidates.map(({ name }) => name).toSorted()).toEqual(["Ann", "Ben"]);
});

it("tells what is open between both sides, what they want, and the last three contacts without notes", async () => {
  await promise({});
  await promise({ madeBy: "them", summary: "Figures of March" });
  await promise({ summary: "Kept long ago", keptOn: on(36) });
  await talk(30, { kind: "complaint", direction: "inbound", summary: "The gate sticks" });
  for (const days of [40, 25, 10]) await talk(days, { summary: `Talk ${days}`, contactIds: [world.ann] });
  await talk(5, { kind: "note", summary: "Nobody was there" });
  await record("goal", { summary: "Half the paper", horizonOn: on(-200), contactId: world.ann });
  const told = await brief();
  expect(told.ours.map(({ summary }) => summary)).toEqual(["The tide tables"]);
  expect(told.theirs.map(({ summary }) => summary)).toEqual(["Figures of March"]);
  expect(told.troubles.map(({ what }) => what)).toEqual(["The gate sticks"]);
  expect(told.goals).toMatchObject([{ what: "Half the paper", horizonOn: on(-200), who: "Ann" }]);
  expect(told.lastContacts.map(({ summary }) => summary)).toEqual(["Talk 10", "Talk 25", "The gate sticks"]);
  expect(told.questions.map(({ indicator }) => indicator)).not.toContain("csat");
});

it("finds the last contacts behind any number of notes", async () => {
  await talk(30, { summary: "In the harbour", contactIds: [world.ann] });
  const note = (n: number) =>
    buildInteraction(world.accountId, { kind: "note", summary: `Note ${n}`, occurredAt: daysAgo(5) });
  const notes = Array.from({ length: 25 }, (_, n) => ({ id: randomUUID(), input: note(n) }));
  await run((scope) => recordInteractions(scope, notes), daysAgo(4));
  expect((await brief()).lastContacts.map(({ summary }) => summary)).toEqual(["In the harbour"]);
});

it("takes what they asked for trouble once its time has run out, and not before", async () => {
  const asked = (hours: number) => new Date(later(60).getTime() - hours * 3_600_000).toISOString();
  await record("request", { summary: "The crane hours", askedAt: asked(2), firstAnsweredAt: null }, later(30));
  const inTime = await brief();
  expect([inTime.troubles, inTime.waiting.map(({ what }) => what)]).toEqual([[], ["The crane hours"]]);
  expect(inTime.questions.map(({ indicator }) => indicator)).toContain("csat");
  await record("request", { summary: "The pilot times", askedAt: asked(50), firstAnsweredAt: null }, later(30));
  const late = await brief();
  expect(late.troubles.map(({ what, stands }) => [what, stands])).toEqual([["The pilot times", "Left unanswered"]]);
  expect(late.questions.map(({ indicator }) => indicator)).not.toContain("csat");
});

it("counts for who is likely to come, and as a goal of theirs, what was known by the day of the page", async () => {
  for (const days of [60, 61]) await talk(days, { contactIds: [world.ann] });
  await talk(70, { contactIds: [world.ben] });
  await record("goal", { summary: "Half the paper", horizonOn: on(-200), reviewedAt: on(55) }, daysAgo(3));
  const told = (summary: string) => ({ id: randomUUID(), input: buildInteraction(world.accountId, { summary }) });
  const late = ["One", "Two"].map((summary) => {
    const { id, input } = told(summary);
    return { id, input: { ...input, occurredAt: daysAgo(58), contactIds: [world.ben] } };
  });
  await run((scope) => recordInteractions(scope, late), daysAgo(3));
  const then = await brief({ asOf: on(50) });
  expect([then.people.map(({ name }) => name), then.goals]).toEqual([["Ann", "Ben"], []]);
  const known = await brief({ asOf: on(50), known: on(1) });
  expect([known.people[0]?.name, known.goals.map(({ what }) => what)]).toEqual(["Ben", ["Half the paper"]]);
});

it("tells what we know of each, what to leave alone first, and keeps the day that is looked at", async () => {
  await record("person_fact", { contactId: world.ann, summary: "Calls before nine", learnedAt: on(30) });
  await record("person_fact", { contactId: world.ann, summary: "The old terminal", about: "avoid", learnedAt: on(60) });
  const who = { accountId: world.accountId, contactId: world.ann };
  const answer = buildSurveyAnswer(who, { kind: "nps", value: 9, answeredAt: daysAgo(3) });
  await run((scope) => enterSurveyAnswers(scope, [answer]));
  const [ann] = (await brief({ with: world.ann })).people;
  expect(ann?.facts.map(({ what, isToAvoid }) => [what, isToAvoid])).toEqual([
    ["The old terminal", true],
    ["Calls before nine", false],
  ]);
  expect(ann?.answers).toMatchObject([{ kind: "nps", value: 9 }]);
  const { notToAsk } = await brief({ with: world.ann });
  expect(notToAsk.map(({ kind }) => kind)).toEqual(["unheard", "marked", "answered"]);
  const before = await brief({ with: world.ann, asOf: on(50) });
  expect(before.people.flatMap(({ facts, answers }) => [...facts, ...answers])).toEqual([]);
});
