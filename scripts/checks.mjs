/** The walls at the start: what is unsafe or impossible is refused at once, in one sentence (trust, wall 6). */
import { userInfo } from "node:os";
import { connect, serverName, userOf } from "./connection.mjs";
import { isPortFree } from "./ports.mjs";
import { Refusal } from "./refusal.mjs";

const SHORTEST_SECRET_BYTES = 32;
const WELL_KNOWN = /^(.)\1*$|secret|change.?me|password|example|default|insecure|placeholder|test.?test|1234567890/i;
const LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"];
/** Without a `workspaceId`, and walled off all the same. */
const WITHOUT_WORKSPACE = ["User", "Workspace"];

export function checkSecret(secret) {
  if (Buffer.byteLength(secret) < SHORTEST_SECRET_BYTES) {
    throw new Refusal(
      `AUTH_SECRET is too short: it needs at least ${SHORTEST_SECRET_BYTES} bytes, for example from \`openssl rand -base64 32\`.`,
    );
  }
  if (WELL_KNOWN.test(secret)) {
    throw new Refusal("AUTH_SECRET is a well-known value: make your own, for example with `openssl rand -base64 32`.");
  }
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
export async function checkReachable(ownerUrl, appUrl) {
  const owner = await connectOrRefuse("DATABASE_URL", ownerUrl);
  await owner.end();
  if (appUrl) {
    await withApp(appUrl, (app) => refuseMightyRole(app, userOf(appUrl)));
  }
}

/** After migrations and grants: the app's own connection, as the server will open it, and what it finds there. */
export async function checkAppRole(appUrl) {
  await withApp(appUrl, async (app) => {
    await refuseMightyRole(app, userOf(appUrl));
    await refuseOpenTables(app);
  });
}

async function withApp(appUrl, check) {
  const app = await connectOrRefuse("APP_DATABASE_URL", appUrl);
  try {
    await check(app);
  } finally {
    await app.end();
  }
}

async function refuseMightyRole(app, name) {
  const { rows } = await app.query(APP_ROLE);
  const [role] = rows;
  refuseIf(role.is_superuser, `The app's database role "${name}" is a superuser`);
  refuseIf(role.bypasses, `The app's database role "${name}" bypasses row-level security`);
  refuseIf(role.mighty, `The app's database role "${name}" is a member of the mightier role "${role.mighty}"`);
  refuseIf(role.owned, `The app's database role "${name}" owns the table ${role.owned}`);
  if (role.time_zone !== "UTC") {
    throw new Refusal(`The app's database connection runs in the time zone ${role.time_zone}, not in UTC.`);
  }
}

const APP_ROLE = `
SELECT r.rolsuper AS is_superuser, r.rolbypassrls AS bypasses, current_setting('TimeZone') AS time_zone,
  (SELECT format('%I', c.relname) FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relowner = r.oid LIMIT 1) AS owned,
  (SELECT m.rolname FROM pg_roles m WHERE m.oid <> r.oid AND pg_has_role(r.oid, m.oid, 'MEMBER')
    AND (m.rolsuper OR m.rolbypassrls OR EXISTS (
      SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relowner = m.oid)) LIMIT 1) AS mighty
FROM pg_roles r WHERE r.rolname = current_user`;

function refuseIf(finding, sentence) {
  if (finding) {
    throw new Refusal(`${sentence}: use a role that owns nothing, without SUPERUSER and BYPASSRLS.`);
  }
}

async function refuseOpenTables(client) {
  const { rows } = await client.query(
    `
    SELECT c.relname AS name FROM pg_class c
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspaceId' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
      AND (a.attname IS NOT NULL OR c.relname = ANY ($1::text[]))
    ORDER BY c.relname`,
    [WITHOUT_WORKSPACE],
  );
  if (rows.length > 0) {
    const names = rows.map(({ name }) => `"${name}"`).join(", ");
    throw new Refusal(`Row-level security is not forced on ${names}: a workspace could see another one's rows there.`);
  }
}

async function connectOrRefuse(name, url) {
  try {
    return await connect(url, { timeoutMs: 5000 });
  } catch (error) {
    throw new Refusal(`${name}: no connection to PostgreSQL at ${serverName(url)} (${error.message || error.code}).`);
  }
}
