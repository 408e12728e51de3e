/** The process of the embedded PostgreSQL: taken over or launched, watched until it ends, and ended. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { connect } from "./connection.mjs";
import { giveToServer, remember, superuserUrl } from "./database-cluster.mjs";
import { SERVER_IDENTITY } from "./database-home.mjs";
import { freePort, isPortFree } from "./ports.mjs";
import { isAlive, mayStandIn, pause, processesIn, processName } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";
import { lastWords } from "./server-log.mjs";

/** How long a server that runs may say nothing at all; while it says that it is starting, it is waited for. */
const SILENCE_SECONDS = 60;
const RETRY_SECONDS = 10;
const STOP_SECONDS = 60;
/** What a killed server leaves behind may finish its statement before it is ended. */
const LET_GO_MS = 1000;
const LOG_LIMIT_BYTES = 10_000_000;
const EVERY_MS = 250;
/** "The database system is starting up", or shutting down. */
const NOT_NOW = "57P03";

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  fsync: "on",
  synchronous_commit: "on",
  max_connections: "100",
  log_min_messages: "warning",
  // By default it may grow to twice what a first start asks for.
  max_wal_size: "256MB",
  // What tens of thousands of accounts are sorted and added up in; with less it goes by way of the disk.
  work_mem: "16MB",
};

/** A server left behind by a start that was killed is ours to take over if it really serves this folder. */
export async function adopt(cluster, signal) {
  const pid = runningPid(cluster);
  if (!(pid && (await answers(cluster, { isGone: () => !isAlive(pid), patienceSeconds: RETRY_SECONDS, signal })))) {
    return null;
  }
  const client = await connect(superuserUrl(cluster), { timeoutMs: 5000 });
  const { rows } = await client.query("SHOW data_directory");
  await client.end();
  return rows[0].data_directory === cluster.data ? { pid, ended: endOfForeign(pid) } : null;
}

/** Answers `{ pid, ended }`; with `keepsPort` it is refused when another program has taken the port meanwhile. */
export async function launch({ home, cluster, settings, keepsPort = false, signal }) {
  const deadline = Date.now() + RETRY_SECONDS * 1000;
  for (;;) {
    signal?.throwIfAborted();
    await clearAway(cluster);
    await choosePort(cluster, keepsPort);
    writeSettings(cluster, settings);
    const server = await tryLaunch({ home, cluster, signal });
    if (server) {
      return server;
    }
    const said = lastWords(cluster.log);
    if (!isHeld(said) || Date.now() > deadline) {
      throw new Refusal(refusalOf(said, cluster));
    }
    await pause(200);
  }
}

/** SIGINT is PostgreSQL's "fast" stop: it ends sessions, writes a checkpoint and leaves a clean folder. */
export async function stopServer(cluster, pid) {
  if (!isAlive(pid)) {
    return;
  }
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + STOP_SECONDS * 1000;
  while (isAlive(pid) && existsSync(lockOf(cluster.data)) && Date.now() < deadline) {
    await pause(20);
  }
}

function refusalOf(said, { log }) {
  if (/No space left|Disk quota/.test(said)) {
    return "PostgreSQL does not start, because the disk is full: free some space.";
  }
  const isDamaged = /control file|pg_control|checkpoint record|checksum/.test(said);
  const way = isDamaged ? " The folder is damaged: put a backup of it back, or choose another DATA_DIR." : "";
  return `PostgreSQL does not start: ${said} (whole log: ${log}).${way}`;
}

/** After a kill -9 the old server's children need a moment to let go of its shared memory. */
const isHeld = (said) => /shared memory block|lock file|Address already in use/.test(said);

/** After a reboot the number in postmaster.pid may belong to some other program. */
function runningPid({ data }) {
  const file = lockOf(data);
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
  const isKnown = processName(pid) !== null;
  return isAlive(pid) && (!isKnown || (processName(pid) === "postgres" && mayStandIn(pid, data))) ? pid : null;
}

const lockOf = (data) => path.join(data, "postmaster.pid");

/** A server stands in the folder it serves, and so do its children. */
const serversIn = (data) => processesIn(data).filter((pid) => processName(pid) === "postgres");

async function clearAway({ data }) {
  if (runningPid({ data }) === null) {
    rmSync(lockOf(data), { force: true });
    await endLeftovers(data);
  }
}

/**
 * Children of a server that was killed end by themselves when they next wait for something; one that computes would keep
 * every new server out for as long as it takes. Nobody hears its answer any more.
 */
async function endLeftovers(data) {
  const left = () => serversIn(data).filter(isAlive);
  for (const signal of [null, "SIGQUIT", "SIGKILL"]) {
    for (const pid of signal ? left() : []) {
      process.kill(pid, signal);
    }
    const deadline = Date.now() + LET_GO_MS;
    while (left().length > 0 && Date.now() < deadline) {
      await pause(20);
    }
  }
}

async function choosePort(cluster, keepsPort) {
  if (cluster.port !== 0 && (await isPortFree(cluster.port, "127.0.0.1"))) {
    return;
  }
  if (keepsPort) {
    throw new Refusal(`Another program has taken its port ${cluster.port}.`);
  }
  cluster.port = await freePort();
  remember(cluster);
}

/** Beside it first: on a full disk the settings of before stay whole. */
function writeSettings(cluster, settings) {
  const lines = Object.entries({ ...SETTINGS, ...settings, port: String(cluster.port) });
  const text = lines.map(([name, value]) => `${name} = '${value}'\n`).join("");
  const file = path.join(cluster.data, "postgresql.auto.conf");
  if (existsSync(file) && readFileSync(file, "utf8") === text) {
    return;
  }
  const temporary = `${file}-new`;
  writeFileSync(temporary, text, { mode: 0o600 });
  giveToServer(temporary);
  renameSync(temporary, file);
}

async function tryLaunch({ home, cluster, signal }) {
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
  const ended = endOfChild(server, cluster);
  const isGone = () => server.pid === undefined || server.exitCode !== null || server.signalCode !== null;
  server.unref();
  try {
    const isReady = await answers(cluster, { isGone, patienceSeconds: SILENCE_SECONDS, signal });
    return isReady ? { pid: server.pid, ended } : null;
  } catch (error) {
    await stopServer(cluster, server.pid);
    throw error;
  }
}

/** Whether the server answers; false when it is gone. Recovering after a crash takes as long as it takes. */
async function answers(cluster, { isGone, patienceSeconds, signal }) {
  let deadline = Date.now() + patienceSeconds * 1000;
  while (!isGone()) {
    signal?.throwIfAborted();
    const error = await failureOf(() => connect(superuserUrl(cluster), { timeoutMs: 2000 }));
    if (!error) {
      return true;
    }
    if (error.code === NOT_NOW) {
      deadline = Date.now() + patienceSeconds * 1000;
    } else if (Date.now() > deadline) {
      throw new Refusal(`PostgreSQL runs on ${cluster.data} and does not answer: ${error.message || error.code}.`);
    }
    await pause(40);
  }
  return false;
}

/** Of connecting; a connection that is made is closed again. */
async function failureOf(open) {
  try {
    const client = await open();
    await client.end();
    return null;
  } catch (error) {
    return error;
  }
}

/** Resolves with why, in words. */
function endOfChild(server, cluster) {
  return new Promise((resolve) => {
    server.on("error", (error) => resolve(error.message));
    server.on("exit", (code, signal) => resolve(endInWords(code, signal, cluster)));
  });
}

function endInWords(code, signal, cluster) {
  if (signal) {
    return signal === "SIGKILL" ? "killed" : `ended by ${signal}`;
  }
  return code === 0 ? "stopped" : lastWords(cluster.log);
}

/** Of a server that is not our child nobody tells how it ended. */
async function endOfForeign(pid) {
  while (isAlive(pid)) {
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS).unref());
  }
  return "gone";
}
