import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type AccountGroup, groupAccounts, recountTallies } from "@/lib/data/account-totals";
import type { Scope } from "@/lib/data/scope";
import { archiveAccount } from "@/lib/operations/archive-account";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { updateAccount } from "@/lib/operations/update-account";
import { daysAgo } from "../../factories/clock";
import { buildAccount, buildInteraction } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createAccount, createHarbour, type Harbour } from "../../factories/records";
import { asOwner } from "../database/as-owner";

/** Sums over a whole portfolio are kept by the database; whatever is written, they are what counting would find. */
let world: Harbour;
let elbe: string;

const inWorld = <T>(run: (scope: Scope) => Promise<T>) => as(world.dora, run);
const byWords = (groups: readonly object[]) => groups.map((one) => JSON.stringify(one)).toSorted();

const kept = () =>
  inWorld(async (scope) => [...(await groupAccounts(scope, {})), ...(await groupAccounts(scope, { archived: "1" }))]);

const counted = () =>
  inWorld(
    ({ tx, viewer: { workspaceId } }) => tx.$queryRaw<AccountGroup[]>`
      SELECT l."standsOn", l."isRated",
        CASE WHEN l."isActive" THEN l."riskLevel" WHEN NOT l."isActive" THEN 'inactive' END AS risk,
        a.currency::text AS currency, count(*)::int AS count, count(a."arrCents")::int AS "countWithArr",
        sum(a."arrCents")::float8 AS cents
      FROM "Account" a LEFT JOIN "LadderScore" l ON l."workspaceId" = a."workspaceId" AND l."accountId" = a.id
      WHERE a."workspaceId" = ${workspaceId}::uuid
      GROUP BY a."archivedAt" IS NULL, 1, 2, 3, a.currency`,
  );

const expectSame = async () => expect(byWords(await kept())).toEqual(byWords(await counted()));

beforeAll(async () => {
  world = await createHarbour();
  elbe = await inWorld((scope) => createAccount(scope, { name: "Elbe Freight", currency: "USD", arrCents: 70_000_00 }));
});

describe("sums over a whole portfolio", () => {
  it("are kept of what was made by an operation", async () => {
    expect((await kept()).reduce((sum, { count }) => sum + count, 0)).toBe(2);
    await expectSame();
  });

  it("follow an account that changes what it is worth, and its currency", async () => {
    const worth = async (arrCents: number | null, currency: string, version: number) =>
      inWorld((scope) =>
        updateAccount(scope, { id: elbe, version, input: buildAccount({ name: "Elbe", arrCents, currency }) }),
      );
    await worth(90_000_00, "USD", 1);
    await expectSame();
    await worth(null, "EUR", 2);
    await expectSame();
    await worth(10_000_00, "EUR", 3);
    await expectSame();
  });

  it("follow what makes an account another case", async () => {
    const before = byWords(await kept());
    const input = buildAccount({ arrCents: 50_000_00, startedOn: daysAgo(700), renewsOn: daysAgo(-60) });
    await inWorld((scope) => updateAccount(scope, { id: world.accountId, version: 1, input }));
    const talk = buildInteraction(world.accountId, { direction: "inbound", sentiment: -1, contactIds: [world.ann] });
    await inWorld((scope) => recordInteractions(scope, [{ id: randomUUID(), input: talk }]));
    expect(byWords(await kept())).not.toEqual(before);
    await expectSame();
  });

  it("follow an account out of the lists, and back", async () => {
    await inWorld((scope) => archiveAccount(scope, { accountId: elbe, isArchived: true }));
    expect((await inWorld((scope) => groupAccounts(scope, {}))).reduce((sum, { count }) => sum + count, 0)).toBe(1);
    await expectSame();
    await inWorld((scope) => archiveAccount(scope, { accountId: elbe, isArchived: false }));
    await expectSame();
  });

  it("follow what the owner of the tables writes, and are few again once counted anew", async () => {
    await asOwner(async (owner) => {
      await owner.query(`SET app.workspace_id = '${world.dora.workspaceId}'`);
      for (let n = 0; n < 250; n += 1) {
        await owner.query(`UPDATE "Account" SET "arrCents" = $2 WHERE "workspaceId" = $1 AND name = 'Elbe'`, [
          world.dora.workspaceId,
          n,
        ]);
      }
      await owner.query(`DELETE FROM "Account" WHERE "workspaceId" = $1 AND name = 'Elbe'`, [world.dora.workspaceId]);
    });
    await expectSame();
    const entries = () => inWorld(({ tx }) => tx.accountTally.count());
    expect(await entries()).toBeGreaterThan(250);
    await inWorld(recountTallies);
    expect(await entries()).toBe(1);
    await expectSame();
  });
});
