import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plainPool } from "@/lib/data/client";
import { countMails } from "@/lib/data/mails";
import { queueMails } from "@/lib/operations/queue-mails";
import { buildProgram, WORKER } from "../../../scripts/build.mjs";
import { type MailCatcher, startCatcher } from "../../../scripts/mail-catcher.mjs";
import { askPeople, idsOf } from "../../factories/asked";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";
import { until } from "../../factories/rounds";
import { asWorker, jobsOf } from "./as-worker";

const MAILS = 300;
const KILLS = 10;

let world: Harbour;
let catcher: MailCatcher;
const children: ChildProcess[] = [];

beforeAll(async () => {
  await buildProgram("lib/jobs/main.ts", WORKER);
  world = await createHarbour();
  // Slow enough that a moment at random is as likely while a mail is on its way as between two.
  catcher = await startCatcher({ slowMs: 8 });
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await catcher.stop();
});

function startChild(): ChildProcess {
  const env = { ...process.env, SMTP_URL: catcher.url, MAIL_FROM: "pulse@nordlicht.example" };
  const child = spawn(process.execPath, [WORKER], { stdio: "ignore", env });
  children.push(child);
  return child;
}

/** As if whoever was killed had been silent for minutes: jobs are free again, and mails in its hands are looked after. */
async function lapseSilence(): Promise<void> {
  await asWorker(`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'
    WHERE locked_at IS NOT NULL`);
  await asWorker(`UPDATE graphile_worker._private_job_queues SET locked_at = locked_at - interval '1 minute'
    WHERE locked_at IS NOT NULL`);
  await asWorker("DELETE FROM jobs.worker");
  const owner = await plainPool().connect();
  try {
    await owner.query("BEGIN");
    await owner.query(`SET LOCAL app.workspace_id = '${world.mira.workspaceId}'`);
    await owner.query(`UPDATE "Mail" SET "claimedAt" = "claimedAt" - interval '5 minutes' WHERE state = 'sending'`);
    await owner.query("COMMIT");
  } finally {
    owner.release();
  }
}

const counts = () => as(world.mira, (scope) => countMails(scope), new Date());
const mailsIn = (state: string) =>
  as(world.mira, ({ tx }) => tx.mail.findMany({ where: { state }, select: { id: true } }), new Date());
/** A job that was replaced while somebody held it has no key, and does nothing any more. */
const jobsThatHold = async () => (await jobsOf(world.mira.workspaceId, "send-mail")).filter(({ key }) => key !== null);
const messageIdOf = (id: string) => `<mail.${id}@nordlicht.example>`;

it("a worker killed at ten moments sends nobody two mails, and forgets nobody", async () => {
  const addresses = Array.from({ length: MAILS }, (_, i) => `person${i}@harbour.example`);
  await as(
    world.mira,
    async (scope) => {
      const asked = await askPeople(scope, { accountId: world.accountId, addresses });
      await queueMails(scope, { pulseId: asked.pulseId, kind: "invitation", recipientIds: idsOf(asked) });
    },
    new Date(),
  );
  const moments: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = catcher.caught.length;
    const child = startChild();
    await until(async () => catcher.caught.length > before, 30);
    const restMs = Math.round(Math.random() * 250);
    await pause(restMs);
    child.kill("SIGKILL");
    await once(child, "exit");
    moments.push(`${catcher.caught.length} after ${restMs} ms`);
    await lapseSilence();
  }
  const told = `killed at ${moments.join("; ")}`;
  expect(catcher.caught.length, told).toBeLessThan(MAILS);

  const last = startChild();
  // What comes round every five minutes may ask for one turn more: that is taken too.
  await until(async () => {
    const { waiting = 0, sending = 0 } = await counts();
    return waiting + sending === 0 && (await jobsThatHold()).length === 0;
  }, 60);
  last.kill("SIGTERM");
  await once(last, "exit");

  const times = catcher.times();
  expect(
    [...times.values()].filter((count) => count > 1),
    told,
  ).toEqual([]);
  const { sent = 0, unsure = 0, ...others } = await counts();
  expect(others, told).toEqual({});
  expect(sent + unsure, told).toBe(MAILS);
  expect(unsure, told).toBeLessThanOrEqual(KILLS);
  // What is called sent did arrive, and whoever got none is among those of whom it is said that nobody knows.
  for (const { id } of await mailsIn("sent")) expect(times.has(messageIdOf(id)), `${id}, ${told}`).toBe(true);
  expect(await jobsThatHold()).toEqual([]);
}, 400_000);
