/** Everything between `npm start` and a page: install, database, build, migrations, roles, demo world, server. */
import { buildAnswering, buildDesk, ensureBuilt } from "./build.mjs";
import { checkPort, checkReachable, checkSecret } from "./checks.mjs";
import { prepareDataFolder } from "./data-folder.mjs";
import { KEPT_FREE_MB } from "./disk.mjs";
import { dropUnfinishedDemo, ensureDemo, hasRealUser } from "./first-run.mjs";
import { ensureClient, ensureInstalled } from "./install.mjs";
import { lockDataFolder } from "./lock.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { stopRunning } from "./project.mjs";
import { explain } from "./refusal.mjs";
import { installationSecret, setupToken } from "./secrets.mjs";
import { startServer, waitUntilReady } from "./server.mjs";
import { readSettings } from "./settings.mjs";
import { superviseDatabase } from "./supervise-database.mjs";

const startedAt = Date.now();
/** What has to be undone at the end, the latest first: Next before its database. */
const undo = [];
const stopping = new AbortController();
let server;

export async function main(args) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, requestStop);
  }
  stopWithNpm();
  try {
    await serve(args.includes("--dev"));
  } catch (error) {
    if (!stopping.signal.aborted) {
      console.error(explain(error));
      process.exitCode = 1;
    }
  } finally {
    await unwind();
  }
}

async function serve(isDevelopment) {
  const settings = readSettings(process.env);
  prepareDataFolder(settings);
  const lock = await lockDataFolder(settings.dataDir);
  undo.push(lock.release);
  await checkPort(settings);

  await ensureInstalled(step);
  await ensureClient(step);
  const secret = installationSecret(settings.dataDir, settings.secret);
  checkSecret(secret);
  const database = await openDatabase(settings);
  const { ownerUrl } = database;
  await checkReachable(ownerUrl, settings.appDatabaseUrl, settings.jobsDatabaseUrl);
  await (isDevelopment ? Promise.all([buildDesk(), buildAnswering()]) : ensureBuilt(step));
  const logins = await prepareDatabase(ownerUrl, { secret, settings, step, say });
  const env = serverEnvironment(settings, { secret, ...logins, isDevelopment, folder: database.folder });
  if (settings.wantsDemo) {
    await ensureDemo(settings.dataDir, { ownerUrl, env, step, remember: lock.remember });
  }
  const setup = (await hasRealUser(ownerUrl)) ? null : setupToken();
  refuseWhenStopping();
  say("Starting the server");
  await launch({ settings, env, setup, isDevelopment, lock });
  announce(settings, setup);
  await untilItEnds();
}

/** Answers `{ ownerUrl, folder }`; where a database of the operator is kept is not ours to know. */
async function openDatabase({ dataDir, databaseUrl }) {
  if (databaseUrl) {
    return { ownerUrl: databaseUrl };
  }
  const database = await step("Starting PostgreSQL", async () => {
    const started = await superviseDatabase({ dataDir, say, signal: stopping.signal });
    undo.push(started.stop);
    return started;
  });
  await dropUnfinishedDemo(dataDir, database);
  return database;
}

/** The server never sees the owner's URL. */
function serverEnvironment(settings, { secret, appUrl, jobsUrl, isDevelopment, folder }) {
  return {
    DATABASE_URL: undefined,
    APP_DATABASE_URL: appUrl,
    JOBS_DATABASE_URL: jobsUrl,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    APP_URL: settings.appUrl,
    NEXTAUTH_URL: settings.appUrl,
    PORT: String(settings.port),
    HOSTNAME: settings.host,
    DATA_DIR: settings.dataDir,
    DATABASE_FOLDER: folder,
    DATABASE_KEPT_FREE_MB: String(KEPT_FREE_MB),
    DEMO: settings.wantsDemo ? "1" : undefined,
    NODE_ENV: isDevelopment ? "development" : "production",
  };
}

async function launch({ settings, env, setup, isDevelopment, lock }) {
  const { port, host } = settings;
  server = startServer({ env: { ...env, SETUP_TOKEN_HASH: setup?.hash }, port, host, isDevelopment });
  undo.push(server.stop);
  lock.remember(server.pid);
  await waitUntilReady({ port, host, exited: server.exited });
}

function announce({ appUrl, wantsDemo }, setup) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (setup) {
    const why = wantsDemo ? "For a workspace of your own" : "Nobody can sign in yet";
    say(`\n${why}: make the first administrator here:  ${appUrl}/setup?token=${setup.token}`);
  }
  say(`\nEntwine is ready after ${seconds} s:  ${appUrl}`);
}

async function untilItEnds() {
  const reason = await server.exited;
  if (!stopping.signal.aborted) {
    console.error(`\nThe server ended by itself (${reason}).`);
    process.exitCode = 1;
  }
}

function requestStop() {
  stopping.abort();
  stopRunning();
  server?.stop();
}

/** npm passes a signal to the shell between us, and the shell may die of it without passing it on. */
function stopWithNpm() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && requestStop(), 300).unref();
  }
}

async function unwind() {
  for (const action of undo.reverse()) {
    await action();
  }
}

function say(line) {
  console.log(line);
}

/** One line per piece of work, with its seconds. A request to stop takes effect between two of them. */
async function step(name, work) {
  refuseWhenStopping();
  const begin = Date.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  console.log(`${((Date.now() - begin) / 1000).toFixed(1)} s`);
  refuseWhenStopping();
  return result;
}

function refuseWhenStopping() {
  if (stopping.signal.aborted) {
    throw new Error("Asked to stop.");
  }
}
