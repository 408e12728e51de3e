/**
 * The app as `npm start` runs it, twice on empty folders and at the same time: once with the demo world, once with
 * nobody in it. The second one knows an identity provider, which the test of single sign-on starts, and a mail server, which the
 * tests of pulses start; and the tests know
 * its database, so that they can make workspaces in it through the app's own operations.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { startDatabase } from "./database.mjs";
import { freePort } from "./ports.mjs";
import { childEnvironment, inProject } from "./project.mjs";
import { Refusal } from "./refusal.mjs";
import { derivedLogin } from "./roles.mjs";
import { temporaryFolder } from "./test-cluster.mjs";

/** Nothing here is worth a disk flush: the folder is deleted at the end. */
const UNSAFE = { fsync: "off", full_page_writes: "off" };

export async function startTestServers() {
  const folder = temporaryFolder();
  const started = [];
  const stop = async () => {
    await Promise.all(started.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const [issuer, demoUrl, emptyUrl] = [await freeAddress(), await freeAddress(), await freeAddress()];
    const smtpPort = await freePort();
    const begin = (name, url, extra) => startApp({ dataDir: path.join(folder, name), url, extra }, started);
    const both = [
      begin("demo", demoUrl, {}),
      begin("empty", emptyUrl, { NO_DEMO: "1", ...singleSignOn(issuer), ...mailTo(smtpPort) }),
    ];
    // Both have come to an end, well or badly, before anything is stopped.
    await Promise.allSettled(both);
    const [demo, empty] = await Promise.all(both);
    const env = {
      TEST_BASE_URL: demo.url,
      TEST_DEMO_SETUP_URL: demo.setupUrl,
      TEST_EMPTY_URL: empty.url,
      TEST_SETUP_URL: empty.setupUrl,
      TEST_OIDC_ISSUER: issuer,
      TEST_SMTP_PORT: String(smtpPort),
      APP_DATABASE_URL: empty.databaseUrl,
      AUTH_SECRET: empty.secret,
    };
    return { folder, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const freeAddress = async () => `http://localhost:${await freePort()}`;

const singleSignOn = (issuer) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: "entwine",
  OIDC_CLIENT_SECRET: "known to the test alone",
  OIDC_NAME: "Harbour ID",
});

/** Nobody is there until the test of mail begins to catch it. */
const mailTo = (port) => ({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "pulse@entwine.example" });

/** The database runs before the app, which finds it in its folder and takes it over. */
async function startApp({ dataDir, url, extra }, started) {
  const database = await startDatabase({ dataDir, settings: UNSAFE });
  const secret = randomBytes(48).toString("base64url");
  const child = spawn(process.execPath, [inProject("scripts", "start.mjs")], {
    env: childEnvironment({
      ...extra,
      PORT: new URL(url).port,
      APP_URL: url,
      DATA_DIR: dataDir,
      DATABASE_URL: undefined,
      AUTH_SECRET: secret,
      npm_lifecycle_event: undefined,
      // A machine that is busy with tests makes others wait for longer than a person would.
      LONGEST_WAIT_MS: "60000",
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
      await database.stop();
    },
  });
  const output = await outputUntilReady(child, exited);
  const setupUrl = /(http\S+\/setup\?token=\S+)/.exec(output)?.[1];
  return { url, setupUrl, secret, databaseUrl: derivedLogin(database.ownerUrl, secret).url };
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
