/** What an operator may set, with its defaults, checked before anything is done. */
import path from "node:path";
import { checkAppUrl, checkDatabaseUrl, checkSecret, checkSingleSignOn } from "./checks.mjs";
import { inProject } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

export function readSettings(env) {
  const port = portOf(env.PORT);
  const databaseUrl = env.DATABASE_URL || undefined;
  const settings = {
    port,
    isPortChosen: Boolean(env.PORT),
    host: env.HOST || "127.0.0.1",
    dataDir: path.resolve(inProject(), env.DATA_DIR || ".data"),
    appUrl: (env.APP_URL || `http://localhost:${port}`).replace(/\/$/, ""),
    databaseUrl,
    appDatabaseUrl: (databaseUrl && env.APP_DATABASE_URL) || undefined,
    secret: env.AUTH_SECRET,
    wantsDemo: !(databaseUrl || env.NO_DEMO),
  };
  check(settings);
  checkWait(env.LONGEST_WAIT_MS);
  checkSingleSignOn(env);
  return settings;
}

function check({ appUrl, secret, databaseUrl, appDatabaseUrl }) {
  checkAppUrl(appUrl);
  if (secret !== undefined) {
    checkSecret(secret);
  }
  if (databaseUrl) {
    checkDatabaseUrl("DATABASE_URL", databaseUrl);
  }
  if (appDatabaseUrl) {
    checkDatabaseUrl("APP_DATABASE_URL", appDatabaseUrl);
  }
}

function checkWait(text) {
  if (!/^(\d{2,5})?$/.test(text ?? "")) {
    throw new Refusal(`LONGEST_WAIT_MS must be milliseconds, from 10 to 99999, but it is "${text}".`);
  }
}

function portOf(text) {
  const port = Number(text || 3000);
  if (!(Number.isInteger(port) && port >= 1 && port <= 65_535)) {
    throw new Refusal(`PORT must be a number from 1 to 65535, but it is "${text}".`);
  }
  return port;
}
