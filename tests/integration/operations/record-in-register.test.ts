import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { watchChanges } from "@/lib/data/audit-entries";
import { loadLedger } from "@/lib/data/evidence";
import { findRegisterRow } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { checkLedger } from "@/lib/operations/check-ledger";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getTakenBack } from "@/lib/operations/get-taken-back";
import { loadWholeAccount } from "@/lib/operations/load-whole-account";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { removeContact } from "@/lib/operations/remove-contact";
import { removeFromRegister } from "@/lib/operations/remove-from-register";
import { REGISTERS, registerInput, tellRecord } from "@/lib/registers/all-registers";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { REGISTER_NOUNS, type RegisterNoun } from "@/lib/schemas/register-noun";
import { newestRevisions } from "@/lib/scoring";
import { daysAgo, later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { namedIn, PLAIN } from "../../factories/plain-records";
import { createContact, createHarbour, type Harbour } from "../../factories/records";
import { buildRecord, createRecord } from "../../factories/registers";
import { PROOFS, type Proof } from "./register-proofs";

let world: Harbour;
let seconds = 0;
beforeEach(async () => {
  world = await createHarbour();
});

const run = <R>(work: (scope: Scope) => Promise<R>, at?: Date): Promise<R> => {
  seconds += 2;
  return as(world.mira, work, at ?? later(seconds));
};

/** What the ledger says now, of this account, by indicator. */
const said = async (at?: Date) => {
  const rows = (await run((scope) => loadLedger(scope, [world.accountId]), at)).get(world.accountId) ?? [];
  return newestRevisions(rows)
    .filter(({ retracted }) => !retracted)
    .map(({ indicator, value, weight, occurredAt }) => [indicator, value, weight, new Date(occurredAt).toISOString()]);
};
/** What the ledger and the engagement index take from the account, and what its page calls the record. */
const proves = async ({ evidence = [], behaviours = [], word }: Proof) => {
  expect(await said()).toEqual(evidence);
  const query = accountReportQuery.parse({ accountId: world.accountId });
  const { registers, score, ...report } = await run((scope) => getAccountReport(scope, query));
  const shown = report.behaviours.filter(({ ever }) => ever > 0);
  expect(shown.map(({ behaviour, lastAt }) => [behaviour, new Date(lastAt ?? 0).toISOString()])).toEqual(behaviours);
  expect(score.engagement.index > 0).toBe(behaviours.length > 0);
  if (word !== undefined) expect(registers.records.map(({ state }) => state.word)).toEqual([word]);
};
const sound = async (at?: Date) => expect(await run((scope) => checkLedger(scope), at)).toEqual([]);

describe.each(REGISTER_NOUNS)("a %s", (noun) => {
  const proofs = Object.entries(PROOFS[noun]);

  it.each(proofs)("%s proves what the model says", async (_, proof) => {
    const { accountId } = world;
    const input = buildRecord(noun, accountId, { ...namedIn(noun, world.ben), ...proof.changes });
    const [scored] = await run((scope) => recordInRegister(scope, { id: randomUUID(), input }));
    await proves(proof);
    expect(scored?.accountId).toBe(accountId);
    await sound();
  });

  // One is enough: whatever a record has proven is taken back by what the ledger says of it.
  it.each(proofs.slice(0, 1))("%s proves nothing once it is taken back, and the same put back", async (_, proof) => {
    const { accountId } = world;
    const fields = { ...namedIn(noun, world.ben), ...proof.changes };
    const id = await run((scope) => createRecord(scope, { noun, accountId, ...fields }));
    await run((scope) => removeFromRegister(scope, { noun, recordId: id, isRemoved: true }));
    await proves({ changes: {} });
    await sound();
    const { records } = await run((scope) => getTakenBack(scope, accountId));
    expect(records.others.map(({ fact }) => fact.noun)).toEqual([noun]);

    await run((scope) => removeFromRegister(scope, { noun, recordId: id, isRemoved: false }));
    await proves(proof);
    await sound();
  });

  it("stands in the timeline under its own words, and its evidence leads there", async () => {
    const { accountId } = world;
    await run((scope) => createRecord(scope, { noun, accountId, contactId: world.ann }));
    const query = accountReportQuery.parse({ accountId });
    const { timeline } = await run((scope) => getAccountReport(scope, query));
    // What is kept up beside what happens is told where it is changed.
    const isTold = !REGISTERS[noun].isMasterData;
    expect(timeline.counts.registers).toBe(isTold ? 1 : 0);
    if (!isTold) return;
    const [entry] = timeline.entries;
    expect(entry?.lines[0]?.said).toMatchObject({ origin: noun, title: expect.any(String) });
    // What makes leaving hard enters no score.
    const proof = Object.values(PROOFS[noun])[0]?.evidence ?? [];
    expect(entry?.points).toHaveLength(proof.filter(([indicator]) => indicator !== "barrier").length);
  });

  it("keeps who was faster, and tells the audit from what to what but no text", async () => {
    const { accountId } = world;
    const named = namedIn(noun, world.ben);
    const id = await run((scope) => createRecord(scope, { noun, accountId, ...named }));
    const line = "summary" in REGISTERS[noun].fields ? { summary: "Said anew" } : {};
    const input = buildRecord(noun, accountId, { contactId: world.ann, ...line, version: 1 });
    const changes = await run(async (scope) => {
      const seen = await watchChanges(scope, { noun, id });
      await recordInRegister(scope, { id, input });
      return seen();
    });
    expect(changes).toEqual([
      { field: "contact", from: "contactId" in named ? "Ben" : null, to: "Ann" },
      ...Object.keys(line).map((field) => ({ field })),
    ]);
    await expect(run((scope) => recordInRegister(scope, { id, input }))).rejects.toMatchObject({ code: "conflict" });
  });

  it("shows on a past day what was known then", async () => {
    const { accountId } = world;
    const [then, looked] = [daysAgo(3), daysAgo(2).getTime()];
    const named = namedIn(noun, world.ben);
    const id = await run((scope) => createRecord(scope, { noun, accountId, ...named }), then);
    const moment = { asOf: looked, knownAt: looked, isPast: true, isKnownApart: false };
    const rowsThen = async () => {
      const { registers, ledger, sources } = await run((scope) => loadWholeAccount(scope, accountId, moment));
      const known = ledger.filter(({ recordedAt }) => recordedAt <= looked);
      return [registers.rows.map(({ fields }) => fields), known, sources.shown];
    };
    const before = await rowsThen();
    const other = Object.values(PROOFS[noun])[1]?.changes;
    await run((scope) =>
      recordInRegister(scope, { id, input: buildRecord(noun, accountId, { ...named, ...other, version: 1 }) }),
    );
    expect(await rowsThen()).toEqual(before);
    await run((scope) => removeFromRegister(scope, { noun, recordId: id, isRemoved: true }));
    expect(await rowsThen()).toEqual(before);
    await sound();
  });
});

// Longer than other files: whatever is true of a record is asked of every register, in one world.

describe("a record, whichever register it is in,", () => {
  const noun = "recommendation";

  it("shows of the days on which it was taken back that it was, also when it was put back since", async () => {
    const { accountId } = world;
    const id = await run((scope) => createRecord(scope, { noun, accountId }), daysAgo(3));
    const set = (isRemoved: boolean, at: Date) =>
      run((scope) => removeFromRegister(scope, { noun, recordId: id, isRemoved }), at);
    await set(true, daysAgo(2));
    await set(false, daysAgo(0.5));
    const shownOn = async (day: number) => {
      const at = daysAgo(day).getTime();
      const moment = { asOf: at, knownAt: at, isPast: true, isKnownApart: false };
      const { registers, sources } = await run((scope) => loadWholeAccount(scope, accountId, moment));
      return [registers.rows.length, sources.shown.length];
    };
    expect([await shownOn(2.5), await shownOn(1), await shownOn(0.25)]).toEqual([
      [1, 1],
      [0, 0],
      [1, 1],
    ]);
  });

  it("takes nobody of another account", async () => {
    const stranger = await createHarbour();
    const input = buildRecord(noun, world.accountId, { contactId: stranger.ann });
    await expect(run((scope) => recordInRegister(scope, { id: randomUUID(), input }))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

/** What is left undone, the moment from which it counts as that, and what is worth what was done after all. */
interface Left {
  readonly noun: RegisterNoun;
  readonly indicator: string;
  readonly lapsesAt: string;
  readonly changes: object;
  /** Corrects when it began. */
  readonly moved: (iso: string) => object;
  readonly settled: (iso: string) => object;
  readonly points: number;
}

const LEFT: Readonly<Record<string, Left>> = {
  "a support case past its target": {
    ...{ noun: "support_case", indicator: "support", lapsesAt: "2026-03-11T10:00:00.000Z", points: 50 },
    changes: { openedAt: "2026-03-10T10:00:00Z", solvedAt: null },
    moved: (openedAt) => ({ openedAt }),
    settled: (solvedAt) => ({ solvedAt }),
  },
  "a request without an answer": {
    ...{ noun: "request", indicator: "reply", lapsesAt: "2026-03-12T10:00:00.000Z", points: 0 },
    changes: { askedAt: "2026-03-10T10:00:00Z", firstAnsweredAt: null },
    moved: (askedAt) => ({ askedAt }),
    settled: (firstAnsweredAt) => ({ firstAnsweredAt }),
  },
  "an idea nobody answers": {
    ...{ noun: "idea", indicator: "idea", lapsesAt: "2026-04-07T12:00:00.000Z", points: 100 },
    changes: { givenAt: "2026-03-08", outcome: null, answeredAt: null },
    moved: (iso) => ({ givenAt: iso.slice(0, 10) }),
    settled: (iso) => ({ implementedAt: iso.slice(0, 10) }),
  },
};

describe.each(Object.entries(LEFT))("%s", (_, { noun, changes, lapsesAt, indicator, ...left }) => {
  const moment = Date.parse(lapsesAt);
  const before = new Date(moment - 1000);
  const after = new Date(moment + 1000);

  it("proves nothing until its moment, and then that nothing was done, once", async () => {
    const { accountId } = world;
    await run((scope) => createRecord(scope, { noun, accountId, ...changes }), NOON);
    await run(refreshScores, before);
    expect(await said(before)).toEqual([]);
    await sound(before);

    await run(refreshScores, after);
    expect(await said(after)).toEqual([[indicator, 0, expect.any(Number), lapsesAt]]);
    await sound(after);
    const rows = await run((scope) => loadLedger(scope, [accountId]), after);
    await run(refreshScores, new Date(moment + 2000));
    expect(await run((scope) => loadLedger(scope, [accountId]), after)).toEqual(rows);
  });

  it("is told on the page from that moment, whether or not anything ran", async () => {
    const { accountId } = world;
    await run((scope) => createRecord(scope, { noun, accountId, ...changes }), NOON);
    const asOf = { asOf: after.getTime(), knownAt: after.getTime(), isPast: false, isKnownApart: false };
    const { ledger } = await run((scope) => loadWholeAccount(scope, accountId, asOf), after);
    expect(ledger.map((row) => [row.indicator, row.value])).toEqual([[indicator, 0]]);
  });

  it("is told by the page of its account from that moment, though today's score is older", async () => {
    const { accountId } = world;
    await run((scope) => createRecord(scope, { noun, accountId, ...changes }), NOON);
    // Ageing came by at night, hours before.
    await run(refreshScores, new Date(`${lapsesAt.slice(0, 10)}T00:05:00Z`));
    const query = accountReportQuery.parse({ accountId });
    const report = await run((scope) => getAccountReport(scope, query), after);
    expect(report.registers.records.map(({ state }) => state.tone)).toEqual(["bad"]);
    expect(report.timeline.entries[0]?.points).toHaveLength(1);
  });

  it("counts once on the page, however often its day was corrected", async () => {
    const { accountId } = world;
    const id = await run((scope) => createRecord(scope, { noun, accountId, ...changes }), NOON);
    const moved = (days: number) => ({
      ...changes,
      ...left.moved(new Date(NOON.getTime() - days * 86_400_000).toISOString()),
    });
    for (const [version, days] of [40, 60, 35].entries()) {
      const input = buildRecord(noun, accountId, { ...moved(days), version: version + 1 });
      await run((scope) => recordInRegister(scope, { id, input }));
    }
    const at = later(1000).getTime();
    const moment = { asOf: at, knownAt: at, isPast: false, isKnownApart: false };
    const { ledger } = await run((scope) => loadWholeAccount(scope, accountId, moment), later(1000));
    expect(newestRevisions(ledger).filter(({ retracted }) => !retracted)).toHaveLength(1);
  });

  it("is forgiven by nothing but what was done after all", async () => {
    const { accountId } = world;
    const id = await run((scope) => createRecord(scope, { noun, accountId, ...changes }), NOON);
    await run(refreshScores, after);
    const settled = left.settled(after.toISOString());
    const input = buildRecord(noun, accountId, { ...changes, ...settled, version: 1 });
    const done = new Date(moment + 86_400_000);
    await run((scope) => recordInRegister(scope, { id, input }), done);
    const [only, ...others] = await said(done);
    expect([only?.[1], others]).toEqual([left.points, []]);
    await sound(done);
  });
});

it("an ask nobody answers is called unanswered from its moment, and moves no score", async () => {
  const { accountId } = world;
  const unanswered = { outcome: null, answeredAt: null, askedAt: "2026-03-08" };
  await run((scope) => createRecord(scope, { noun: "ask", accountId, ...unanswered }), NOON);
  const moment = Date.parse("2026-04-07T12:00:00Z");
  const wordAt = async (at: Date) => {
    const report = await run((scope) => getAccountReport(scope, accountReportQuery.parse({ accountId })), at);
    return report.registers.records.map(({ state }) => state.word);
  };
  await run(refreshScores, new Date("2026-04-07T00:05:00Z"));
  expect(await wordAt(new Date(moment - 1000))).toEqual(["Waits for an answer"]);
  const after = new Date(moment + 1000);
  expect(await wordAt(after)).toEqual(["Unanswered"]);
  await run(refreshScores, after);
  expect([await said(after), await wordAt(after)]).toEqual([[], ["Unanswered"]]);
  await sound(after);
});

it.each(REGISTER_NOUNS)("nobody who is named in a %s can be deleted", async (noun) => {
  const { accountId } = world;
  const contactId = await run((scope) => createContact(scope, accountId, { name: "Cem" }));
  const recordId = await run((scope) => createRecord(scope, { noun, accountId, contactId }));
  const remove = () => run((scope) => removeContact(scope, { accountId, contactId }));
  await expect(remove()).rejects.toThrow(/Something is recorded of Cem/);
  await run((scope) => removeFromRegister(scope, { noun, recordId, isRemoved: true }));
  await expect(remove()).rejects.toThrow(/Something is recorded of Cem/);
});

it("what is kept in mind of a person names somebody, in the database too; what named nobody before waits for a name", async () => {
  const { accountId } = world;
  const record = { noun: "person_fact", accountId, contactId: world.ann } as const;
  expect(registerInput.safeParse({ ...PLAIN.person_fact, ...record, contactId: "" }).error?.issues).toMatchObject([
    { path: ["contactId"], message: "Say of whom." },
  ]);
  const id = await run((scope) => createRecord(scope, record));
  const nobody = { where: { workspaceId_id: { workspaceId: world.mira.workspaceId, id } }, data: { contactId: null } };
  await expect(run((scope) => scope.tx.personFact.update(nobody))).rejects.toThrow(
    "A value is outside what can be stored.",
  );
  const row = await run((scope) => findRegisterRow(scope, { noun: "person_fact", recordId: id }));
  if (!row) throw new Error("It is not there.");
  const told = tellRecord({ ...row, fields: { ...row.fields, contactId: null } }, NOON.getTime());
  expect(told).toMatchObject({ title: "Calls before nine", state: { word: "Names nobody yet", isOpen: true } });
});
