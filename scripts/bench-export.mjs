/**
 * A whole list saved as a file, as a browser saves it: how long until its first byte and its last, how large it is, and how
 * much memory the app takes meanwhile, beside a tenth of the list. What streams takes no more for the whole than for a part.
 */
import { rmSync } from "node:fs";
import http from "node:http";
import { request, signInByPassword } from "./demo-visitor.mjs";
import { memoryOf } from "./process-memory.mjs";
import { temporaryFolder } from "./test-cluster.mjs";
import { startThrowawayApp } from "./throwaway-app.mjs";

const DORA = { email: "dora@nordlicht.example", password: "correct horse battery" };
const LOOK_EVERY_MS = 200;
const FLOOR = "/sign-in";
/** Names end in numbers: some ninth of them hold these. */
const PARTS = { whole: "", part: "&q=account%2011" };
const FORMATS = ["csv", "xlsx"];
const REPEATS = 2;

/** `database` answers `{ ownerUrl }`; the accounts are in it. */
export async function measureExport({ ownerUrl, secret }) {
  const folder = temporaryFolder();
  const app = await startThrowawayApp({ folder, env: { DATABASE_URL: ownerUrl, AUTH_SECRET: secret, NO_DEMO: "1" } });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
  try {
    const headers = { cookie: await signInByPassword(agent, app.url, DORA) };
    await request(agent, { url: `${app.url}/portfolio`, headers });
    for (const format of FORMATS) {
      for (const [name, narrowed] of Object.entries(PARTS)) {
        for (let round = 0; round < REPEATS; round += 1) {
          const url = `${app.url}/api/v1/accounts/export?format=${format}${narrowed}`;
          print(`${name} as ${format}`, await save({ agent, url, headers, app }));
        }
      }
    }
  } finally {
    agent.destroy();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One file to its end. Meanwhile somebody else asks for a page without data, one after the other. */
async function save({ agent, url, headers, app }) {
  const before = memoryNow(app);
  let highest = before;
  let isSaving = true;
  const looking = setInterval(() => {
    highest = Math.max(highest, memoryNow(app));
  }, LOOK_EVERY_MS);
  const waits = [];
  const others = (async () => {
    while (isSaving) {
      const began = performance.now();
      await request(agent, { url: `${app.url}${FLOOR}` });
      waits.push(performance.now() - began);
    }
  })();
  const figures = await bytesOf({ agent, url, headers });
  isSaving = false;
  clearInterval(looking);
  await others;
  return { ...figures, before, highest, waits: waits.toSorted((a, b) => a - b) };
}

/** Of a file its bytes alone are kept count of, as a disk takes them. */
function bytesOf({ agent, url, headers }) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const sent = http.get(url, { agent, headers }, (answer) => {
      let [bytes, first] = [0, null];
      answer.on("data", (piece) => {
        first ??= performance.now() - began;
        bytes += piece.length;
      });
      answer.on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode, bytes, first, last: performance.now() - began }));
    });
    sent.on("error", reject);
  });
}

const memoryNow = (app) => memoryOf(app.pid).node ?? Number.NaN;

function print(name, { status, bytes, first, last, before, highest, waits }) {
  if (status !== 200) {
    throw new Error(`${name} answered ${status}.`);
  }
  const p95 = waits[Math.floor(0.95 * waits.length)] ?? Number.NaN;
  console.log(
    [
      name.padEnd(16),
      `${(bytes / 1e6).toFixed(1)} MB`.padStart(8),
      `first byte ${first.toFixed(0)} ms`,
      `last ${(last / 1000).toFixed(1)} s`,
      `memory ${before.toFixed(0)} to ${highest.toFixed(0)} MB`,
      `a page beside it p95 ${p95.toFixed(0)} ms (n ${waits.length})`,
    ].join("  "),
  );
}
