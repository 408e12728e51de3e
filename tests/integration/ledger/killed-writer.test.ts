import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { expect, it } from "vitest";
import { listRegisterRows } from "@/lib/data/register-rows";
import { checkLedger } from "@/lib/operations/check-ledger";
import { REGISTER_NOUNS } from "@/lib/schemas/register-noun";
import { buildProgram } from "../../../scripts/build.mjs";
import { as } from "../../factories/people";
import { createAccount, createContact, createHarbour } from "../../factories/records";
import { jobsOf } from "../jobs/as-worker";
import type { WrittenRecord } from "./written-record";

const WRITES = 25;
/** Killed once so many were said to be stored, each time from the first record on. */
const KILLS = [2, 9, 17];
/** It begins four processes, which takes its time on a machine that is busy. */
const PATIENCE_MS = 90_000;
const PROGRAM = ".next/write-records.mjs";

const HOUR_MS = 3_600_000;
const OPEN = { askedAt: new Date(Date.now() - HOUR_MS).toISOString(), firstAnsweredAt: "" };

/** Every register in turn, every second request open, on two accounts. */
function recordsOn(accounts: readonly { id: string; contactId: string }[]): readonly WrittenRecord[] {
  return Array.from({ length: WRITES }, (_, index) => {
    const noun = REGISTER_NOUNS[index % REGISTER_NOUNS.length] ?? "request";
    const account = accounts[Math.floor(index / REGISTER_NOUNS.length) % accounts.length];
    const { id: accountId = "", contactId } = account ?? {};
    const isOpen = noun === "request" && index > REGISTER_NOUNS.length;
    // What is kept in mind is of somebody.
    const changes = noun === "person_fact" ? { contactId } : isOpen ? OPEN : {};
    return { id: randomUUID(), key: randomUUID(), accountId, noun, changes };
  });
}

it(
  `a writer that is killed in the middle of ${WRITES} records of all registers loses nothing and repeats nothing`,
  async () => {
    await buildProgram("tests/integration/ledger/write-records.ts", PROGRAM);
    const { mira, accountId, ann } = await createHarbour();
    const other = await as(mira, (scope) => createAccount(scope, { name: "Larch Docks" }));
    const dana = await as(mira, (scope) => createContact(scope, other, { name: "Dana" }));
    const records = recordsOn([
      { id: accountId, contactId: ann },
      { id: other, contactId: dana },
    ]);
    const acknowledged = new Set<string>();
    const stored = async () => {
      const rows = await as(
        mira,
        async (scope) => [...(await listRegisterRows(scope, accountId)), ...(await listRegisterRows(scope, other))],
        new Date(),
      );
      return rows.map(({ id }) => id);
    };
    const writeUntil = async (most: number) => {
      const child = spawn(process.execPath, [PROGRAM, JSON.stringify({ who: mira, records })], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk;
        if (said.split("\n").length > most) child.kill("SIGKILL");
      });
      await once(child, "close");
      for (const id of said.split("\n").filter(Boolean)) acknowledged.add(id);
    };

    for (const most of KILLS) {
      await writeUntil(most);
      expect(await stored()).toEqual(expect.arrayContaining([...acknowledged]));
      expect(await as(mira, (scope) => checkLedger(scope), new Date())).toEqual([]);
    }
    await writeUntil(WRITES);
    expect(acknowledged.size).toBe(WRITES);
    expect([...(await stored())].sort()).toEqual(records.map(({ id }) => id).sort());
    expect(await as(mira, (scope) => checkLedger(scope), new Date())).toEqual([]);
    // A lapse that is to come is planned once for each record that waits.
    const waiting = records
      .filter(({ changes }) => changes === OPEN)
      .map(({ id }) => `${mira.workspaceId}:lapse:${id}`);
    expect((await jobsOf(mira.workspaceId)).map(({ key }) => key).sort()).toEqual(waiting.sort());
  },
  PATIENCE_MS,
);
