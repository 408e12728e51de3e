import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { loadLedger } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { checkLedger } from "@/lib/operations/check-ledger";
import { getRegisterView } from "@/lib/operations/get-register-view";
import { loadWholeAccount } from "@/lib/operations/load-whole-account";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { removeFactReview } from "@/lib/operations/remove-fact-review";
import { removeFromRegister } from "@/lib/operations/remove-from-register";
import { reviewFact } from "@/lib/operations/review-fact";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { type FactIndicator, liveSet } from "@/lib/scoring";
import { daysAgo, later, NOON } from "../../factories/clock";
import { buildInteraction } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createAccount, createContact, createHarbour, type Harbour } from "../../factories/records";
import { buildRecord, createRecord } from "../../factories/registers";

let world: Harbour;
let seconds = 0;
beforeEach(async () => {
  world = await createHarbour();
});

const run = <R>(work: (scope: Scope) => Promise<R>, at?: Date): Promise<R> => {
  seconds += 2;
  return as(world.mira, work, at ?? later(seconds));
};

async function write(
  noun: RegisterNoun,
  changes: object = {},
  { id = randomUUID(), at }: { id?: string; at?: Date } = {},
) {
  const input = buildRecord(noun, world.accountId, changes);
  const [scored] = await run((scope) => recordInRegister(scope, { id, input }), at);
  return { id, scored };
}

const take = (noun: RegisterNoun, recordId: string, isRemoved: boolean) =>
  run((scope) => removeFromRegister(scope, { noun, recordId, isRemoved }));

const review = async (kind: FactIndicator, value: number, reviewedAt: Date) => {
  const id = randomUUID();
  await run((scope) =>
    reviewFact(scope, { id, input: { accountId: world.accountId, kind, value, note: null, reviewedAt } }),
  );
  return id;
};

/** What counts of a fact at a moment, and since when. */
const counts = async (fact: FactIndicator, at: Date = later(seconds)) => {
  const ledger = (await run((scope) => loadLedger(scope, [world.accountId]), at)).get(world.accountId) ?? [];
  return liveSet(ledger, at.getTime(), at.getTime())
    .filter(({ indicator }) => indicator === fact)
    .map(({ value, occurredAt }) => [value, new Date(occurredAt).toISOString()]);
};
const sound = async (at?: Date) => expect(await run((scope) => checkLedger(scope), at)).toEqual([]);

const REVIEWED = "2026-03-06T12:00:00.000Z";

describe("workflows", () => {
  it("are evidence together: what runs on us, partly for half, of all that is critical", async () => {
    await write("workflow", { criticality: 5, runsOnUs: "wholly" });
    const partly = await write("workflow", { criticality: 3, runsOnUs: "partly", reviewedAt: "2026-03-07" });
    await write("workflow", { criticality: 2, runsOnUs: "none" });
    // (5 + 3 / 2) of 10.
    expect(await counts("workflow")).toEqual([[65, "2026-03-07T12:00:00.000Z"]]);
    await sound();

    await take("workflow", partly.id, true);
    expect(await counts("workflow")).toEqual([[(5 / 7) * 100, REVIEWED]]);
    await sound();
    await take("workflow", partly.id, false);
    expect(await counts("workflow")).toEqual([[65, "2026-03-07T12:00:00.000Z"]]);
    await sound();
  });

  it("say what they said before once a change is taken back", async () => {
    const { id } = await write("workflow", { runsOnUs: "wholly" });
    await write("workflow", { runsOnUs: "none", reviewedAt: "2026-03-09", version: 1 }, { id });
    expect(await counts("workflow")).toEqual([[0, "2026-03-09T12:00:00.000Z"]]);
    await write("workflow", { runsOnUs: "wholly", version: 2 }, { id });
    expect(await counts("workflow")).toEqual([[100, REVIEWED]]);
    await sound();
  });
});

describe("a review typed by hand", () => {
  it("counts beside a register, whichever is newer, and again once the register is empty", async () => {
    const reviewed = daysAgo(20);
    const typed = await review("workflow", 90, reviewed);
    const { id } = await write("workflow", { runsOnUs: "none" });
    expect(await counts("workflow")).toEqual([[0, REVIEWED]]);
    await take("workflow", id, true);
    expect(await counts("workflow")).toEqual([[90, reviewed.toISOString()]]);
    await take("workflow", id, false);
    const newer = await review("workflow", 80, daysAgo(1));
    expect(await counts("workflow")).toEqual([[80, daysAgo(1).toISOString()]]);
    await run((scope) => removeFactReview(scope, { factReviewId: newer, isRemoved: true }));
    expect(await counts("workflow")).toEqual([[0, REVIEWED]]);
    await run((scope) => removeFactReview(scope, { factReviewId: typed, isRemoved: true }));
    expect(await counts("workflow")).toEqual([[0, REVIEWED]]);
    await sound();
  });
});

describe("seats", () => {
  it("count on each side by the highest level in force", async () => {
    await write("seat", { level: "consulted" });
    const standing = await write("seat", { level: "standing", body: "Board", reviewedAt: "2026-03-07" });
    await write("seat", { side: "theirs_at_ours", level: "consulted" });
    expect(await counts("seatAtTheirs")).toEqual([[100, "2026-03-07T12:00:00.000Z"]]);
    expect(await counts("seatAtOurs")).toEqual([[50, REVIEWED]]);
    await write("seat", { side: "theirs_at_ours", level: "standing", body: "Board", version: 1 }, { id: standing.id });
    expect(await counts("seatAtTheirs")).toEqual([[50, REVIEWED]]);
    expect(await counts("seatAtOurs")).toEqual([[100, REVIEWED]]);
    await sound();
  });
});

describe("barriers", () => {
  const endOfMarch = Date.parse("2026-04-01T00:00:00Z");
  const endOfApril = Date.parse("2026-05-01T00:00:00Z");

  it("count by the strongest in force, and follow when one ends, though nobody acts", async () => {
    await write("barrier", { grade: 4, endsOn: "2026-03-31" }, { at: NOON });
    await write("barrier", { grade: 2, endsOn: "2026-04-30" }, { at: new Date(NOON.getTime() + 1000) });
    const [before, after] = [new Date(endOfMarch - 60_000), new Date(endOfMarch + 60_000)];
    await run(refreshScores, before);
    expect(await counts("barrier", before)).toEqual([[100, REVIEWED]]);
    await sound(before);

    // On the page from the moment itself, in the ledger once somebody looked.
    const moment = { asOf: after.getTime(), knownAt: after.getTime(), isPast: false, isKnownApart: false };
    const page = await run((scope) => loadWholeAccount(scope, world.accountId, moment), after);
    const shown = liveSet(page.ledger, after.getTime(), after.getTime()).map(({ value }) => value);
    expect(shown).toEqual([50]);
    await sound(after);
    await run(refreshScores, after);
    expect(await counts("barrier", after)).toEqual([[50, new Date(endOfMarch).toISOString()]]);
    await sound(after);

    const last = new Date(endOfApril + 60_000);
    await run(refreshScores, last);
    expect(await counts("barrier", last)).toEqual([[0, new Date(endOfApril).toISOString()]]);
    expect(await counts("barrier", before)).toEqual([[100, REVIEWED]]);
    await sound(last);
  });

  it("show of the days between what was so then, where nobody looked for long", async () => {
    await write("barrier", { grade: 4, endsOn: "2026-03-31" }, { at: NOON });
    await write("barrier", { grade: 2, endsOn: "2026-04-30" }, { at: new Date(NOON.getTime() + 1000) });
    const last = new Date(endOfApril + 60_000);
    await run(refreshScores, last);
    const ledger = (await run((scope) => loadLedger(scope, [world.accountId]), last)).get(world.accountId) ?? [];
    const on = (day: string) => liveSet(ledger, Date.parse(day), last.getTime()).map(({ value }) => value);
    expect([on("2026-03-30"), on("2026-04-15"), on("2026-05-01")]).toEqual([[100], [50], [0]]);
    await sound(last);
  });
});

describe("a sponsor", () => {
  it("who ends without another is lost from that day on, and not before", async () => {
    const since = Date.parse("2026-04-01T00:00:00Z");
    const { scored } = await write("sponsor_fact", { level: "active", endsOn: "2026-03-31" }, { at: NOON });
    expect(scored?.causes.map(({ code }) => code)).not.toContain("sponsor-lost");
    const after = new Date(since + 5 * 86_400_000);
    await run(refreshScores, after);
    expect(await counts("sponsor", after)).toEqual([[0, new Date(since).toISOString()]]);
    const input = buildRecord("goal", world.accountId);
    const [rescored] = await run((scope) => recordInRegister(scope, { id: randomUUID(), input }), after);
    expect(rescored?.score.risk.reasons.map(({ code }) => code)).toContain("sponsor-lost");
  });
});

describe("departments", () => {
  const meet = async (name: string, department: string, changes: object) => {
    const contactId = await run((scope) => createContact(scope, world.accountId, { name, department }));
    const input = buildInteraction(world.accountId, { contactIds: [contactId], memberIds: [], ...changes });
    await run((scope) => recordInteractions(scope, [{ id: randomUUID(), input }]));
    return contactId;
  };
  const reached = async () =>
    (await run((scope) => getRegisterView(scope, { accountId: world.accountId }, "footprint"))).reach.map(
      ({ name, lastMetAt }) => [name, lastMetAt === null ? null : new Date(lastMetAt).toISOString().slice(0, 10)],
    );

  it("are counted by the two-way contacts of 180 days among those that matter, and none of it counts by itself", async () => {
    const twoWay = { kind: "call", direction: "two_way" };
    await meet("Cem", "Quay", { ...twoWay, occurredAt: daysAgo(179) });
    await meet("Dee", "Yard", { ...twoWay, occurredAt: daysAgo(181) });
    await meet("Eli", "Office", { kind: "email", direction: "outbound", occurredAt: daysAgo(2) });
    await meet("Flo", "Canteen", { ...twoWay, occurredAt: daysAgo(3) });
    const form = await run((scope) => getRegisterView(scope, { accountId: world.accountId }, "footprint"));
    const canteen = form.registers.rows.find(
      ({ noun, fields }) => noun === "department" && fields["name"] === "Canteen",
    );
    await write(
      "department",
      { name: "Canteen", isRelevant: false, version: canteen?.version },
      { id: canteen?.id ?? "" },
    );
    await write("department", { name: "Board" });
    expect(await reached()).toEqual([
      ["Quay", daysAgo(179).toISOString().slice(0, 10)],
      ["Board", null],
      ["Office", null],
      ["Yard", null],
    ]);
    expect(await counts("departments")).toEqual([]);
    await sound();
  });

  it("stand again once somebody works there", async () => {
    const { id } = await write("department", { name: "Quay" });
    await take("department", id, true);
    expect(await reached()).toEqual([]);
    await run((scope) => createContact(scope, world.accountId, { name: "Cem", department: "Quay" }));
    expect(await reached()).toEqual([["Quay", null]]);
  });
});

it("offers what makes leaving hard in the words of the trade first, and those of the others behind them", async () => {
  const [dairy, other] = await run(async (scope) => [
    await createAccount(scope, { name: "Churn & Sons", industry: "Dairies" }),
    await createAccount(scope, { name: "Curd Ltd", industry: "Dairies" }),
  ]);
  const said = async (accountId: string, kind: string) =>
    run((scope) => createRecord(scope, { noun: "barrier", accountId, kind }));
  for (const kind of ["Exit fee", "Exit fee", "Berth lease"]) await said(world.accountId, kind);
  await said(other ?? "", "Silo of ours in their yard");
  const { kindsOfBarrier } = await run((scope) => getRegisterView(scope, { accountId: dairy ?? "" }, "footprint"));
  expect(kindsOfBarrier).toEqual(["Silo of ours in their yard", "Exit fee", "Berth lease"]);
});
