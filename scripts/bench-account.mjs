/** The account page as a browser asks for it: server time over HTTP, every account of the demo world in turn. */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { childEnvironment, inProject } from "./project.mjs";
import { temporaryFolder } from "./test-cluster.mjs";

const ROUNDS = 5;
const WARM_UP = 2;

export async function measureAccountPage() {
  const folder = temporaryFolder();
  const app = await startApp(folder);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const get = (address, headers = {}) => request(agent, { url: `${app.url}${address}`, headers });
    const cookie = await signIn(agent, app.url);
    const accounts = await accountPaths(get, cookie);
    await rounds(WARM_UP, accounts, (address) => get(address, { cookie }));
    const times = { account: [], signIn: [], livez: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.account.push(...(await rounds(1, accounts, (address) => get(address, { cookie }))));
      times.signIn.push(...(await rounds(1, accounts, () => get("/sign-in"))));
      times.livez.push(...(await rounds(1, accounts, () => get("/livez"))));
    }
    report(`account page, ${accounts.length} accounts`, times.account, times.signIn);
    report("floor: a page without data (/sign-in)", times.signIn);
    report("floor: a route without anything (/livez)", times.livez);
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

async function signIn(agent, url) {
  const csrf = await request(agent, { url: `${url}/api/auth/csrf` });
  const body = new URLSearchParams({ csrfToken: JSON.parse(csrf.body).csrfToken, role: "cx_leader", json: "true" });
  const answer = await request(agent, {
    url: `${url}/api/auth/callback/demo`,
    method: "POST",
    body: body.toString(),
    headers: { cookie: csrf.cookie, origin: url, "content-type": "application/x-www-form-urlencoded" },
  });
  if (!/session/.test(answer.cookie)) {
    throw new Error(`Signing in answered ${answer.status} without a session: ${answer.body.slice(0, 200)}`);
  }
  return answer.cookie;
}

/** The list is virtual, but its data names every account; what is no account answers 404. */
async function accountPaths(get, cookie) {
  const { body } = await get("/portfolio", { cookie });
  const paths = [];
  for (const id of new Set(body.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))) {
    const { status } = await get(`/accounts/${id}`, { cookie });
    if (status === 200) {
      paths.push(`/accounts/${id}`);
    }
  }
  if (paths.length === 0) {
    throw new Error("The portfolio names no account.");
  }
  return paths;
}

function request(agent, { url, method = "GET", headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { agent, method, headers }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const cookie = (answer.headers["set-cookie"] ?? []).map((line) => line.split(";", 1)[0]).join("; ");
        resolve({ status: answer.statusCode, cookie, body: Buffer.concat(chunks).toString("utf8") });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

async function startApp(folder) {
  const url = `http://localhost:${process.env.BENCH_PORT ?? (await freePort())}`;
  const child = spawn(process.execPath, [inProject("scripts", "start.mjs")], {
    env: childEnvironment({
      PORT: new URL(url).port,
      APP_URL: url,
      DATA_DIR: path.join(folder, "data"),
      DATABASE_URL: undefined,
      APP_DATABASE_URL: undefined,
      AUTH_SECRET: undefined,
      LOG_LEVEL: "warn",
      npm_lifecycle_event: undefined,
    }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise((resolve) => {
    child.on("exit", resolve);
  });
  let output = "";
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      output = `${output}${chunk}`.slice(-10_000);
      if (/Entwine is ready/.test(output)) {
        resolve();
      }
    });
    child.once("exit", () => reject(new Error(`The app does not start:\n${output}`)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
  };
  return { url, stop };
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
