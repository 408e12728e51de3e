import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/data/audit-entries";
import { findInteraction } from "@/lib/data/interactions";
import { checkLedger } from "@/lib/operations/check-ledger";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { updateInteraction } from "@/lib/operations/update-interaction";
import { interactionInput } from "@/lib/schemas/interaction";
import { daysAgo, later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { createAccount, createContact, createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

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
    const elsewhere = await as(world.mira, (scope) => createAccount(scope, { name: "Elsewhere" }));
    const stranger = await as(world.mira, (scope) => createContact(scope, elsewhere, { name: "Sten" }));
    await expect(log({ contactIds: [stranger] })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("takes a clock that runs a little ahead for now", async () => {
    const { id } = await log({ occurredAt: new Date(NOON.getTime() + 120_000).toISOString() });
    const stored = await as(world.mira, (scope) => findInteraction(scope, id));
    expect(stored?.occurredAt).toEqual(NOON);
  });
});

it("refuses what has not come yet, instead of counting it one day without a word", async () => {
  await expect(log({ occurredAt: later(86_400).toISOString() })).rejects.toMatchObject({
    code: "invalid_input",
    fields: { occurredAt: "This day has not come yet." },
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
    const accountId = await as(world.mira, (scope) => createAccount(scope, { name: "Elsewhere" }));
    await expect(change(id, 1, { accountId, contactIds: [] })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("two who write to one account", () => {
  it("both count, also when the one who began first stores last", async () => {
    const scored = await as(world.mira, async (slow) => {
      await as(
        world.otto,
        (quick) => recordInteractions(quick, [{ id: randomUUID(), input: call({ contactIds: [world.ben] }) }]),
        later(5),
      );
      return recordInteractions(slow, [{ id: randomUUID(), input: call() }]);
    });
    expect(scored[0]?.score.live).toBe(2);
    expect(await as(world.mira, checkLedger, later(60))).toEqual([]);
  });

  it("never end in a deadlock, whatever they do to the same interaction", async () => {
    const { id } = await log();
    for (let version = 1; version < 20; version += 2) {
      const at = later(version);
      const ends = await Promise.allSettled([
        as(world.mira, (scope) => removeInteraction(scope, { interactionId: id, isRemoved: false }), at),
        as(
          world.otto,
          (scope) => updateInteraction(scope, { id, version, input: call({ summary: `${version}` }) }),
          at,
        ),
      ]);
      const refusals = ends.flatMap((end) => (end.status === "rejected" ? [end.reason.code] : []));
      expect(refusals.filter((code) => code !== "conflict")).toEqual([]);
      await as(world.mira, async (scope) => {
        await scope.tx.interaction.updateMany({ where: { id }, data: { version: version + 2 } });
      });
    }
    expect(await as(world.mira, checkLedger, later(60))).toEqual([]);
  });
});

describe("a note among ourselves", () => {
  it("is no contact: it neither begins a relationship nor breaks a silence", async () => {
    const { score } = await log({ kind: "note", summary: "No answer for four months", sentiment: null });
    expect(score?.relationship.type).toBe("none");
    const called = await log({ sentiment: null });
    expect(called.score?.relationship.type).toBe("dating");
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

describe("two people, or one in two tabs, change one interaction", () => {
  const audited = (id: string, person = world.mira) =>
    as(person, (scope) => recordAudit(scope, "interaction.write", { noun: "interaction", nounId: id }));
  const tooLate = async (id: string) => change(id, 1, { summary: "Typed on the older one" });

  it("the second is told who was faster, by name", async () => {
    const { id } = await log();
    await change(id, 1, { summary: "Cut-over postponed" });
    await audited(id, world.otto);
    await expect(tooLate(id)).rejects.toMatchObject({
      code: "conflict",
      message: "Otto changed this interaction meanwhile. Nothing of that was overwritten.",
    });
  });

  it("that it was oneself, where it was", async () => {
    const { id } = await log();
    await change(id, 1, { summary: "Cut-over postponed" });
    await audited(id);
    await expect(tooLate(id)).rejects.toMatchObject({
      message: "You changed this interaction meanwhile in another tab or window. Nothing of that was overwritten.",
    });
  });

  it("and nobody is named where an import came after", async () => {
    const { id } = await log();
    await audited(id);
    await change(id, 1, { summary: "Cut-over postponed" });
    await as(world.mira, (scope) => recordAudit(scope, "import.run", { noun: "import" }), later(90));
    await expect(tooLate(id)).rejects.toMatchObject({ message: expect.stringMatching(/^Somebody else changed/) });
  });
});
