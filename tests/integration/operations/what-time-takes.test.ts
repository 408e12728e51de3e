import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import { loadLedger } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { createAccounts } from "@/lib/operations/create-accounts";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { loadMyAccounts } from "@/lib/operations/load-my-accounts";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { appointmentOf } from "@/lib/records/appointment-of";
import { accountFilter } from "@/lib/schemas/account-filter";
import { surveyAnswerInput } from "@/lib/schemas/survey-answer";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { appointAll } from "../../factories/appointments";
import { NOON } from "../../factories/clock";
import { buildAccount, buildInteraction } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createContact, createHarbour, type Harbour } from "../../factories/records";
import { refreshAll } from "../../factories/rounds";

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(NOON.getTime() + days * DAY_MS);

let world: Harbour;
let accountId: string;
/** Otto's account, of which two people said today that they are satisfied. */
beforeEach(async () => {
  world = await createHarbour();
  accountId = randomUUID();
  const input = buildAccount({ name: "Larch Docks", ownerId: world.otto.memberId });
  await as(world.mira, (scope) => createAccounts(scope, [{ id: accountId, input }]), inDays(-400));
  await run(async (scope) => {
    const people = [await createContact(scope, accountId), await createContact(scope, accountId, { name: "Cem" })];
    const answeredAt = scope.now.toISOString();
    const said = people.map((contactId) => ({ accountId, contactId, kind: "csat", value: 5, answeredAt }));
    await enterSurveyAnswers(
      scope,
      said.map((one) => surveyAnswerInput.parse(one)),
    );
  });
});

const run = <R>(work: (scope: Scope) => Promise<R>, at = NOON): Promise<R> => as(world.mira, work, at);
const stored = (id = accountId) =>
  run(({ tx, viewer }) =>
    tx.ladderScore.findUniqueOrThrow({
      where: { workspaceId_accountId: { workspaceId: viewer.workspaceId, accountId: id } },
      select: { nextChangeAt: true, comingOn: true, asOf: true },
    }),
  );

describe("an account nobody records anything of", () => {
  it("is appointed anew by a save, and by a save of another account not", async () => {
    await appointAll(world.mira, inDays(300));
    const call = buildInteraction(accountId, { occurredAt: inDays(1), memberIds: [world.mira.memberId] });
    await run((scope) => recordInteractions(scope, [{ id: randomUUID(), input: call }]), inDays(1));
    const after = await stored();
    expect((await stored(world.accountId)).nextChangeAt).toEqual(inDays(300));
    const [source, evidence] = await run(async (scope) => [
      (await loadCircumstanceSources(scope, [accountId])).get(accountId),
      (await loadLedger(scope, [accountId])).get(accountId),
    ]);
    if (!(source && evidence)) throw new Error("Larch Docks is gone.");
    const ahead = appointmentOf({ evidence, source, asOf: inDays(1).getTime() }, DEFAULT_MODEL);
    expect(after.nextChangeAt).toEqual(ahead.nextChangeAt);
  });

  it("is named to its owner with what time takes within 30 days, the day and what to do, and to nobody before", async () => {
    const fadingFor = async (at: Date) => {
      const { due } = await as(world.otto, (scope) => loadMyAccounts(scope, accountFilter.parse({ owner: "me" })), at);
      return due.filter(({ kind }) => kind === "fading");
    };
    let { comingOn, nextChangeAt } = await stored();
    let at = NOON;
    while (comingOn === null) {
      expect(await fadingFor(at)).toEqual([]);
      at = nextChangeAt;
      await refreshAll({ now: at });
      ({ comingOn, nextChangeAt } = await stored());
    }
    const day = (days: number) => new Date((comingOn?.getTime() ?? 0) + days * DAY_MS);
    // Known already, and not yet work of these weeks.
    if (day(-31) >= at) expect(await fadingFor(day(-31))).toEqual([]);
    const [line, ...others] = await fadingFor(new Date(Math.max(at.getTime(), day(-30).getTime())));
    expect(others).toEqual([]);
    expect(line).toMatchObject({ on: comingOn.toISOString().slice(0, 10), account: { id: accountId } });
    await refreshAll({ now: day(0) });
    expect((await fadingFor(day(0))).filter(({ on }) => on === line?.on)).toEqual([]);
  });
});
