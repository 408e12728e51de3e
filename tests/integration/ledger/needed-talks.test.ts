import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import { behavioursOfAccount, circumstancesOfAccount, talksNeededSince } from "@/lib/judging/circumstances-of-account";
import { createAccounts } from "@/lib/operations/create-accounts";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { DIRECTIONS, INTERACTION_KINDS } from "@/lib/schemas/interaction";
import { DEFAULT_MODEL, scoreAccount } from "@/lib/scoring";
import { daysAgo, NOON } from "../../factories/clock";
import { buildAccount, buildInteraction } from "../../factories/inputs";
import { as } from "../../factories/people";
import { staffed } from "../begin";

const { dora } = await staffed();

type Talk = Parameters<typeof buildInteraction>[1];

/** An account with these talks; answers what it is judged by, from all of them and from those that are needed. */
async function judgedOf(name: string, talks: readonly Talk[]) {
  const id = randomUUID();
  const interactions = talks.map((talk) => ({ id: randomUUID(), input: buildInteraction(id, talk) }));
  await as(
    dora,
    (scope) => createAccounts(scope, [{ id, input: buildAccount({ name, startedOn: null }) }]),
    daysAgo(3000),
  );
  await as(dora, (scope) => recordInteractions(scope, interactions), NOON);
  return as(
    dora,
    async (scope) => {
      const judged = async (wanted: Parameters<typeof loadCircumstanceSources>[2]) => {
        const sources = (await loadCircumstanceSources(scope, [id], wanted)).get(id);
        if (!sources) throw new Error("The account is not there.");
        const circumstances = circumstancesOfAccount(sources, NOON.getTime(), NOON.getTime());
        const behaviours = behavioursOfAccount(sources);
        const { engagement } = scoreAccount(
          { evidence: [], asOf: NOON.getTime(), circumstances, behaviours },
          DEFAULT_MODEL,
        );
        return { circumstances, engagement, talks: sources.interactions.length };
      };
      return { id, interactions, all: await judged({}), needed: await judged({ neededSince: talksNeededSince(NOON) }) };
    },
    NOON,
  );
}

const talksOf = (days: readonly number[]): Talk[] =>
  days.map((day, i) => ({
    occurredAt: daysAgo(day),
    kind: INTERACTION_KINDS[i % INTERACTION_KINDS.length],
    direction: DIRECTIONS[(i * 5 + 1) % DIRECTIONS.length],
  }));

describe("a save reads only the talks that its judgement asks for", () => {
  it.each([
    ["there are none", []],
    [
      "all of them are old",
      talksOf([2400, 2200, 2100, 1900, 1700, 1500, 1400, 1200, 1100, 900, 700, 500, 400, 380, 370]),
    ],
    ["there are old and new ones", talksOf(Array.from({ length: 60 }, (_, i) => i * 37))],
    [
      "the last words were ours alone",
      [
        { occurredAt: daysAgo(800), kind: "call", direction: "two_way" },
        { occurredAt: daysAgo(700), kind: "call", direction: "inbound" },
        ...Array.from(
          { length: 9 },
          (_, i): Talk => ({ occurredAt: daysAgo(600 - 60 * i), kind: "email", direction: "outbound" }),
        ),
      ],
    ],
    [
      "a note came before and after everything",
      [
        { occurredAt: daysAgo(2000), kind: "note", direction: "inbound" },
        { occurredAt: daysAgo(1000), kind: "call", direction: "inbound" },
        { occurredAt: daysAgo(500), kind: "note", direction: "two_way" },
      ],
    ],
  ] satisfies [string, Talk[]][])("and judges the same where %s", async (name, talks) => {
    const { all, needed } = await judgedOf(name, talks);
    expect(all.talks).toBe(talks.length);
    expect({ ...needed, talks: 0 }).toEqual({ ...all, talks: 0 });
  });

  it("reads few of a long history of mails", async () => {
    const mails = Array.from(
      { length: 40 },
      (_, i): Talk => ({ occurredAt: daysAgo(400 + 20 * i), kind: "email", direction: "inbound" }),
    );
    const { needed } = await judgedOf("Long known", mails);
    expect(needed.talks).toBe(2);
  });

  it("does not take one that was taken back for the last", async () => {
    const { id, interactions } = await judgedOf("Taken back", [
      { occurredAt: daysAgo(900), kind: "call", direction: "inbound" },
      { occurredAt: daysAgo(800), kind: "call", direction: "inbound" },
    ]);
    await as(
      dora,
      (scope) => removeInteraction(scope, { interactionId: interactions[1]?.id ?? "", isRemoved: true }),
      NOON,
    );
    const wanted = { neededSince: talksNeededSince(NOON) };
    const sources = (await as(dora, (scope) => loadCircumstanceSources(scope, [id], wanted), NOON)).get(id);
    expect(sources?.interactions.map(({ occurredAt }) => occurredAt)).toEqual([daysAgo(900).getTime()]);
  });
});
