import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { countUnread, listNotifications } from "@/lib/data/notifications";
import type { Scope } from "@/lib/data/scope";
import { tellStandings } from "@/lib/data/tell-standings";
import { createAccounts } from "@/lib/operations/create-accounts";
import { loadNotifications } from "@/lib/operations/load-notifications";
import { buildAccount } from "../../factories/inputs";
import { as } from "../../factories/people";
import { staffed } from "../begin";
import { importText } from "./desk";

/** Otto owns as many accounts as an import changes at once, and each of them becomes another in four ways. */
const ACCOUNTS = 2_500;
const TOLD = 4 * ACCOUNTS;
const BATCH = 500;

const { dora, mira, otto } = await staffed();
const ids = Array.from({ length: ACCOUNTS }, () => randomUUID());
const batches = Array.from({ length: ACCOUNTS / BATCH }, (_, i) => ids.slice(i * BATCH, (i + 1) * BATCH));
const run = <T>(work: (scope: Scope) => Promise<T>, who = dora) => as(who, work, new Date());

beforeAll(async () => {
  for (const batch of batches) {
    const inputs = batch.map((id) => ({ id, input: buildAccount({ name: `Quay ${id}`, ownerId: otto.memberId }) }));
    await run((scope) => createAccounts(scope, inputs));
  }
}, 120_000);

describe("an import", () => {
  it("that tells one person ten thousand things tells them in one line, and the frame of a page counts one", async () => {
    const importRunId = randomUUID();
    for (const batch of batches) {
      const became = { risk: "at-risk", standing: "delivery", type: "married", lock: "captive" };
      const standings = batch.map((accountId) => ({ accountId, ...became }));
      await run((scope) => tellStandings({ ...scope, cause: { kind: "import", id: importRunId } }, standings));
    }
    expect(await run(({ tx }) => tx.notification.count({ where: { kind: { not: "import" } } }))).toBe(TOLD);
    const lines = await run(listNotifications, otto);
    expect(lines).toMatchObject([{ kind: "import", accounts: ACCOUNTS, atRisk: ACCOUNTS, recordId: importRunId }]);
    const began = performance.now();
    expect(await run(countUnread, otto)).toBe(1);
    // So little that no page waits for it; without an index that leaves bundles out it is a hundred times as much.
    expect(performance.now() - began).toBeLessThan(250);
    const { unread } = await run((scope) => loadNotifications(scope, { of: importRunId }), otto);
    expect(unread.flatMap((day) => day.lines).length).toBeGreaterThan(0);
  });

  it("of a file tells whoever had accounts and whoever gets them, and not whoever ran it", async () => {
    const name = `Quay ${ids[0]}`;
    await importText(dora, "accounts", `Name,Owner\n${name},${mira.email}\n`);
    for (const who of [otto, mira]) {
      const [first] = await run(listNotifications, who);
      expect(first).toMatchObject({ kind: "import", text: "accounts.csv", accounts: 1, atRisk: 0 });
    }
    expect(await run(listNotifications)).toEqual([]);
  });
});
