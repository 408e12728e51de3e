import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { compareScores } from "@/lib/operations/compare-scores";
import { compareWorkspace } from "@/lib/operations/compare-workspace";
import { createAccounts } from "@/lib/operations/create-accounts";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { accountInput } from "@/lib/schemas/account";
import { NOON } from "../../factories/clock";
import { buildInteraction } from "../../factories/inputs";
import { as } from "../../factories/people";
import { refreshAll } from "../../factories/rounds";
import { staffed } from "../begin";

/** More than one slice. */
const ACCOUNTS = 30;
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(NOON.getTime() + days * DAY_MS);

const { dora } = await staffed();
const ids = Array.from({ length: ACCOUNTS }, () => randomUUID()).sort();
const [first = ""] = ids;

beforeAll(async () => {
  const named = ids.map((id, index) => ({ id, input: accountInput.parse({ name: `Harbour ${index}` }) }));
  await as(dora, (scope) => createAccounts(scope, named), NOON);
  const talks = ids.map((id, index) => ({
    id: randomUUID(),
    input: buildInteraction(id, {
      occurredAt: inDays(-index),
      sentiment: index % 2 ? 0.5 : -1,
      memberIds: [dora.memberId],
    }),
  }));
  await as(dora, (scope) => recordInteractions(scope, talks), inDays(1));
});

const FROM_THE_START = { after: null, accounts: 0, differing: 0, examples: [] };
const compare = (day: number) =>
  compareWorkspace({ workspaceId: dora.workspaceId, now: inDays(day), ...FROM_THE_START });

it.each([1, 9, 200])("finds nothing after %i days without a word, once what was due is done", async (day) => {
  await refreshAll({ now: inDays(day) });
  expect(await compare(day)).toEqual({ isDone: true, after: null, accounts: ACCOUNTS, differing: 0, examples: [] });
});

it("names what differs, and has it made anew", async () => {
  await as(dora, ({ tx }) =>
    tx.ladderScore.updateMany({ where: { accountId: first }, data: { coverage: 0.9, lockState: "captive" } }),
  );
  expect(await compare(200)).toMatchObject({
    differing: 1,
    examples: [{ accountId: first, what: ["coverage", "lock", "coverage"] }],
  });
  await refreshAll({ now: inDays(200) });
  expect(await compare(200)).toMatchObject({ differing: 0, accounts: ACCOUNTS });
});

it("leaves out what is due", async () => {
  await as(dora, ({ tx }) =>
    tx.ladderScore.updateMany({ where: { accountId: first }, data: { nextChangeAt: inDays(150), coverage: 0.9 } }),
  );
  expect(await compare(200)).toMatchObject({ differing: 0, accounts: ACCOUNTS - 1 });
});

it("goes on after the account at which it was left", async () => {
  await refreshAll({ now: inDays(200) });
  const slice = await as(dora, (scope) => compareScores(scope, null), inDays(200));
  expect(slice).toMatchObject({ accounts: 25, last: ids[24] });
  expect(await as(dora, (scope) => compareScores(scope, slice.last), inDays(200))).toMatchObject({
    accounts: ACCOUNTS - 25,
    last: null,
  });
});
