import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scope } from "@/lib/data/scope";
import { assessAccount } from "@/lib/operations/assess-account";
import { loadRound } from "@/lib/operations/load-round";
import { removeAssessment } from "@/lib/operations/remove-assessment";
import { assessmentInput } from "@/lib/schemas/assessment";
import { ROUND_LENGTH } from "@/lib/schemas/round";
import { QUESTIONS, type Question } from "@/lib/scoring";
import { daysAgo, later, NOON } from "../../factories/clock";
import { as, type Person } from "../../factories/people";
import { createAccount, createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});
afterEach(() => vi.restoreAllMocks());

const own = (name: string, person: Person = world.otto) =>
  as(world.mira, (scope) => createAccount(scope, { name, ownerId: person.memberId }), daysAgo(100));

async function answer(accountId: string, value: number | null, now: Date, question: Question = "q1"): Promise<string> {
  const id = randomUUID();
  const input = assessmentInput.parse({ accountId, answers: [{ question, value }] });
  await as(world.otto, (scope) => assessAccount(scope, { id, input }), now);
  return id;
}

const begin = (person: Person = world.otto, now = NOON) => as(person, (scope) => loadRound(scope, {}), now);
const SINCE = NOON.getTime();

async function cardOf(accounts: readonly string[], at = 1, now = later(60)) {
  const round = await as(world.otto, (scope) => loadRound(scope, { accounts: [...accounts], at, since: SINCE }), now);
  if (round.kind !== "card") throw new Error(`No card but ${round.kind}.`);
  return round;
}

async function endOf(accounts: readonly string[], at: number, now = later(60)) {
  const query = { accounts: [...accounts], at, since: SINCE, end: "1" } as const;
  const round = await as(world.otto, (scope) => loadRound(scope, query), now);
  if (round.kind !== "end") throw new Error(`No end but ${round.kind}.`);
  return round;
}

describe("a five-minute round", () => {
  it("goes through one's own accounts in use, at most twelve of them", async () => {
    const mine: string[] = [];
    for (let i = 0; i < ROUND_LENGTH + 2; i += 1) mine.push(await own(`Elm ${String.fromCharCode(65 + i)}`));
    await own("Another's", world.mira);
    expect(await begin()).toEqual({
      kind: "begin",
      place: { accounts: mine.slice(0, ROUND_LENGTH), at: 1, since: SINCE },
    });
  });

  it("asks nothing of whoever owns no account, or has said it all this week", async () => {
    expect(await begin()).toEqual({ kind: "nothing", isOwner: false });
    const accountId = await own("Elm");
    await answer(accountId, 2, daysAgo(1));
    expect(await begin()).toEqual({ kind: "nothing", isOwner: true });
  });

  it("shows an answer and what it moved once it is given, and nothing of it once it is taken back", async () => {
    const accountId = await own("Elm");
    const before = await cardOf([accountId]);
    expect(before.card).toMatchObject({ question: "q1", answered: null, earlier: null });
    const assessmentId = await answer(accountId, 3, later(30));
    const after = await cardOf([accountId]);
    expect(after.card).toMatchObject({ question: "q1", answered: { assessmentId, value: 3 } });
    await as(world.otto, (scope) => removeAssessment(scope, { assessmentId, isRemoved: true }), later(40));
    expect((await cardOf([accountId])).card).toMatchObject({ question: "q1", answered: null });
  });

  it("shows what one said before, and takes can't say for an answer", async () => {
    const accountId = await own("Elm");
    for (const question of QUESTIONS) await answer(accountId, 3, daysAgo(95), question);
    const { card } = await cardOf([accountId]);
    expect(card).toMatchObject({ question: "q1", earlier: { value: 3 }, answered: null });
    await answer(accountId, null, later(30));
    expect((await cardOf([accountId])).card).toMatchObject({ answered: { value: null } });
  });

  it("leaves out what colleagues say: theirs is no answer of mine", async () => {
    const accountId = await own("Elm");
    const input = assessmentInput.parse({ accountId, answers: [{ question: "q1", value: 4 }] });
    await as(world.mira, (scope) => assessAccount(scope, { id: randomUUID(), input }), later(30));
    const { card } = await cardOf([accountId]);
    expect(card).toMatchObject({ question: "q2", answered: null, earlier: null });
  });

  it("says at its end what was answered, skipped and left, and which could follow", async () => {
    const [first, second, third] = [await own("Elm"), await own("Fir"), await own("Oak")];
    const further = await own("Yew");
    await answer(first, 1, later(30));
    const { lines, next } = await endOf([first, second, third], 3);
    expect(lines.map(({ name, answer: said, isPast }) => [name, said?.value ?? null, isPast])).toEqual([
      ["Elm", 1, true],
      ["Fir", null, true],
      ["Oak", null, false],
    ]);
    expect(next.accounts).toEqual([further]);
  });

  it("ends as well with all skipped, and stores nothing", async () => {
    const accounts = [await own("Elm"), await own("Fir")];
    for (const [i] of accounts.entries()) await cardOf(accounts, i + 1);
    const round = await as(world.otto, (scope) => loadRound(scope, { accounts, at: 3, since: SINCE }), later(60));
    expect(round).toMatchObject({ kind: "end", lines: [{ answer: null }, { answer: null }] });
    expect(await begin(world.otto, later(90))).toMatchObject({ kind: "begin", place: { accounts } });
  });
});

/** How often a page asks the database for something, whatever it asks with. */
async function countStatements(work: (scope: Scope) => Promise<unknown>): Promise<number> {
  return as(
    world.otto,
    async (scope) => {
      const asked = vi.spyOn(Client.prototype, "query");
      await work(scope);
      return asked.mock.calls.filter((call) => JSON.stringify(call[0]).includes("FROM")).length;
    },
    later(60),
  );
}

it.each([
  ["begins", 7, () => ({})],
  ["shows a card", 7, (accounts: string[]) => ({ accounts, at: 2, since: SINCE })],
  ["ends", 10, (accounts: string[]) => ({ accounts, at: 5, since: SINCE })],
] as const)(
  "%s asking the database at most %i times, however many accounts it goes through",
  async (_, most, query) => {
    const accounts: string[] = [];
    for (const name of ["Elm", "Fir", "Oak", "Yew"]) accounts.push(await own(name));
    for (const accountId of accounts) await answer(accountId, 2, later(10));
    expect(await countStatements((scope) => loadRound(scope, query(accounts)))).toBeLessThanOrEqual(most);
  },
);
