import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { utcDayOf } from "@/lib/calendar/days";
import type { Scope } from "@/lib/data/scope";
import { archiveAccount } from "@/lib/operations/archive-account";
import { loadIdeas } from "@/lib/operations/load-ideas";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { daysAgo } from "../../factories/clock";
import { as } from "../../factories/people";
import { createAccount, createHarbour, type Harbour } from "../../factories/records";
import { buildRecord, createRecord } from "../../factories/registers";

let world: Harbour;
let ideaId: string;
const run = <R>(work: (scope: Scope) => Promise<R>, at?: Date) => as(world.mira, work, at);
const dayOf = (days: number) => utcDayOf(daysAgo(days));
const BOARD = { summary: "A berth board", givenAt: dayOf(90), outcome: "accepted", answeredAt: dayOf(85) };

beforeAll(async () => {
  world = await createHarbour();
  const { accountId, ann, ben } = world;
  ideaId = await run(
    (scope) => createRecord(scope, { noun: "idea", accountId, contactId: ann, ...BOARD }),
    daysAgo(85),
  );
  const vote = { noun: "idea_reaction", accountId, contactId: ben, ideaId, reactedAt: dayOf(60), rating: 2 } as const;
  await run((scope) => createRecord(scope, vote), daysAgo(60));
  const came = { rating: 4, implementedAt: dayOf(20), revenueCents: 480_000, currency: "EUR", version: 1 };
  const input = buildRecord("idea", accountId, { ...BOARD, contactId: ann, ...came });
  await run((scope) => recordInRegister(scope, { id: ideaId, input }), daysAgo(10));
});

describe("ideas", () => {
  it("show of a past day what was known then, and today what came of them", async () => {
    const { accountId } = world;
    const then = await run((scope) => loadIdeas(scope, { accountId, asOf: dayOf(15) }));
    expect(then.board.measures).toMatchObject({ implemented: 0, supporters: 1, value: [] });
    // Ben's 2 alone: one rating of 50 points.
    expect(then.board.measures.quality).toBe(50);
    expect(then.board.ideas[0]?.state.word).toBe("Accepted");
    const before = await run((scope) => loadIdeas(scope, { accountId, asOf: dayOf(70) }));
    expect(before.board.measures).toMatchObject({ ideas: 1, supporters: 0 });

    const now = await run((scope) => loadIdeas(scope, { accountId }));
    expect(now.board.measures).toMatchObject({ implemented: 1, value: [{ currency: "EUR", amount: 480_000 }] });
    expect(now.board.ideas[0]?.state.word).toBe("Implemented, not told yet");
    expect(now.board.counts.untold).toBe(1);
  });

  it("add up over the accounts in use, and name whose they are", async () => {
    const [other, gone] = await run(async (scope) => [
      await createAccount(scope, { name: "Heron Yards" }),
      await createAccount(scope, { name: "Closed Yards" }),
    ]);
    if (!(other && gone)) throw new Error("Two accounts were to be there.");
    await run((scope) => createRecord(scope, { noun: "idea", accountId: other }));
    await run((scope) => createRecord(scope, { noun: "idea", accountId: gone }));
    await run((scope) => archiveAccount(scope, { accountId: gone, isArchived: true }));
    const { board, names } = await run((scope) => loadIdeas(scope, {}));
    expect(board.measures).toMatchObject({ ideas: 2, contributors: 1, supporters: 1 });
    expect(board.ideas.map(({ accountId }) => names.get(accountId)).toSorted()).toEqual([
      "Harbour Logistics",
      "Heron Yards",
    ]);
  });

  it("take no vote on an idea of another account", async () => {
    const other = await run((scope) => createAccount(scope, { name: "Lark Yards" }));
    const input = buildRecord("idea_reaction", other, { ideaId });
    await expect(run((scope) => recordInRegister(scope, { id: randomUUID(), input }))).rejects.toMatchObject({
      fields: { ideaId: "Choose an idea of this account." },
    });
  });
});
