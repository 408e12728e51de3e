import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { utcDayOf } from "@/lib/calendar/days";
import { loadBooks } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { checkLedger } from "@/lib/operations/check-ledger";
import { createAccounts } from "@/lib/operations/create-accounts";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getOverview } from "@/lib/operations/get-overview";
import { recordContacts } from "@/lib/operations/record-contacts";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { rescoreWorkspace } from "@/lib/operations/rescore-workspace";
import { dayAgo, daysAgo, later, NOON } from "../../factories/clock";
import { buildAccount, buildContact, buildInteraction } from "../../factories/inputs";
import { as } from "../../factories/people";
import { staffed } from "../begin";

const { dora } = await staffed();
const TALKS = 400;
const MOODS = [-1, -0.5, -0.5, 0, 0.5];

/** An account with years of conversations, known for longer than anything is compared with. */
const accountId = randomUUID();
const people = [randomUUID(), randomUUID(), randomUUID()];
const talks = Array.from({ length: TALKS }, () => randomUUID());
const said = (i: number, changes: object = {}) =>
  buildInteraction(accountId, {
    ...{ kind: i % 7 === 0 ? "workshop" : "call", direction: "two_way", sentiment: MOODS[i % MOODS.length] ?? 0 },
    ...{ occurredAt: daysAgo(120 + 2.5 * i), contactIds: people.slice(i % 3, (i % 3) + 2) },
    ...changes,
  });
await as(
  dora,
  async (scope) => {
    await createAccounts(scope, [{ id: accountId, input: buildAccount({ name: "Long known" }) }]);
    await recordContacts(
      scope,
      people.map((id, i) => ({ id, input: buildContact(accountId, { name: `Person ${i}` }) })),
    );
  },
  daysAgo(1500),
);
await as(
  dora,
  (scope) =>
    recordInteractions(
      scope,
      talks.map((id, i) => ({ id, input: said(i) })),
    ),
  daysAgo(110),
);

const stored = ({ tx }: Scope) => tx.ladderScore.findFirstOrThrow({ where: { accountId } });
const rounded = (_: string, value: unknown) => (typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value);
const inJson = (value: unknown) => JSON.parse(JSON.stringify(value, rounded));

/** What a save stored is what the whole ledger says at the same moment. */
async function expectExact(at: Date): Promise<void> {
  expect(await as(dora, checkLedger, at)).toEqual([]);
  const saved = await as(dora, stored, at);
  await rescoreWorkspace({ ...dora, now: at });
  expect(inJson(await as(dora, stored, at))).toEqual(inJson(saved));
}

const old = (i: number) => talks[i] ?? "";
/** Each save comes a second after the one before. */
let saves = 1;

describe("a save to an account with a long ledger", () => {
  it("reads of what is long past only how often it was said", async () => {
    const { rows, bundles } = (await as(dora, (scope) => loadBooks(scope, [accountId]), NOON)).get(accountId) ?? {};
    expect(rows).toEqual([]);
    expect(bundles?.length).toBeLessThanOrEqual(32);
    const booksOf = async (at: Date) => {
      const then = { asOf: at.getTime(), knownAt: at.getTime() };
      return (await as(dora, (scope) => loadBooks(scope, [accountId], { then }), NOON)).get(accountId);
    };
    const past = await booksOf(daysAgo(5));
    expect([past?.rows.length, (past?.bundles.length ?? 0) > 0]).toEqual([0, true]);
    expect(await booksOf(daysAgo(111))).toEqual({ rows: [], bundles: [] });
  });

  it.each([
    [
      "a new conversation",
      (scope: Scope) => recordInteractions(scope, [{ id: randomUUID(), input: said(0, { occurredAt: daysAgo(1) }) }]),
    ],
    [
      "the mood of an old one",
      (scope: Scope) => recordInteractions(scope, [{ id: old(9), input: said(9, { sentiment: 1 }) }]),
    ],
    [
      "the day of an old one",
      (scope: Scope) => recordInteractions(scope, [{ id: old(11), input: said(11, { occurredAt: daysAgo(700) }) }]),
    ],
    ["an old one taken back", (scope: Scope) => removeInteraction(scope, { interactionId: old(12), isRemoved: true })],
    ["an old one restored", (scope: Scope) => removeInteraction(scope, { interactionId: old(12), isRemoved: false })],
    [
      "old ones that are entered only now",
      (scope: Scope) =>
        recordInteractions(
          scope,
          [1, 2].map((i) => ({ id: randomUUID(), input: said(i, { occurredAt: daysAgo(650 + i) }) })),
        ),
    ],
  ] as const)("stores what the whole ledger says: %s", async (_, save) => {
    const at = later(saves);
    saves += 1;
    await as(dora, save, at);
    await expectExact(at);
  });
});

const day = (days: number) => utcDayOf(dayAgo(days));

it.each([
  ["today", {}],
  ["a past day", { asOf: day(5) }],
  ["a day soon after all of it was recorded", { asOf: day(100) }],
  ["a past day by what is known today", { asOf: day(400), known: day(0) }],
  ["today by what was known before any of it", { known: day(120) }],
])(
  "the overview of such an account reads no more than a save, and says what the whole ledger says: %s",
  async (_, of) => {
    const at = later(60);
    const overview = await as(dora, (scope) => getOverview(scope, { accountId, ...of }), at);
    const whole = await as(dora, (scope) => getAccountReport(scope, { accountId, ...of }), at);
    const shown = ({
      score,
      coming,
      nextQuestions,
      causes,
      leaning,
      closest,
    }: Omit<typeof overview, "first" | "atRiskBelow">) => ({
      ...{ steps: score.steps, ladder: score.ladder, momentum: score.momentum, lock: score.lock, risk: score.risk },
      ...{ coming, nextQuestions, causes, leaning, closest, live: score.live },
    });
    expect(inJson(shown(overview))).toEqual(inJson(shown(whole)));
  },
);
