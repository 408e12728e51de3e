/**
 * A workspace of 50,000 accounts as a browser asks for it: how long, how many bytes, and what app and database spend,
 * beside a page without data that is asked for in turns with it. What misses a goal is marked.
 */
import { rmSync } from "node:fs";
import http from "node:http";
import { cpuSecondsOfTree } from "./cpu-seconds.mjs";
import { request, signInByPassword } from "./demo-visitor.mjs";
import { temporaryFolder } from "./test-cluster.mjs";
import { startThrowawayApp } from "./throwaway-app.mjs";

const TURNS = 8;
const REQUESTS_A_TURN = 10;
const WARM_UP = 20;
/** Of the pages that have goals: CPU beside the floor, bytes, and the time within which 95 of 100 are answered. */
const GOALS = { ratio: 2.5, bytes: 250_000, ms: 300 };
const FLOOR = "/sign-in";
const DORA = { email: "dora@nordlicht.example", password: "correct horse battery" };
const BUSY_ACCOUNT = "00000000-0000-4000-8000-000000000000";
const PLAIN_ACCOUNT = "00000000-0000-4000-8000-000000000002";

/** Most accounts have moved since, some more than once. */
const SINCE = weeksAgo(11).toISOString().slice(0, 10);

const PAGES = {
  portfolio: "/portfolio",
  "portfolio by index": "/portfolio?sort=index&dir=desc",
  "portfolio, page 300": "/portfolio?page=300",
  "search (portfolio?q=mull)": "/portfolio?q=mull",
  "at risk": "/at-risk",
  "my accounts": "/accounts?owner=me",
  "my week": "/my-week",
  renewals: "/renewals",
  "portfolio compared": `/portfolio?since=${SINCE}`,
  "portfolio compared, by change": `/portfolio?since=${SINCE}&sort=change`,
  "at risk compared": `/at-risk?since=${SINCE}`,
  map: "/portfolio/map",
  "map compared": `/portfolio/map?since=${SINCE}`,
  "account page": `/accounts/${PLAIN_ACCOUNT}`,
  "account with 5,000 interactions": `/accounts/${BUSY_ACCOUNT}`,
  "log form without an account": "/interactions/new",
  "account form": `/accounts/${PLAIN_ACCOUNT}/edit`,
  "new account form": "/accounts/new",
};

/** `database` answers `{ ownerUrl, pid }`; the data set is in it. */
export async function measureLarge({ ownerUrl, pid, secret }) {
  const folder = temporaryFolder();
  const env = { DATABASE_URL: ownerUrl, AUTH_SECRET: secret, NO_DEMO: "1" };
  const app = await startThrowawayApp({ folder, env });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const cookie = await signInByPassword(agent, app.url, DORA);
    const get = (address) => request(agent, { url: `${app.url}${address}`, headers: { cookie } });
    console.log(`goals: CPU ${GOALS.ratio} ×, ${GOALS.bytes / 1000} kB, p95 ${GOALS.ms} ms; "!" misses one`);
    for (const [name, address] of Object.entries(PAGES)) {
      const [figures, floor] = await inTurns(
        [address, FLOOR].map((path) => () => get(path)),
        { app: app.pid, database: pid },
      );
      print(name, figures, floor);
    }
  } finally {
    agent.destroy();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function weeksAgo(weeks) {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - 7 * weeks);
  return day;
}

/** Pages in turns, so that a slower minute of the machine is one for both. */
async function inTurns(senders, pids) {
  const pages = senders.map((send) => ({ send: checked(send), times: [], bytes: 0, ofApp: 0, ofDatabase: 0 }));
  for (const { send } of pages) {
    for (let round = 0; round < WARM_UP; round += 1) {
      await send();
    }
  }
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const page of pages) {
      await measureTurn(page, pids);
    }
  }
  return pages.map(({ times, bytes, ofApp, ofDatabase }) => {
    const requests = times.length;
    const [app, database] = [ofApp, ofDatabase].map((seconds) => (1000 * seconds) / requests);
    return { times: times.toSorted((a, b) => a - b), bytes, ofApp: app, ofDatabase: database, cpu: app + database };
  });
}

/** Some requests one after the other: the books of a process count in hundredths of a second. */
async function measureTurn(page, pids) {
  const spent = () => [cpuSecondsOfTree(pids.app), cpuSecondsOfTree(pids.database)];
  const before = spent();
  for (let round = 0; round < REQUESTS_A_TURN; round += 1) {
    const begin = performance.now();
    const { body } = await page.send();
    page.times.push(performance.now() - begin);
    page.bytes = Buffer.byteLength(body);
  }
  const [ofApp, ofDatabase] = spent().map((seconds, i) => seconds - before[i]);
  page.ofApp += ofApp;
  page.ofDatabase += ofDatabase;
}

/** A page that is not what was asked for would be measured for nothing. */
const checked = (send) => async () => {
  const answer = await send();
  if (answer.status !== 200) {
    throw new Error(`It answered ${answer.status}: ${answer.body.slice(0, 200)}`);
  }
  return answer;
};

function print(name, { times, bytes, cpu, ofApp, ofDatabase }, floor) {
  const number = (value, width) => value.toFixed(1).padStart(width);
  const mark = (isMissed) => (isMissed ? "!" : " ");
  const [ratio, p95] = [cpu / floor.cpu, quantile(times, 0.95)];
  console.log(
    `${name.padEnd(33)} median ${number(quantile(times, 0.5), 6)} ms  p95 ${number(p95, 6)} ms${mark(p95 > GOALS.ms)} ` +
      `CPU ${number(ofApp, 5)} + ${number(ofDatabase, 5)} ms beside ${number(floor.cpu, 5)} ms ` +
      `${number(ratio, 4)} ×${mark(ratio > GOALS.ratio)} ${number(bytes / 1000, 6)} kB${mark(bytes > GOALS.bytes)}`,
  );
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
