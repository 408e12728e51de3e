/** The account page as a browser asks for it: server time over HTTP, every account of the demo world in turn. */
import { rmSync } from "node:fs";
import http from "node:http";
import { accountPaths, request, signIn } from "./demo-visitor.mjs";
import { temporaryFolder } from "./test-cluster.mjs";
import { startThrowawayApp } from "./throwaway-app.mjs";

const ROUNDS = 5;
const WARM_UP = 2;

export async function measureAccountPage() {
  const folder = temporaryFolder();
  const app = await startThrowawayApp({ folder, port: process.env.BENCH_PORT });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const get = (address, headers = {}) => request(agent, { url: `${app.url}${address}`, headers });
    const cookie = await signIn(agent, app.url);
    const accounts = await accountPaths(agent, app.url, cookie);
    await rounds(WARM_UP, accounts, (address) => get(address, { cookie }));
    const times = { account: [], signIn: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.account.push(...(await rounds(1, accounts, (address) => get(address, { cookie }))));
      times.signIn.push(...(await rounds(1, accounts, () => get("/sign-in"))));
    }
    report(`account page, ${accounts.length} accounts`, times.account, times.signIn);
    report("floor: a page without data (/sign-in)", times.signIn);
  } finally {
    agent.destroy();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of each request; a page that is not what was asked for would be measured for nothing. */
async function rounds(count, addresses, send) {
  const times = [];
  for (const address of Array.from({ length: count }, () => addresses).flat()) {
    const begin = performance.now();
    const { status } = await send(address);
    times.push(performance.now() - begin);
    if (status !== 200) {
      throw new Error(`${address} answered ${status}.`);
    }
  }
  return times;
}

function report(name, times, floor) {
  const sorted = times.toSorted((a, b) => a - b);
  const beside = floor
    ? `  ${(
        quantile(sorted, 0.5) /
          quantile(
            floor.toSorted((a, b) => a - b),
            0.5,
          )
      ).toFixed(1)} × its floor`
    : "";
  const ms = (share) => `${quantile(sorted, share).toFixed(1).padStart(7)} ms`;
  console.log(`${name.padEnd(44)} median ${ms(0.5)}  p95 ${ms(0.95)}  n ${sorted.length}${beside}`);
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
