import { beforeEach, describe, expect, it } from "vitest";
import { pulseResponseKey, pulseTokenHash, pulseTokenOf } from "@/lib/auth/pulse-tokens";
import { AppError } from "@/lib/errors";
import { answerPulse } from "@/lib/operations/answer-pulse";
import { cancelPulse } from "@/lib/operations/cancel-pulse";
import { closePulseOf } from "@/lib/operations/close-pulse";
import { countPulseResponse } from "@/lib/operations/count-pulse-response";
import { getPulse } from "@/lib/operations/get-pulse";
import { getSides } from "@/lib/operations/get-sides";
import { loadMail } from "@/lib/operations/load-mail";
import { openPulseLink } from "@/lib/operations/open-pulse-link";
import { remindPulse } from "@/lib/operations/remind-pulse";
import { revokePulseLink } from "@/lib/operations/revoke-pulse-link";
import { sendPulse } from "@/lib/operations/send-pulse";
import { mailStopOf } from "@/lib/records/mail-stop-of";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { pulseInput } from "@/lib/schemas/pulse";
import { later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { createContact, createHarbour, type Harbour } from "../../factories/records";
import { jobsOf } from "../jobs/as-worker";

const DAY_S = 86_400;
const CLOSED = later(15 * DAY_S);
const CANARY = "The crane on pier nine squeaks";
let world: Harbour;
let people: string[];

beforeEach(async () => {
  world = await createHarbour();
  people = await as(world.mira, async (scope) => {
    const made: string[] = [];
    for (const name of ["berta", "carl", "dana", "emil"]) {
      const about = { name, email: `${name}@harbour.example`, language: name === "dana" ? "de" : "en" };
      made.push(await createContact(scope, world.accountId, about));
    }
    return made;
  });
});

const asked = (contactIds: readonly string[]) =>
  pulseInput.parse({
    ...{ name: "Spring", contactIds, items: ["csat", "q1", "again", "comment"], note: null },
    ...{ closesOn: "2026-03-24", naming: "unnamed" },
  });
const send = async (contactIds: readonly string[] = people) => {
  const id = crypto.randomUUID();
  await as(world.mira, (scope) => sendPulse(scope, { id, input: asked(contactIds) }), NOON);
  return id;
};
/** In the order of `people`. */
const recipientsOf = async (pulseId: string) => {
  const rows = await as(world.mira, ({ tx }) => tx.pulseRecipient.findMany({ where: { pulseId } }));
  return people.flatMap((contactId) => rows.find((one) => one.contactId === contactId)?.id ?? []);
};
const tokensOf = async (pulseId: string) => (await recipientsOf(pulseId)).map(pulseTokenOf);
const answer = (token: string | undefined, answers: Record<string, string>, isDone = true) =>
  answerPulse(token ?? "", { answers, isDone }, later(60));
/** The first so many of those who are asked answer, one a point higher than the other; and the first says something. */
const answered = async (count: number) => {
  const pulseId = await send();
  const tokens = await tokensOf(pulseId);
  for (const [place, token] of tokens.slice(0, count).entries()) {
    await answer(token, { csat: String(place + 1), again: "4", ...(place === 0 ? { comment: CANARY } : {}) });
  }
  return { pulseId, tokens };
};
const close = (pulseId: string) => as(world.mira, (scope) => closePulseOf(scope, pulseId), CLOSED);
const sides = (at = CLOSED, query: object = {}) =>
  as(world.mira, (scope) => getSides(scope, accountReportQuery.parse({ accountId: world.accountId, ...query })), at);
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "fine",
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

/** Every row of every table that the app's role can read here, as text, with the transaction that wrote it. */
const everyRow = () =>
  as(world.mira, async ({ tx }) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND has_table_privilege(oid, 'SELECT') ORDER BY 1`;
    const rows: { table: string; by: string; text: string }[] = [];
    for (const { name } of tables) {
      const found = await tx.$queryRawUnsafe<{ by: string; text: string }[]>(
        `SELECT xmin::text AS by, t::text AS text FROM "${name}" t`,
      );
      rows.push(...found.map((row) => ({ table: name, ...row })));
    }
    return rows;
  });
/** All by which the people of a round could be known. */
const marksOf = async (pulseId: string) => {
  const ids = await recipientsOf(pulseId);
  return [...people, ...ids, ...ids.map((id) => pulseTokenHash(pulseTokenOf(id)))];
};

describe("a round without names", () => {
  it("asks nobody where fewer than three people of an account are chosen, and says where", async () => {
    await expect(send(people.slice(0, 2))).rejects.toThrow(/at least three people at Harbour/);
    expect(await codeOf(send(people.slice(0, 3)))).toBe("fine");
  });

  it("leaves, before its close, no row that joins an answer or the act of answering to a person", async () => {
    const { pulseId } = await answered(3);
    const rows = await everyRow();
    const said = rows.filter(({ text }) => text.includes(CANARY));
    expect(said.map(({ table }) => table)).toEqual(["PulseAnswer"]);
    // What was written along with an answer, and whatever names the response: nothing of a person is in it.
    const responses = await as(world.mira, ({ tx }) => tx.pulseResponse.findMany());
    const writers = new Set(rows.flatMap(({ table, by }) => (table === "PulseAnswer" ? [by] : [])));
    const near = rows.filter(({ by, text }) => writers.has(by) || responses.some(({ id }) => text.includes(id)));
    expect(new Set(near.map(({ table }) => table))).toEqual(new Set(["PulseAnswer", "PulseResponse"]));
    for (const mark of await marksOf(pulseId)) for (const { text } of near) expect(text).not.toContain(mark);
    // Neither a moment nor a language tells them apart.
    expect(new Set(responses.map(({ respondedAt }) => respondedAt?.toISOString()))).toEqual(
      new Set(["2026-03-24T23:59:00.000Z"]),
    );
    expect(new Set(said.map(({ text }) => /,(und|en|de)\)$/.exec(text)?.[1]))).toEqual(new Set(["und"]));
    expect(await jobsOf(world.mira.workspaceId, "count-pulse")).toEqual([]);
  });

  it("shows nothing before its close, also not how many answered or who, whatever one asks", async () => {
    const { pulseId } = await answered(3);
    const before = later(14 * DAY_S);
    const round = await as(world.mira, (scope) => getPulse(scope, pulseId), before);
    expect(round.tallies).toEqual([]);
    expect(round.pulse).toMatchObject({ isNamed: false, answered: 0, asked: 4 });
    expect(round.recipients.map(({ respondedOn }) => respondedOn)).toEqual([null, null, null, null]);
    // Closing it before its time is not possible either.
    await as(world.mira, (scope) => closePulseOf(scope, pulseId), before);
    const { unnamed, voices, coverage } = await sides(before);
    expect({ unnamed, voices, asked: coverage.asked }).toEqual({ unnamed: [], voices: [], asked: 0 });
  });

  it("reminds everybody, because nobody knows who answered", async () => {
    const { pulseId } = await answered(3);
    await as(world.mira, ({ tx }) => tx.mail.updateMany({ data: { state: "sent", endedAt: NOON } }));
    expect(await as(world.mira, (scope) => remindPulse(scope, pulseId), later(DAY_S))).toBe(4);
  });

  it("tells after its close how many of an account gave which answer, and keeps it by itself", async () => {
    const { pulseId, tokens } = await answered(3);
    await close(pulseId);
    const { unnamed, voices } = await sides();
    expect(voices).toEqual([]);
    expect(unnamed).toMatchObject([{ pulseId, asked: 4, answered: 3 }]);
    const given = unnamed[0]?.answers.map(({ item, value, text, count }) => [item, value, text, count]);
    expect(given).toEqual([
      ["again", 4, null, 3],
      ["comment", null, CANARY, 1],
      ["csat", 3, null, 1],
      ["csat", 2, null, 1],
      ["csat", 1, null, 1],
    ]);
    expect((await as(world.mira, (scope) => getPulse(scope, pulseId), CLOSED)).tallies).toMatchObject([
      { asked: 4, answered: 3 },
    ]);
    const rows = await everyRow();
    expect(rows.filter(({ table }) => table === "PulseResponse" || table === "PulseAnswer")).toEqual([]);
    expect(rows.filter(({ text }) => text.includes(CANARY)).map(({ table }) => table)).toEqual(["UnnamedAnswer"]);
    const kept = rows.filter(({ table }) => table.startsWith("Unnamed"));
    const keys = tokens.map(pulseResponseKey);
    for (const mark of [...(await marksOf(pulseId)), ...keys])
      for (const { text } of kept) expect(text).not.toContain(mark);
    // All of them were written at once: neither the writer nor the order tells one from the other.
    expect(new Set(kept.map(({ by }) => by)).size).toBe(1);
    expect(rows.some(({ table }) => table === "SurveyAnswer")).toBe(false);
  });

  it("tells nothing of fewer than three, and keeps nothing of it", async () => {
    const { pulseId } = await answered(2);
    await close(pulseId);
    const { unnamed } = await sides();
    expect(unnamed).toMatchObject([{ asked: 4, answered: null, answers: [] }]);
    expect((await everyRow()).filter(({ text }) => text.includes(CANARY))).toEqual([]);
  });

  it("leaves out a question that fewer than three answered, but not the words of one of three", async () => {
    const pulseId = await send();
    const tokens = await tokensOf(pulseId);
    for (const token of tokens.slice(0, 3)) await answer(token, { csat: "4" });
    await answer(tokens[0], { q1: "2", comment: CANARY });
    await answer(tokens[1], { q1: "-" });
    await close(pulseId);
    const { unnamed } = await sides();
    expect(unnamed[0]?.answers.map(({ item }) => item)).toEqual(["comment", "csat"]);
  });

  it("is told in no view of a day before its close", async () => {
    const { pulseId } = await answered(3);
    await close(pulseId);
    const now = later(20 * DAY_S);
    expect((await sides(now)).unnamed).toHaveLength(1);
    expect((await sides(now, { asOf: "2026-03-20" })).unnamed).toEqual([]);
  });

  it("counts once, however often it is closed, and also what was never sent", async () => {
    const { pulseId, tokens } = await answered(2);
    await answer(tokens[2], { csat: "5" }, false);
    await close(pulseId);
    await close(pulseId);
    expect((await sides()).unnamed).toMatchObject([{ answered: 3 }]);
    expect(await as(world.mira, ({ tx }) => tx.unnamedAnswer.count({ where: { item: "csat" } }))).toBe(3);
  });

  it("counts nothing that came by a link that was taken back unsent", async () => {
    const { pulseId, tokens } = await answered(2);
    await answer(tokens[2], { csat: "5" }, false);
    const [, , third] = await recipientsOf(pulseId);
    await as(world.mira, (scope) => revokePulseLink(scope, third ?? ""), later(90));
    await close(pulseId);
    expect((await sides()).unnamed).toMatchObject([{ answered: null, answers: [] }]);
  });

  it("forgets what was answered when it is taken back", async () => {
    const { pulseId } = await answered(4);
    await as(world.mira, (scope) => cancelPulse(scope, pulseId), later(120));
    await close(pulseId);
    expect((await sides()).unnamed).toEqual([]);
    expect((await everyRow()).filter(({ text }) => text.includes(CANARY))).toEqual([]);
  });

  it("enters no score, by whatever job is begun by hand", async () => {
    await answered(3);
    await as(
      world.mira,
      async (scope) => {
        const responses = await scope.tx.pulseResponse.findMany();
        expect(responses).toHaveLength(3);
        for (const { id } of responses) await countPulseResponse(scope, id);
        expect(await scope.tx.surveyAnswer.count()).toBe(0);
      },
      CLOSED,
    );
  });
});

describe("the link of a round without names", () => {
  it("gives back what is not sent yet, and nothing once it is", async () => {
    const pulseId = await send();
    const [token] = await tokensOf(pulseId);
    await answer(token, { csat: "4" }, false);
    expect((await openPulseLink(token ?? "", later(61))).response?.answers).toHaveLength(1);
    await answer(token, { comment: CANARY });
    const { response } = await openPulseLink(token ?? "", later(62));
    expect(response?.answers).toEqual([]);
    expect(response?.respondedAt).not.toBeNull();
  });

  it("is shown to nobody of ours, also where no mail server is set", async () => {
    const pulseId = await send();
    const tokens = await tokensOf(pulseId);
    const mails = await as(world.mira, ({ tx }) => tx.mail.findMany({ where: { recipient: { pulseId } } }));
    for (const { id: mailId } of mails) {
      const { letter } = await as(world.dora, (scope) => loadMail(scope, { mailId }));
      expect(letter.link).toMatch(/\/p\/…$/);
      for (const token of tokens) expect(JSON.stringify(letter)).not.toContain(token);
    }
  });

  it("goes to the address it was first sent to, and to none that is put in its place", async () => {
    const pulseId = await send();
    const [mail] = await as(world.mira, ({ tx }) => tx.mail.findMany({ where: { recipient: { pulseId } } }));
    await as(world.mira, ({ tx }) =>
      tx.contact.updateMany({ where: { id: { in: people } }, data: { email: "otto@example.com" } }),
    );
    const shown = await as(world.mira, (scope) => loadMail(scope, { mailId: mail?.id ?? "" }), later(60));
    expect(mailStopOf(shown.mail, later(60))).toBe("address_changed");
    expect(shown.canResend).toBe(false);
  });
});
