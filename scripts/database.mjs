/**
 * The embedded PostgreSQL: the server that runs when DATABASE_URL is not set, and under the tests.
 * It is started as a plain child process, listens on 127.0.0.1 only, and outlives nobody's data: one folder per
 * major version, checkpoints and fsync on. Why so: docs/decisions/0006-embedded-database.md
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { quoteIdentifier, quoteLiteral, withConnection } from "./connection.mjs";
import { checkData, clusterIn, giveToServer, owner, remember, superuserUrl } from "./database-cluster.mjs";
import { runAsServerUser, serverHome } from "./database-home.mjs";
import { adopt, launch, stopServer } from "./postmaster.mjs";

/**
 * Starts (or adopts) the server of this data folder. `ended()` resolves with the reason when the server that runs now
 * has ended, and `startAgain` starts it on the port it had.
 */
export async function startDatabase({ dataDir, settings = {}, say = () => undefined, signal }) {
  const home = serverHome(dataDir, say);
  const cluster = clusterIn(home.base);
  if (!existsSync(cluster.data)) {
    await initialise(home, cluster);
  }
  checkData(cluster);
  let server = (await adopt(cluster, signal)) ?? (await launch({ home, cluster, settings, signal }));
  await ensureOwner(cluster);
  return {
    ownerUrl: owner(cluster).url,
    superuserUrl: superuserUrl(cluster),
    folder: home.base,
    pid: () => server.pid,
    ended: () => server.ended,
    startAgain: async (whileWanted) => {
      server = await launch({ home, cluster, settings, keepsPort: true, signal: whileWanted });
    },
    stop: () => stopServer(cluster, server.pid),
    recreate: () => recreate(cluster),
  };
}

/** The server of this data folder if it runs already: `{ ownerUrl, folder }`, else null. Starts and changes nothing. */
export async function runningDatabase({ dataDir, say = () => undefined }) {
  const { base } = serverHome(dataDir, say);
  const cluster = clusterIn(base);
  return (await adopt(cluster)) ? { ownerUrl: owner(cluster).url, folder: base } : null;
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

/** Every start: cheap, and it repairs a first start that was interrupted between two of these statements. */
async function ensureOwner(cluster) {
  const { role, password, database } = owner(cluster);
  await withConnection(superuserUrl(cluster), async (superuser) => {
    const { rows } = await superuser.query(
      "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS owner, EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database",
      [role, database],
    );
    if (!rows[0].owner) {
      await superuser.query(
        `CREATE ROLE ${quoteIdentifier(role)} LOGIN CREATEROLE CREATEDB NOSUPERUSER NOBYPASSRLS PASSWORD ${quoteLiteral(password)}`,
      );
    }
    if (!rows[0].database) {
      await superuser.query(`CREATE DATABASE ${quoteIdentifier(database)} OWNER ${quoteIdentifier(role)}`);
    }
  });
}

/** As the superuser, because only that one may end the sessions of every other role. */
async function recreate(cluster) {
  await withConnection(superuserUrl(cluster), (superuser) =>
    superuser.query(`DROP DATABASE IF EXISTS ${quoteIdentifier(owner(cluster).database)} WITH (FORCE)`),
  );
  await ensureOwner(cluster);
}
