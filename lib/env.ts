import { createHash } from "node:crypto";
import path from "node:path";

/**
 * The one reader of the environment. Values are read when asked for, never at import: `next build` must not need them.
 */
export const env = {
  /** Connection of the app's own role; scripts/start.mjs derives it from DATABASE_URL. */
  appDatabaseUrl: () => required("APP_DATABASE_URL"),
  /** Connection of the role that owns the jobs; for the worker alone. */
  jobsDatabaseUrl: () => required("JOBS_DATABASE_URL"),
  authSecret: () => required("AUTH_SECRET"),
  /** Where people reach us; every link is built from it, never from the request. */
  appUrl: () => process.env["APP_URL"] ?? "http://localhost:3000",
  isSecure: () => (process.env["APP_URL"] ?? "").startsWith("https://"),
  isDemo: () => process.env["DEMO"] === "1",
  isProduction: () => process.env["NODE_ENV"] === "production",
  logLevel: () => process.env["LOG_LEVEL"] || "info",
  /** SHA-256 of the one-time token printed at start while there is no user yet. */
  setupTokenHash: () => process.env["SETUP_TOKEN_HASH"] || null,
  /** How many proxies in front of us are trusted to set X-Forwarded-For. */
  trustedProxyHops: () => wholeNumber("TRUSTED_PROXY_HOPS", 0),
  /** Changes one person may make in a minute before they are told to wait. */
  writesPerMinute: () => wholeNumber("WRITES_PER_MINUTE", 600),
  /** Whether this server runs the jobs as well, or leaves them to `npm run worker`. */
  hasWorkerInside: () => (process.env["WORKER"] || "inside") === "inside",
  /** Where the embedded database is kept, and how much of that disk stays free; the start tells, for a database elsewhere nothing. */
  databaseDisk: () => {
    const folder = process.env["DATABASE_FOLDER"];
    return folder ? { folder, keptFreeMb: wholeNumber("DATABASE_KEPT_FREE_MB", 0) } : null;
  },
  /** Where files lie until they have been read at the desk; scripts/front/uploads.mjs keeps the folder. */
  uploads: () => path.join(required("DATA_DIR"), "uploads"),
  /** What runs at the desk, beside the server; scripts/server.mjs knows where the build has put it. */
  deskProgram: () => required("DESK_PROGRAM"),
  /** The same environment for the desk, but for its share of connections. */
  deskEnvironment: (connections: number) => ({
    ...process.env,
    // What is uploaded is read there, and sends no mail.
    SMTP_URL: undefined,
    DATABASE_POOL_SIZE: String(Math.min(connections, env.poolSize())),
    // One heap for what is not JavaScript: glibc otherwise keeps freed pieces of each file in one for every thread.
    MALLOC_ARENA_MAX: "1",
  }),
  poolSize: () => wholeNumber("DATABASE_POOL_SIZE", 10),
  /** Through which server mail goes out, and from which address; null while none is set: then it waits in the outbox. */
  mail: () => {
    const [url, from] = [process.env["SMTP_URL"], process.env["MAIL_FROM"]];
    return url && from ? { url, from } : null;
  },
  /** OpenID Connect is offered when all three are set. */
  oidc: () => {
    const issuer = process.env["OIDC_ISSUER"];
    const clientId = process.env["OIDC_CLIENT_ID"];
    const clientSecret = process.env["OIDC_CLIENT_SECRET"];
    if (!(issuer && clientId && clientSecret)) return null;
    return { issuer, clientId, clientSecret, name: process.env["OIDC_NAME"] ?? "single sign-on" };
  },
} as const;

/** Separate keys for separate purposes, all from the one secret of the installation. */
export function derivedSecret(purpose: string): string {
  return createHash("sha256").update(`${purpose}:${env.authSecret()}`).digest("hex");
}

function required(
  name: "APP_DATABASE_URL" | "JOBS_DATABASE_URL" | "AUTH_SECRET" | "DATA_DIR" | "DESK_PROGRAM",
): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Start Entwine with \`npm start\`, which sets it.`);
  return value;
}

type Numbered = "TRUSTED_PROXY_HOPS" | "WRITES_PER_MINUTE" | "DATABASE_KEPT_FREE_MB" | "DATABASE_POOL_SIZE";

function wholeNumber(name: Numbered, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return fallback;
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${name} must be a whole number, but is "${text}".`);
  return Number(text);
}
