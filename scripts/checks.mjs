/** The walls at the start: what is unsafe or impossible is refused at once, in one sentence (docs/security.md). */
import { userInfo } from "node:os";
import { connect, serverName, userOf } from "./connection.mjs";
import {
  refuseBlindOwner,
  refuseLooseSettings,
  refuseMightyRole,
  refuseOpenPolicies,
  refuseOpenTables,
  refuseReadingRole,
} from "./database-walls.mjs";
import { isPortFree } from "./ports.mjs";
import { Refusal } from "./refusal.mjs";

const [APP, JOBS] = ["APP_DATABASE_URL", "JOBS_DATABASE_URL"];
const SHORTEST_SECRET_BYTES = 32;
/** Of chance in a secret, as it looks from outside: below that it was typed, counted or copied in a row. */
const FEWEST_BITS = 90;
/** With so much of it nobody looks for words: in 48 random bytes one of them turns up by chance now and then. */
const PLENTY_BITS = 150;
const WELL_KNOWN =
  /^(.)\1*$|secret|change.?me|password|example|default|insecure|placeholder|test.?test|1234567890|qwert|asdf/i;
const LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

export function checkSecret(secret) {
  if (Buffer.byteLength(secret) < SHORTEST_SECRET_BYTES) {
    throw new Refusal(
      `AUTH_SECRET is too short: it needs at least ${SHORTEST_SECRET_BYTES} bytes, for example from \`openssl rand -base64 32\`.`,
    );
  }
  if (bitsIn(secret) < PLENTY_BITS && WELL_KNOWN.test(secret)) {
    throw new Refusal("AUTH_SECRET is a well-known value: make your own, for example with `openssl rand -base64 32`.");
  }
  if (bitsIn(secret) < FEWEST_BITS) {
    throw new Refusal(
      "AUTH_SECRET repeats itself, so it can be guessed: make one by chance, for example with `openssl rand -base64 32`.",
    );
  }
}

/**
 * How much chance there can be in a text, told from outside: by how often each of its characters comes, and each step from
 * one to the next, and only once of what is repeated. 16 random bytes in hexadecimal have about 115 by this count.
 */
function bitsIn(text) {
  const period = Array.from(text).findIndex((_, i) => i > 0 && text.startsWith(text.slice(i)) && text.length >= 2 * i);
  const characters = Array.from(period > 0 ? text.slice(0, period) : text, (one) => one.codePointAt(0));
  const steps = characters.slice(1).map((one, i) => one - characters[i]);
  return characters.length * Math.min(surpriseOf(characters), surpriseOf(steps));
}

/** Bits for each of them (Shannon). */
function surpriseOf(values) {
  const counts = new Map();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / values.length) * Math.log2(count / values.length),
    0,
  );
}

export function checkAppUrl(appUrl) {
  if (!URL.canParse(appUrl)) {
    throw new Refusal(`APP_URL is not an address: "${appUrl}" (it looks like https://entwine.example.com).`);
  }
  const { protocol, hostname, username, pathname, search, hash } = new URL(appUrl);
  if (!["http:", "https:"].includes(protocol) || username || pathname !== "/" || search || hash) {
    throw new Refusal(`APP_URL must be only https:// and the host, but it is "${appUrl}".`);
  }
  if (protocol === "http:" && !LOCAL_HOSTS.includes(hostname)) {
    throw new Refusal(`APP_URL must begin with https:// ("${appUrl}"): http is allowed only for localhost.`);
  }
}

const SINGLE_SIGN_ON = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];

/** All of it or nothing. Over http anybody on the way could sign in as anybody; on this machine there is no way. */
export function checkSingleSignOn(env) {
  const missing = SINGLE_SIGN_ON.filter((name) => !env[name]);
  if (missing.length === SINGLE_SIGN_ON.length) {
    return;
  }
  if (missing.length > 0) {
    throw new Refusal(
      `Single sign-on is only half set up: set ${missing.join(" and ")} as well, or none of the three.`,
    );
  }
  const issuer = env.OIDC_ISSUER;
  if (!URL.canParse(issuer)) {
    throw new Refusal(`OIDC_ISSUER is not an address: "${issuer}" (it looks like https://login.example.com).`);
  }
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== "https:" && !(protocol === "http:" && LOCAL_HOSTS.includes(hostname))) {
    throw new Refusal(`OIDC_ISSUER must begin with https:// ("${issuer}"): http is allowed only for localhost.`);
  }
}

/** Both or none. Over an open line anybody on the way could read every link, so that one is opened to this machine alone. */
export function checkMail({ SMTP_URL: url, MAIL_FROM: from }) {
  if (!(url || from)) {
    return;
  }
  if (!(url && from)) {
    throw new Refusal(`Mail is only half set up: set ${url ? "MAIL_FROM" : "SMTP_URL"} as well, or none of the two.`);
  }
  checkMailUrl(url);
  if (!/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(from)) {
    throw new Refusal(`MAIL_FROM must be one address such as pulse@example.com, without a name, but it is "${from}".`);
  }
}

/** Never repeated: a password stands in it. */
function checkMailUrl(url) {
  const looks = "it looks like smtps://user:password@mail.example.com";
  if (!(URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol) && new URL(url).hostname)) {
    throw new Refusal(`SMTP_URL is not the address of a mail server (${looks}).`);
  }
  const { username, password, pathname, search, hash } = new URL(url);
  if (!["", "/"].includes(pathname) || search || hash) {
    throw new Refusal(`SMTP_URL holds more than user, password, host and port (${looks}).`);
  }
  if (Boolean(username) !== Boolean(password) || !canDecode(username + password)) {
    throw new Refusal("SMTP_URL needs a user and a password or neither, with what is special in them as %XX.");
  }
}

function canDecode(text) {
  try {
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
}

export function checkDatabaseUrl(name, url) {
  if (!(URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol))) {
    throw new Refusal(`${name} is not a PostgreSQL address (it looks like postgresql://user:password@host:5432/name).`);
  }
}

export async function checkPort({ port, host, isPortChosen }) {
  if (await canListen(port, host)) {
    return;
  }
  const choice = isPortChosen ? "choose another PORT" : "choose another one, for example PORT=3001 npm start";
  throw new Refusal(`Port ${port} is taken by another program: ${choice}.`);
}

/** False when the port is taken by another program. */
async function canListen(port, host) {
  try {
    return await isPortFree(port, host);
  } catch (error) {
    if (error.code === "EACCES") {
      const who = `the user "${userInfo().username}" may not listen there`;
      throw new Refusal(`Port ${port} is closed: ${who}. Choose a PORT from 1024 on, and let a proxy stand before it.`);
    }
    throw new Refusal(
      `HOST is "${host}", which is no address of this machine (${error.code}): leave it out, or set it to 0.0.0.0 to listen on all.`,
    );
  }
}

/** Before the expensive work: can we get in at all, and as whom? What the tables hold is known after the migrations. */
export async function checkReachable(ownerUrl, appUrl, jobsUrl) {
  const owner = await connectOrRefuse("DATABASE_URL", ownerUrl);
  await owner.end();
  if (appUrl) {
    await withLogin(APP, appUrl, (app) => refuseMightyRole(app, userOf(appUrl)));
  }
  if (jobsUrl) {
    await withLogin(JOBS, jobsUrl, (jobs) => refuseMightyRole(jobs, userOf(jobsUrl), "worker"));
  }
}

/** After migrations and grants: the app's own connection, as the server will open it, and what it finds there. */
export async function checkAppRole(appUrl) {
  await withLogin(APP, appUrl, async (app) => {
    await refuseMightyRole(app, userOf(appUrl));
    await refuseOpenTables(app);
    await refuseOpenPolicies(app);
    await refuseBlindOwner(app);
    await refuseLooseSettings(app, userOf(appUrl));
  });
}

/** The same of the worker's own connection. */
export async function checkJobsRole(jobsUrl) {
  await withLogin(JOBS, jobsUrl, async (jobs) => {
    await refuseMightyRole(jobs, userOf(jobsUrl), "worker");
    await refuseReadingRole(jobs, userOf(jobsUrl));
    await refuseLooseSettings(jobs, userOf(jobsUrl), "worker");
  });
}

/** As the server will connect, which asks for nothing when it does: what holds has to hold by itself. */
async function withLogin(name, url, check) {
  const login = await connectOrRefuse(name, url, { isPlain: true });
  try {
    await check(login);
  } finally {
    await login.end();
  }
}

async function connectOrRefuse(name, url, { isPlain = false } = {}) {
  try {
    return await connect(url, { timeoutMs: 5000, isPlain });
  } catch (error) {
    throw new Refusal(`${name}: no connection to PostgreSQL at ${serverName(url)} (${error.message || error.code}).`);
  }
}
