import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/data/client";
import { findInteraction } from "@/lib/data/interactions";
import { recordInteractions, removeInteraction, updateInteraction } from "@/lib/operations/record-interactions";
import { interactionInput } from "@/lib/schemas/interaction";
import { addAccount, addContact, as, buildWorld, daysAgo, later, NOON, type World } from "./world";

let world: World;
beforeEach(async () => {
  world = await buildWorld();
});
afterAll(closeDatabase);

const call = (changes: object = {}) =>
  interactionInput.parse({
    accountId: world.accountId,
    kind: "call",
    direction: "two_way",
    occurredAt: NOON.toISOString(),
    sentiment: 1,
    summary: "Cut-over confirmed",
    contactIds: [world.ann],
    ...changes,
  });

async function log(changes: object = {}) {
  const id = randomUUID();
  const [scored] = await as(world.mira, (scope) => recordInteractions(scope, [{ id, input: call(changes) }]));
  return { id, score: scored?.score };
}

async function change(id: string, version: number, changes: object) {
  const input = call(changes);
  const [scored] = await as(world.mira, (scope) => updateInteraction(scope, { id, version, input }), later(60));
  return scored?.score;
}

const toneOf = (score: { indicators: { tone?: { reading: number | null; mass: number } } } | undefined) =>
  score?.indicators.tone;

describe("logging an interaction", () => {
  it("answers with the new score: one delighted call lifts satisfaction to 54", async () => {
    // weight .5: x = 50 + .5·50/(2 + .5) = 60; 50 + .40·10
    const { score } = await log();
    expect(score?.steps.satisfaction.score).toBeCloseTo(54, 9);
  });

  it("shares the weight between the people who took part", async () => {
    const { score } = await log({ contactIds: [world.ann, world.ben] });
    expect(score?.steps.satisfaction.score).toBeCloseTo(54, 9);
    expect(toneOf(score)?.mass).toBeCloseTo(0.5, 9);
  });

  it("makes no evidence of what only we said, of what nobody judged, or of nobody", async () => {
    for (const silent of [{ direction: "outbound" }, { sentiment: null }, { contactIds: [] }, { kind: "note" }]) {
      const { score } = await log(silent);
      expect(toneOf(score), JSON.stringify(silent)).toBeUndefined();
    }
  });

  it("refuses a person of another account", async () => {
    const elsewhere = await addAccount(world.mira, "Elsewhere");
    const stranger = await addContact(world.mira, elsewhere, "Sten");
    await expect(log({ contactIds: [stranger] })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("takes a clock that runs a little ahead for now", async () => {
    const { id } = await log({ occurredAt: new Date(NOON.getTime() + 120_000).toISOString() });
    const stored = await as(world.mira, (scope) => findInteraction(scope, id));
    expect(stored?.occurredAt).toEqual(NOON);
  });
});

describe("changing an interaction", () => {
  it("revises what its evidence says", async () => {
    const { id } = await log();
    const score = await change(id, 1, { sentiment: -1 });
    expect(toneOf(score)?.reading).toBeCloseTo(0, 9);
    expect(toneOf(score)?.mass).toBeCloseTo(0.5, 4);
  });

  it("revises it when the date moves back", async () => {
    const { id } = await log();
    const score = await change(id, 1, { occurredAt: daysAgo(90).toISOString() });
    // half-life 90 days: half of .5
    expect(toneOf(score)?.mass).toBeCloseTo(0.25, 4);
    expect(score?.live).toBe(1);
  });

  it("moves the evidence to who really took part", async () => {
    const { id } = await log();
    await change(id, 1, { contactIds: [world.ben] });
    const rows = await as(world.mira, (scope) =>
      scope.tx.evidence.findMany({ orderBy: [{ id: "asc" }, { revision: "asc" }] }),
    );
    const lastOf = (person: string) => rows.filter((row) => row.source === person).at(-1);
    expect(lastOf(world.ann)?.retracted).toBe(true);
    expect(lastOf(world.ben)?.retracted).toBe(false);
  });

  it("keeps who wrote it down first, and when", async () => {
    const { id } = await log();
    const before = await as(world.mira, (scope) => findInteraction(scope, id));
    await as(world.otto, (scope) => updateInteraction(scope, { id, version: 1, input: call({ summary: "Moved" }) }));
    const after = await as(world.mira, (scope) => findInteraction(scope, id));
    expect(after).toMatchObject({
      summary: "Moved",
      version: 2,
      recordedAt: before?.recordedAt,
      recordedById: before?.recordedById,
    });
  });

  it("refuses when somebody else was faster, and overwrites nothing", async () => {
    const { id } = await log();
    await change(id, 1, { summary: "First" });
    await expect(change(id, 1, { summary: "Second" })).rejects.toMatchObject({ code: "conflict" });
    const stored = await as(world.mira, (scope) => findInteraction(scope, id));
    expect(stored?.summary).toBe("First");
  });

  it("lets one of two who save at the same moment win, and tells the other", async () => {
    const { id } = await log();
    const results = await Promise.allSettled([change(id, 1, { summary: "One" }), change(id, 1, { summary: "Two" })]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("cannot move to another account", async () => {
    const { id } = await log();
    const accountId = await addAccount(world.mira, "Elsewhere");
    await expect(change(id, 1, { accountId, contactIds: [] })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("taking an interaction back", () => {
  const remove = (interactionId: string, isRemoved: boolean, at: Date) =>
    as(world.mira, (scope) => removeInteraction(scope, { interactionId, isRemoved }), at);

  it("retracts its evidence, and restoring says it again", async () => {
    const { id } = await log();
    expect((await remove(id, true, later(5)))[0]?.score.steps.satisfaction.score).toBe(50);
    expect((await remove(id, false, later(8)))[0]?.score.steps.satisfaction.score).toBeCloseTo(54, 3);
  });

  it("leaves nothing to change until it is restored", async () => {
    const { id } = await log();
    await remove(id, true, later(5));
    await expect(change(id, 2, { summary: "Too late" })).rejects.toMatchObject({ code: "not_found" });
  });
});
