import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { findAccount } from "@/lib/data/accounts";
import { assessAccount } from "@/lib/operations/assess-account";
import { getSides } from "@/lib/operations/get-sides";
import { updateAccount } from "@/lib/operations/update-account";
import { assessmentInput } from "@/lib/schemas/assessment";
import type { Question } from "@/lib/scoring";
import { dayAgo, daysAgo } from "../../factories/clock";
import { buildAccount } from "../../factories/inputs";
import { as, type Person } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";
import { createRecord } from "../../factories/registers";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

const day = (days: number) => dayAgo(days).toISOString().slice(0, 10);

type Values = Partial<Record<Question, number | null>>;

function assess(person: Person, values: Values, at: Date) {
  const answers = Object.entries(values).map(([question, value]) => ({ question, value }));
  const input = assessmentInput.parse({ accountId: world.accountId, answers });
  return as(person, (scope) => assessAccount(scope, { id: randomUUID(), input }), at);
}

const own = (person: Person, at: Date) =>
  as(
    world.dora,
    async (scope) => {
      const version = (await findAccount(scope, world.accountId))?.version ?? 0;
      const input = buildAccount({ ownerId: person.memberId });
      return updateAccount(scope, { id: world.accountId, version, input });
    },
    at,
  );

const sides = (query: { asOf?: string; known?: string } = {}) =>
  as(world.dora, (scope) => getSides(scope, { accountId: world.accountId, ...query }));

const oursOn = async (question: Question, query = {}) => {
  const { questions } = await sides(query);
  const answers = questions.find((one) => one.question === question)?.team.answers ?? [];
  return answers.map(({ who, value, isInherited }) => [who, value, isInherited ? "inherited" : "own"]);
};

describe("both sides of an account", () => {
  it("shows what each of us said last, and a former owner's answers as inherited until the new one answers", async () => {
    const { mira, otto } = world;
    await own(mira, daysAgo(60));
    await assess(mira, { q1: 1, q2: 3 }, daysAgo(50));
    await assess(mira, { q1: 2 }, daysAgo(40));
    expect(await oursOn("q1")).toEqual([["Mira", 2, "own"]]);
    await own(otto, daysAgo(20));
    expect(await oursOn("q1")).toEqual([["Mira", 2, "inherited"]]);
    await assess(otto, { q1: 4, q2: null }, daysAgo(10));
    expect(await oursOn("q1")).toEqual([
      ["Otto", 4, "own"],
      ["Mira", 2, "own"],
    ]);
    expect(await oursOn("q2")).toEqual([["Mira", 3, "own"]]);
    expect(await oursOn("q1", { asOf: day(15) })).toEqual([["Mira", 2, "inherited"]]);
    expect(await oursOn("q1", { asOf: day(30), known: day(30) })).toEqual([["Mira", 2, "own"]]);
  });

  it("counts what is inherited as it counted before", async () => {
    const { mira, otto } = world;
    await own(mira, daysAgo(60));
    await assess(mira, { q1: 3 }, daysAgo(50));
    const { indicators: before } = (await sides()).score;
    await own(otto, daysAgo(20));
    expect((await sides()).score.indicators).toEqual(before);
  });

  it("reads the relationship three times: as declared, as they see it, as the score shows it", async () => {
    expect((await sides()).readings).toEqual({ ours: null, theirs: null, shown: "none" });
    const said = { wouldChooseAgain: 0, contactId: world.ann, saidAt: day(20) };
    await own(world.mira, daysAgo(30));
    await as(
      world.dora,
      (scope) => createRecord(scope, { noun: "reason_to_stay", accountId: world.accountId, ...said }),
      daysAgo(10),
    );
    const theirs = {
      least: "one-night-stand",
      most: "dating",
      people: 1,
      grounds: [{ about: "again", says: "against" }],
    };
    expect((await sides()).readings).toMatchObject({ theirs, shown: "none" });
    expect((await sides({ asOf: day(25) })).readings).toMatchObject({ theirs: null, shown: "none" });
  });
});
