/**
 * The embedded PostgreSQL: the server that runs when DATABASE_URL is not set, and under the tests.
 * It is started as a plain child process, listens on 127.0.0.1 only, and outlives nobody's data: one folder per
 * major version, checkpoints and fsync on. Why so: docs/decisions/0006-embedded-database.md
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { connect, quoteIdentifier, quoteLiteral } from "./connection.mjs";
import { runAsServerUser, SERVER_IDENTITY, serverHome } from "./database-home.mjs";
import { freePort, isPortFree } from "./ports.mjs";
import { isAlive, pause, processName } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

const MAJOR = "18";
const OWNER = "entwine_owner";
const DATABASE = "entwine";
const START_SECONDS = 120;
/** After a kill -9 the old server's children need a moment to let go of its shared memory. */
const RETRY_SECONDS = 10;
const STOP_SECONDS = 60;
const LOG_LIMIT_BYTES = 10_000_000;

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  fsync: "on",
  synchronous_commit: "on",
  max_connections: "100",
  log_min_messages: "warning",
};

/** Starts (or adopts) the server of this data folder and answers `{ ownerUrl, stop, recreate }`. */
export async function startDatabase({ dataDir, settings = {}, say = () => undefined }) {
  const home = serverHome(dataDir, say);
  refuseOtherMajor(home.base);
  const cluster = clusterIn(home.base);
  if (!existsSync(cluster.data)) {
    await initialise(home, cluster);
  }
  const pid = (await adopt(cluster)) ?? (await launch({ home, cluster, settings }));
  await ensureOwner(cluster);
  return {
    ownerUrl: urlFor(cluster, OWNER, DATABASE),
    pid,
    stop: () => stopServer(cluster, pid),
    recreate: () => recreate(cluster),
  };
}

/** The server of this data folder if it runs already: `{ ownerUrl }`, else null. Starts and changes nothing. */
export async function runningDatabase({ dataDir, say = () => undefined }) {
  const cluster = clusterIn(serverHome(dataDir, say).base);
  return (await adopt(cluster)) ? { ownerUrl: urlFor(cluster, OWNER, DATABASE) } : null;
}

function refuseOtherMajor(base) {
  const others = readdirSync(base).filter((name) => /^pg\d+$/.test(name) && name !== `pg${MAJOR}`);
  if (others.length > 0 && !existsSync(path.join(base, `pg${MAJOR}`))) {
    throw new Refusal(
      `${path.join(base, others[0])} was written by PostgreSQL ${others[0].slice(2)}, and this version of Entwine brings PostgreSQL ${MAJOR}: export from the old version first, or choose another DATA_DIR.`,
    );
  }
}

/** Port and passwords live beside the data, readable by whoever started us and by nobody else. */
function clusterIn(base) {
  const file = path.join(base, `pg${MAJOR}.json`);
  const cluster = { base, file, data: path.join(base, `pg${MAJOR}`), log: path.join(base, `pg${MAJOR}.log`) };
  if (existsSync(file)) {
    return { ...cluster, ...JSON.parse(readFileSync(file, "utf8")) };
  }
  if (existsSync(cluster.data)) {
    throw new Refusal(`${file} is missing, and without the passwords in it ${cluster.data} cannot be opened.`);
  }
  return { ...cluster, port: 0, superuserPassword: newPassword(), ownerPassword: newPassword() };
}

function newPassword() {
  return randomBytes(24).toString("base64url");
}

function remember(cluster) {
  const { port, superuserPassword, ownerPassword } = cluster;
  const temporary = `${cluster.file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify({ port, superuserPassword, ownerPassword }), { mode: 0o600 });
  renameSync(temporary, cluster.file);
}

/** Into a temporary folder first, so that an interrupted first start leaves nothing that looks like data. */
async function initialise(home, cluster) {
  remember(cluster);
  const temporary = `${cluster.data}-new`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { mode: 0o700 });
  giveToServer(temporary);
  const passwordFile = `${cluster.data}-password`;
  writeFileSync(passwordFile, cluster.superuserPassword, { mode: 0o600 });
  giveToServer(passwordFile);
  const options = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  options.push("--encoding=UTF8", "--locale=C", "--no-instructions", `--pgdata=${temporary}`);
  try {
    await runAsServerUser(home.program("initdb"), options);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(temporary, cluster.data);
}

function giveToServer(file) {
  if (SERVER_IDENTITY.uid !== undefined) {
    chownSync(file, SERVER_IDENTITY.uid, SERVER_IDENTITY.gid);
  }
}

/** A server left behind by a start that was killed is ours to take over if it really serves this folder. */
async function adopt(cluster) {
  const pid = runningPid(cluster);
  if (!pid) {
    return null;
  }
  try {
    const client = await connect(urlFor(cluster, "postgres", "postgres"), { timeoutMs: 5000 });
    const { rows } = await client.query("SHOW data_directory");
    await client.end();
    return rows[0].data_directory === cluster.data ? pid : null;
  } catch {
    // Not reachable (still stopping, or a foreign process with that number): launch() sorts it out.
    return null;
  }
}

function runningPid(cluster) {
  const file = path.join(cluster.data, "postmaster.pid");
  if (!existsSync(file)) {
    return null;
  }
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  return isAlive(pid) ? pid : null;
}

async function launch({ home, cluster, settings }) {
  const deadline = Date.now() + RETRY_SECONDS * 1000;
  for (;;) {
    removeForeignLock(cluster);
    await choosePort(cluster);
    writeSettings(cluster, settings);
    const pid = await tryLaunch(home, cluster);
    if (pid) {
      return pid;
    }
    if (Date.now() > deadline) {
      throw new Refusal(`PostgreSQL does not start: ${lastLogLine(cluster)} (whole log: ${cluster.log})`);
    }
    await pause(200);
  }
}

/** After a reboot the number in postmaster.pid may belong to some other program of the same user. */
function removeForeignLock(cluster) {
  const pid = runningPid(cluster);
  const name = pid && processName(pid);
  if (name && name !== "postgres") {
    rmSync(path.join(cluster.data, "postmaster.pid"), { force: true });
  }
}

async function choosePort(cluster) {
  if (cluster.port === 0 || !(await isPortFree(cluster.port, "127.0.0.1"))) {
    cluster.port = await freePort();
    remember(cluster);
  }
}

function writeSettings(cluster, settings) {
  const lines = Object.entries({ ...SETTINGS, ...settings, port: String(cluster.port) });
  const file = path.join(cluster.data, "postgresql.auto.conf");
  writeFileSync(file, lines.map(([name, value]) => `${name} = '${value}'\n`).join(""), { mode: 0o600 });
  giveToServer(file);
}

async function tryLaunch(home, cluster) {
  if (existsSync(cluster.log) && statSync(cluster.log).size > LOG_LIMIT_BYTES) {
    renameSync(cluster.log, `${cluster.log}.old`);
  }
  const log = openSync(cluster.log, "a", 0o600);
  // Detached: Ctrl-C in the terminal must reach us only, because Next has to stop before its database.
  const server = spawn(home.program("postgres"), ["-D", cluster.data], {
    ...SERVER_IDENTITY,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  let isGone = false;
  server.on("error", () => {
    isGone = true;
  });
  server.on("exit", () => {
    isGone = true;
  });
  server.unref();
  return (await accepts(cluster, () => isGone)) ? server.pid : null;
}

async function accepts(cluster, isGone) {
  const deadline = Date.now() + START_SECONDS * 1000;
  while (!isGone()) {
    try {
      const client = await connect(urlFor(cluster, "postgres", "postgres"), { timeoutMs: 2000 });
      await client.end();
      return true;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
    }
    await pause(40);
  }
  return false;
}

function lastLogLine(cluster) {
  const lines = readFileSync(cluster.log, "utf8").trim().split("\n");
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "no message";
}

/** Every start: cheap, and it repairs a first start that was interrupted between two of these statements. */
async function ensureOwner(cluster) {
  const client = await connect(urlFor(cluster, "postgres", "postgres"));
  try {
    const { rows } = await client.query(
      "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS owner, EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database",
      [OWNER, DATABASE],
    );
    if (!rows[0].owner) {
      await client.query(
        `CREATE ROLE ${quoteIdentifier(OWNER)} LOGIN CREATEROLE CREATEDB NOSUPERUSER NOBYPASSRLS PASSWORD ${quoteLiteral(cluster.ownerPassword)}`,
      );
    }
    if (!rows[0].database) {
      await client.query(`CREATE DATABASE ${quoteIdentifier(DATABASE)} OWNER ${quoteIdentifier(OWNER)}`);
    }
  } finally {
    await client.end();
  }
}

/** As the superuser, because only that one may end the sessions of every other role. */
async function recreate(cluster) {
  const client = await connect(urlFor(cluster, "postgres", "postgres"));
  await client.query(`DROP DATABASE IF EXISTS ${quoteIdentifier(DATABASE)} WITH (FORCE)`);
  await client.end();
  await ensureOwner(cluster);
}

function urlFor({ port, superuserPassword, ownerPassword }, user, database) {
  const password = user === OWNER ? ownerPassword : superuserPassword;
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** SIGINT is PostgreSQL's "fast" stop: it ends sessions, writes a checkpoint and leaves a clean folder. */
async function stopServer(cluster, pid) {
  if (!isAlive(pid)) {
    return;
  }
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + STOP_SECONDS * 1000;
  while (isAlive(pid) && existsSync(path.join(cluster.data, "postmaster.pid")) && Date.now() < deadline) {
    await pause(20);
  }
}
