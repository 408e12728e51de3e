/**
 * A workspace of 50,000 accounts as a browser asks for it: how long, how many bytes, and what app and database spend,
 * beside a page without data. Goals: 2.5 × its CPU, 250 kB, 300 ms.
 */
import { rmSync } from "node:fs";
import http from "node:http";
import { cpuSecondsOfTree } from "./cpu-seconds.mjs";
import { request, signInByPassword } from "./demo-visitor.mjs";
import { temporaryFolder } from "./test-cluster.mjs";
import { startThrowawayApp } from "./throwaway-app.mjs";

const REQUESTS = 40;
const WARM_UP = 20;
const DORA = { email: "dora@nordlicht.example", password: "correct horse battery" };
const BUSY_ACCOUNT = "00000000-0000-4000-8000-000000000000";
const PLAIN_ACCOUNT = "00000000-0000-4000-8000-000000000002";

const PAGES = {
  "floor: a page without data (/sign-in)": "/sign-in",
  portfolio: "/portfolio",
  "portfolio by index": "/portfolio?sort=index&dir=desc",
  "portfolio, page 300": "/portfolio?page=300",
  "search (portfolio?q=mull)": "/portfolio?q=mull",
  "at risk": "/at-risk",
  "my accounts": "/accounts?owner=me",
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
    let floor = null;
    for (const [name, address] of Object.entries(PAGES)) {
      const figures = await measure(() => get(address), { app: app.pid, database: pid });
      floor ??= figures;
      print(name, figures, floor);
    }
  } finally {
    agent.destroy();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A page that is not what was asked for would be measured for nothing. */
async function measure(send, pids) {
  const ask = async () => {
    const answer = await send();
    if (answer.status !== 200) {
      throw new Error(`It answered ${answer.status}: ${answer.body.slice(0, 200)}`);
    }
    return answer;
  };
  for (let round = 0; round < WARM_UP; round += 1) {
    await ask();
  }
  const spent = () => [cpuSecondsOfTree(pids.app), cpuSecondsOfTree(pids.database)];
  const before = spent();
  const times = [];
  let bytes = 0;
  for (let round = 0; round < REQUESTS; round += 1) {
    const begin = performance.now();
    const { body } = await ask();
    times.push(performance.now() - begin);
    bytes = Buffer.byteLength(body);
  }
  const [ofApp, ofDatabase] = spent().map((seconds, i) => (1000 * (seconds - before[i])) / REQUESTS);
  return { times: times.toSorted((a, b) => a - b), bytes, ofApp, ofDatabase, cpu: ofApp + ofDatabase };
}

function print(name, { times, bytes, cpu, ofApp, ofDatabase }, floor) {
  const number = (value, width) => value.toFixed(1).padStart(width);
  console.log(
    `${name.padEnd(40)} median ${number(quantile(times, 0.5), 7)} ms  p95 ${number(quantile(times, 0.95), 7)} ms  ` +
      `CPU ${number(ofApp, 6)} + ${number(ofDatabase, 6)} ms ${number(cpu / floor.cpu, 5)} ×  ${number(bytes / 1000, 7)} kB`,
  );
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
