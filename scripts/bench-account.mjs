/** The views of an account as a browser asks for them: server time over HTTP, every account of the demo world in turn. */
import { rmSync } from "node:fs";
import http from "node:http";
import { accountPaths, request, signIn } from "./demo-visitor.mjs";
import { temporaryFolder } from "./test-cluster.mjs";
import { startThrowawayApp } from "./throwaway-app.mjs";

const ROUNDS = 3;
const WARM_UP = 1;
/** Behind the address of an account (decision 0066). */
const VIEWS = {
  overview: "",
  why: "/why",
  "both sides": "/sides",
  value: "/value",
  "promises and trust": "/trust",
  "ideas and help": "/ideas",
  experience: "/experience",
  footprint: "/footprint",
  people: "/people",
  "what is next": "/future",
  timeline: "/timeline",
  "what if": "/what-if",
  "before a meeting": "/brief",
  "how they would leave": "/exit",
  "for the conversation": "/agenda",
  "for a review": "/review",
  "given at a review": "/review/given",
  "on paper": "/paper",
};

export async function measureAccountPage() {
  const folder = temporaryFolder();
  const app = await startThrowawayApp({ folder, port: process.env.BENCH_PORT });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const get = (address, headers = {}) => request(agent, { url: `${app.url}${address}`, headers });
    const cookie = await signIn(agent, app.url);
    const accounts = await accountPaths(agent, app.url, cookie);
    for (const [name, path] of Object.entries(VIEWS)) {
      const addresses = accounts.map((account) => `${account}${path}`);
      const named = `${name}, ${accounts.length} accounts`;
      await measureInTurns(named, {
        addresses,
        floors: accounts.map(() => "/sign-in"),
        get: (one) => get(one, { cookie }),
      });
    }
  } finally {
    agent.destroy();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Some addresses, and in turns with them as many of a page without data, so that a slower minute is one for both. */
export async function measureInTurns(name, { addresses, floors, get }) {
  await rounds(WARM_UP, addresses, get);
  const [view, floor] = [
    { times: [], most: 0 },
    { times: [], most: 0 },
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    add(view, await rounds(1, addresses, get));
    add(floor, await rounds(1, floors, get));
  }
  report(name, view, floor.times);
}

function add(sum, { times, most }) {
  sum.times.push(...times);
  sum.most = Math.max(sum.most, most);
}

/** Milliseconds of each request and the bytes of the longest; a page that is not what was asked for would be measured for nothing. */
async function rounds(count, addresses, send) {
  const times = [];
  let most = 0;
  for (const address of Array.from({ length: count }, () => addresses).flat()) {
    const begin = performance.now();
    const { status, body } = await send(address);
    times.push(performance.now() - begin);
    most = Math.max(most, Buffer.byteLength(body));
    if (status !== 200) {
      throw new Error(`${address} answered ${status}.`);
    }
  }
  return { times, most };
}

/** The floor is a page without data. */
function report(name, { times, most }, floor) {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = quantile(
    floor.toSorted((a, b) => a - b),
    0.5,
  );
  const ratio = (quantile(sorted, 0.5) / middle).toFixed(1);
  const beside = `  ${ratio} × its floor (${middle.toFixed(0)} ms)  at most ${Math.round(most / 1000)} kB`;
  const ms = (share) => `${quantile(sorted, share).toFixed(1).padStart(7)} ms`;
  console.log(`${name.padEnd(44)} median ${ms(0.5)}  p95 ${ms(0.95)}  n ${sorted.length}${beside}`);
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
