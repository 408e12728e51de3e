/**
 * The app as `npm start` runs it, twice on empty folders: once with the demo world, once with nobody in it. The first one
 * knows an identity provider, which the test of single sign-on starts.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { childEnvironment, inProject } from "./project.mjs";
import { Refusal } from "./refusal.mjs";
import { temporaryFolder } from "./test-cluster.mjs";

export async function startTestServers() {
  const folder = temporaryFolder();
  const started = [];
  const stop = async () => {
    await Promise.all(started.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const issuer = `http://localhost:${await freePort()}`;
    const demo = await startApp(path.join(folder, "demo"), singleSignOn(issuer), started);
    const empty = await startApp(path.join(folder, "empty"), { NO_DEMO: "1" }, started);
    const env = {
      TEST_BASE_URL: demo.url,
      TEST_DEMO_SETUP_URL: demo.setupUrl,
      TEST_EMPTY_URL: empty.url,
      TEST_SETUP_URL: empty.setupUrl,
      TEST_OIDC_ISSUER: issuer,
    };
    return { folder, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const singleSignOn = (issuer) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: "entwine",
  OIDC_CLIENT_SECRET: "known to the test alone",
  OIDC_NAME: "Harbour ID",
});

async function startApp(dataDir, extra, started) {
  const url = `http://localhost:${await freePort()}`;
  const child = spawn(process.execPath, [inProject("scripts", "start.mjs")], {
    env: childEnvironment({
      ...extra,
      PORT: new URL(url).port,
      APP_URL: url,
      DATA_DIR: dataDir,
      DATABASE_URL: undefined,
      AUTH_SECRET: undefined,
      npm_lifecycle_event: undefined,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise((resolve) => {
    child.on("exit", resolve);
  });
  started.push({
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  });
  const output = await outputUntilReady(child, exited);
  return { url, setupUrl: /(http\S+\/setup\?token=\S+)/.exec(output)?.[1] };
}

/** The last line of a start names the address; the setup link, if any, stands above it. */
async function outputUntilReady(child, exited) {
  let output = "";
  let isReady = false;
  await new Promise((resolve, reject) => {
    const collect = (chunk) => {
      output = isReady ? output : output + chunk;
      if (/Entwine is ready/.test(output)) {
        resolve();
      }
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    exited.then(() => reject(new Refusal(`The app does not start for the browser tests:\n${output}`)));
  });
  isReady = true;
  return output;
}
