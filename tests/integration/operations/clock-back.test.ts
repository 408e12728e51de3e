import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { plainPool } from "@/lib/data/client";
import { consumeRateLimit } from "@/lib/data/rate-limits";
import { createAccounts } from "@/lib/operations/create-accounts";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { accountInput } from "@/lib/schemas/account";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { interactionInput } from "@/lib/schemas/interaction";
import { appointAll } from "../../factories/appointments";
import { NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { staffed } from "../begin";

const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS);

const { dora } = await staffed();

test("what is saved after the clock was put right is on the page at once, though scores were refreshed ahead of it", async () => {
  const accountId = randomUUID();
  const account = { id: accountId, input: accountInput.parse({ name: "Harbour Logistics" }) };
  await as(dora, (scope) => createAccounts(scope, [account]), NOON);
  // An hour ahead, and past midnight already.
  await appointAll(dora, inHours(12));
  expect(await as(dora, refreshScores, inHours(12.5))).toEqual([accountId]);

  const call = { accountId, kind: "call", occurredAt: inHours(11).toISOString(), summary: "Called about the pier" };
  await as(
    dora,
    (scope) => recordInteractions(scope, [{ id: randomUUID(), input: interactionInput.parse(call) }]),
    inHours(11.5),
  );

  const page = await as(
    dora,
    (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId })),
    inHours(11.6),
  );
  expect(JSON.stringify(page)).toContain("Called about the pier");
});

test("nor is it hidden by what was really written ahead of it", async () => {
  const accountId = randomUUID();
  const account = { id: accountId, input: accountInput.parse({ name: "Lark Foods" }) };
  await as(dora, (scope) => createAccounts(scope, [account]), NOON);
  const save = (summary: string, now: Date) => {
    const call = { accountId, kind: "call", occurredAt: inHours(1).toISOString(), summary };
    const rows = [{ id: randomUUID(), input: interactionInput.parse(call) }];
    return as(dora, (scope) => recordInteractions(scope, rows), now);
  };
  await save("Saved a day ahead", inHours(36));
  await save("Saved when the clock was right", inHours(13));

  const query = accountReportQuery.parse({ accountId });
  const page = JSON.stringify(await as(dora, (scope) => getAccountReport(scope, query), inHours(14)));
  expect(page).toContain("Saved a day ahead");
  expect(page).toContain("Saved when the clock was right");
});

test("a wait that is longer than its rule is forgotten", async () => {
  const rule = { name: "clock-back", points: 1, seconds: 900 };
  await consumeRateLimit(rule, "ann");
  await expect(consumeRateLimit(rule, "ann")).rejects.toThrow("Too many tries");
  await plainPool().query('UPDATE "RateLimit" SET expire = expire + 86400000');
  await consumeRateLimit(rule, "ann");
  await consumeRateLimit(rule, "ann");
  await expect(consumeRateLimit(rule, "ann")).rejects.toThrow("Too many tries");
});
