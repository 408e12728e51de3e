import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { listAccountRegisters } from "@/lib/data/account-registers";
import { listTeamAnswers } from "@/lib/data/assessments";
import { listContacts } from "@/lib/data/contacts";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { assessAccount } from "@/lib/operations/assess-account";
import { checkLedger } from "@/lib/operations/check-ledger";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { recordCurrencyRate } from "@/lib/operations/record-currency-rate";
import { recordPromise } from "@/lib/operations/record-promise";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { removeAssessment } from "@/lib/operations/remove-assessment";
import { removeContact } from "@/lib/operations/remove-contact";
import { removeCurrencyRate } from "@/lib/operations/remove-currency-rate";
import { removeFactReview } from "@/lib/operations/remove-fact-review";
import { removePromise } from "@/lib/operations/remove-promise";
import { removeSurveySitting } from "@/lib/operations/remove-survey-sitting";
import { reviewFact } from "@/lib/operations/review-fact";
import { STEPS } from "@/lib/scoring";
import { dayAgo, daysAgo, later } from "../../factories/clock";
import { buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createContact, createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
let seconds = 0;
beforeEach(async () => {
  world = await createHarbour();
});

/** Each some seconds after the one before, as people save. */
const run = <R>(work: (scope: Scope) => Promise<R>): Promise<R> => {
  seconds += 2;
  return as(world.mira, work, later(seconds));
};

/** What a save left of the ladder; seconds of ageing do not count. */
const ladder = async (write: (scope: Scope) => Promise<readonly ScoredAccount[]>) => {
  const [scored] = await run(write);
  return STEPS.map((step) => scored?.score.steps[step].score.toFixed(4));
};
const registers = (knownAt?: Date) => run((scope) => listAccountRegisters(scope, world.accountId, knownAt));
const sound = async () => expect(await run((scope) => checkLedger(scope))).toEqual([]);

type Make = (id: string) => (scope: Scope) => Promise<readonly ScoredAccount[]>;
type Remove = (id: string, isRemoved: boolean) => (scope: Scope) => Promise<readonly ScoredAccount[]>;

/** Two of a kind, the second better or worse than the first, and the way back of one. */
const KINDS: Readonly<Record<string, () => { first: Make; second: Make; remove: Remove }>> = {
  "a promise": () => {
    const { accountId } = world;
    const said = {
      accountId,
      summary: "Visit",
      madeBy: "us" as const,
      importance: 2,
      promisedOn: dayAgo(60),
      dueOn: dayAgo(30),
    };
    const made =
      (outcome: { keptOn: Date | null; brokenOn: Date | null }): Make =>
      (id) =>
      (scope) =>
        recordPromise(scope, { id, input: { ...said, ...outcome } });
    return {
      first: made({ keptOn: dayAgo(31), brokenOn: null }),
      second: made({ keptOn: null, brokenOn: dayAgo(20) }),
      remove: (promiseId, isRemoved) => (scope) => removePromise(scope, { promiseId, isRemoved }),
    };
  },
  "the review of a fact": () => {
    const { accountId } = world;
    const made =
      (value: number, days: number): Make =>
      (id) =>
      (scope) =>
        reviewFact(scope, {
          id,
          input: { accountId, kind: "valueCase", value, note: null, reviewedAt: daysAgo(days) },
        });
    return {
      first: made(100, 20),
      second: made(0, 10),
      remove: (factReviewId, isRemoved) => (scope) => removeFactReview(scope, { factReviewId, isRemoved }),
    };
  },
  "answers to the seven questions": () => {
    const { accountId } = world;
    const made =
      (value: number): Make =>
      (id) =>
      (scope) =>
        assessAccount(scope, {
          id,
          input: {
            accountId,
            answers: [
              { question: "q1", value, reason: null },
              { question: "q2", value: value > 2 ? value : null, reason: null },
            ],
          },
        });
    return {
      first: made(4),
      second: made(1),
      remove: (assessmentId, isRemoved) => (scope) => removeAssessment(scope, { assessmentId, isRemoved }),
    };
  },
};

describe.each(Object.entries(KINDS))("%s taken back", (_, kindOf) => {
  it("leaves what was said before, counts again once restored, and the ledger says the same", async () => {
    const { first, second, remove } = kindOf();
    const [one, two] = [randomUUID(), randomUUID()];
    const nothing = await ladder((scope) => recordNothing(scope));
    const withFirst = await ladder(first(one));
    const withBoth = await ladder(second(two));
    expect(withFirst).not.toEqual(nothing);
    expect(withBoth).not.toEqual(withFirst);

    expect(await ladder(remove(two, true))).toEqual(withFirst);
    expect(await run(remove(two, true)), "twice is as good as once").toEqual([]);
    await sound();
    expect(await ladder(remove(two, false))).toEqual(withBoth);
    await sound();
    expect(await ladder(remove(two, true))).toEqual(withFirst);
    expect(await ladder(remove(one, true))).toEqual(nothing);
    await sound();
    expect(await ladder(remove(one, false))).toEqual(withFirst);
    await sound();
  });
});

/** Where the account stands before anything is said. */
const recordNothing = (scope: Scope) =>
  recordPromise(scope, {
    id: randomUUID(),
    input: {
      ...{ accountId: world.accountId, summary: "Call back", madeBy: "us" as const, importance: 1 },
      ...{ promisedOn: dayAgo(1), dueOn: dayAgo(-30), keptOn: null, brokenOn: null },
    },
  });

describe("what was taken back", () => {
  it("stands in no list of today, and still in those of the days on which it was known", async () => {
    const { accountId } = world;
    const [promiseId, assessmentId] = [randomUUID(), randomUUID()];
    await run(KINDS["a promise"]?.().first(promiseId) ?? fail);
    await run(KINDS["answers to the seven questions"]?.().first(assessmentId) ?? fail);
    const then = later(seconds);
    await run((scope) => removePromise(scope, { promiseId, isRemoved: true }));
    await run((scope) => removeAssessment(scope, { assessmentId, isRemoved: true }));
    expect((await registers()).promises).toEqual([]);
    expect((await registers(then)).promises).toMatchObject([{ id: promiseId }]);
    const answers = (knownAt?: Date) =>
      run((scope) => listTeamAnswers(scope, accountId, scope.now, knownAt).then((all) => all.length));
    expect([await answers(), await answers(then)]).toEqual([0, 2]);
  });

  it("is not changed before it is restored, and a promise that had lapsed counts as broken again at once", async () => {
    const promiseId = randomUUID();
    const said = { accountId: world.accountId, summary: "Call back", madeBy: "us" as const, importance: 3 };
    const input = { ...said, promisedOn: dayAgo(90), dueOn: dayAgo(40), keptOn: null, brokenOn: null };
    await run((scope) => recordPromise(scope, { id: promiseId, input }));
    await run((scope) => refreshScores(scope));
    const lapsed = await ladder(recordNothing);
    await run((scope) => removePromise(scope, { promiseId, isRemoved: true }));
    await expect(
      run((scope) => recordPromise(scope, { id: promiseId, input: { ...input, version: 2 } })),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await ladder((scope) => removePromise(scope, { promiseId, isRemoved: false }))).toEqual(lapsed);
    await sound();
  });

  it("one sitting of a customer goes as a whole, but never one that took the place of another", async () => {
    const { accountId, ann: contactId } = world;
    const answeredAt = daysAgo(3);
    const enter = (value: number) => (scope: Scope) =>
      enterSurveyAnswers(scope, [
        buildSurveyAnswer({ accountId, contactId }, { kind: "csat", value, surveyKey: null, answeredAt }),
      ]);
    const takeBack = (scope: Scope) =>
      removeSurveySitting(scope, { accountId, contactId, answeredAt, kinds: ["csat", "nps"] });
    const before = await ladder(recordNothing);
    expect(await ladder(enter(5))).not.toEqual(before);
    expect(await ladder(takeBack)).toEqual(before);
    await sound();
    await run(enter(5));
    await run(enter(1));
    await expect(run(takeBack)).rejects.toThrow(/took the place of earlier ones/);
  });

  it("a person goes who was only now added, and nobody of whom something is recorded", async () => {
    const { accountId, ann } = world;
    const cleo = await run((scope) => createContact(scope, accountId, { name: "Cleo" }));
    await run((scope) => removeContact(scope, { accountId, contactId: cleo }));
    const names = (await run((scope) => listContacts(scope, accountId))).map(({ name }) => name);
    expect(names).not.toContain("Cleo");
    await run((scope) => enterSurveyAnswers(scope, [buildSurveyAnswer({ accountId, contactId: ann })]));
    await expect(run((scope) => removeContact(scope, { accountId, contactId: ann }))).rejects.toThrow(
      /Something is recorded of Ann/,
    );
  });

  it("a rate of exchange gives way to the one before it", async () => {
    const rate = (value: number, days: number) => ({ currency: "USD", rate: value, ratedOn: dayAgo(days) });
    await run((scope) => recordCurrencyRate(scope, rate(0.9, 20)));
    await run((scope) => recordCurrencyRate(scope, rate(9, 10)));
    await run((scope) => removeCurrencyRate(scope, { currency: "USD", ratedOn: dayAgo(10) }));
    expect((await run(loadOwnMoney)).rates).toMatchObject([{ currency: "USD", rate: 0.9 }]);
    await expect(run((scope) => removeCurrencyRate(scope, { currency: "USD", ratedOn: dayAgo(10) }))).rejects.toThrow();
  });
});

const fail = () => Promise.reject(new Error("There is no such kind."));
