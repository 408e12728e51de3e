/** What an operator may set, with its defaults, checked before anything is done. */
import path from "node:path";
import { checkAppUrl, checkDatabaseUrl, checkMail, checkSecret, checkSingleSignOn } from "./checks.mjs";
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
    jobsDatabaseUrl: (databaseUrl && env.JOBS_DATABASE_URL) || undefined,
    secret: env.AUTH_SECRET,
    wantsDemo: !(databaseUrl || env.NO_DEMO),
  };
  check(settings);
  checkWait(env.LONGEST_WAIT_MS);
  checkNumbers(env);
  checkChoices(env);
  checkSingleSignOn(env);
  checkMail(env);
  return settings;
}

function check({ appUrl, secret, databaseUrl, appDatabaseUrl, jobsDatabaseUrl }) {
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
  if (jobsDatabaseUrl) {
    checkDatabaseUrl("JOBS_DATABASE_URL", jobsDatabaseUrl);
  }
}

function checkWait(text) {
  if (!/^(\d{2,5})?$/.test(text ?? "")) {
    throw new Refusal(`LONGEST_WAIT_MS must be milliseconds, from 10 to 99999, but it is "${text}".`);
  }
}

/** What the server reads later (lib/env.ts), in words of what it is; told at once, and not with the first request. */
const NUMBERS = {
  TRUSTED_PROXY_HOPS: { what: "how many proxies stand in front, such as 1", most: 10 },
  WRITES_PER_MINUTE: { what: "how many changes one person may make in a minute", least: 1 },
  DATABASE_POOL_SIZE: { what: "how many connections one instance opens", least: 1, most: 1000 },
};

function checkNumbers(env) {
  for (const [name, { what, least = 0, most = 999_999 }] of Object.entries(NUMBERS)) {
    const text = env[name] || String(least);
    if (!(/^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most)) {
      throw new Refusal(`${name} must be a whole number from ${least} to ${most} (${what}), but it is "${text}".`);
    }
  }
}

const CHOICES = {
  LOG_LEVEL: ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
  WORKER: ["inside", "apart"],
};

function checkChoices(env) {
  for (const [name, choices] of Object.entries(CHOICES)) {
    if (env[name] && !choices.includes(env[name])) {
      throw new Refusal(`${name} must be one of ${choices.join(", ")}, but it is "${env[name]}".`);
    }
  }
}

function portOf(text) {
  const port = Number(text || 3000);
  if (!(Number.isInteger(port) && port >= 1 && port <= 65_535)) {
    throw new Refusal(`PORT must be a number from 1 to 65535, but it is "${text}".`);
  }
  return port;
}
