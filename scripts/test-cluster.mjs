/** The database under the tests: a throw-away cluster with a template that has all migrations, grants and roles. */
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { quoteIdentifier, urlWith, withConnection } from "./connection.mjs";
import { startDatabase } from "./database.mjs";
import { prepareDatabase } from "./prepare-database.mjs";

const TEMPLATE = "entwine_template";
/**
 * Nothing here is worth a disk flush: the folder is deleted at the end. And nothing lives long enough to be tidied up: a
 * vacuum would only sit in a database that is about to be copied or dropped.
 */
const SHORT_LIVED = { fsync: "off", full_page_writes: "off", autovacuum: "off" };

/** Answers `{ ownerUrl, appUrl, jobsUrl, secret, stop }`; the URLs point at the template. TEST_OWNER_URL brings a server. */
export async function startTestCluster() {
  const { ownerUrl: serverUrl, stop } = await startServer();
  const secret = randomBytes(32).toString("base64url");
  try {
    const ownerUrl = await createTemplate(serverUrl);
    return { ownerUrl, ...(await prepareDatabase(ownerUrl, { secret })), secret, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startServer() {
  if (process.env.TEST_OWNER_URL) {
    return { ownerUrl: process.env.TEST_OWNER_URL, stop: async () => undefined };
  }
  const folder = temporaryFolder();
  const database = await startDatabase({ dataDir: folder, settings: SHORT_LIVED });
  return {
    ownerUrl: database.ownerUrl,
    stop: async () => {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Open to walk through, because under root the database runs as another user. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "entwine-test-"));
  chmodSync(folder, 0o711);
  return folder;
}

/** Copies a database in which nobody is connected. */
export async function cloneDatabase({ ownerUrl }, { from, to }) {
  await withConnection(urlWith(ownerUrl, { database: "postgres" }), (owner) =>
    owner.query(`CREATE DATABASE ${quoteIdentifier(to)} TEMPLATE ${quoteIdentifier(from)}`),
  );
}

/** Whoever is still connected is sent away; the app's sessions by the app's role, for the owner may not. */
export async function dropDatabase({ ownerUrl, appUrl }, name) {
  await withConnection(urlWith(appUrl, { database: "postgres" }), (app) =>
    app.query(
      "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user",
      [name],
    ),
  );
  await withConnection(urlWith(ownerUrl, { database: "postgres" }), (owner) =>
    owner.query(`DROP DATABASE IF EXISTS ${quoteIdentifier(name)} WITH (FORCE)`),
  );
}

async function createTemplate(serverUrl) {
  await withConnection(serverUrl, async (owner) => {
    await owner.query(`DROP DATABASE IF EXISTS ${quoteIdentifier(TEMPLATE)} WITH (FORCE)`);
    await owner.query(`CREATE DATABASE ${quoteIdentifier(TEMPLATE)}`);
  });
  return urlWith(serverUrl, { database: TEMPLATE });
}
