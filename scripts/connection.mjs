/** One PostgreSQL connection for the scripts. `pg` is imported late: these files are read before it is installed. */

/** `isPlain` asks for nothing of its own, as the app does. */
export async function connect(url, { timeoutMs = 10_000, isPlain = false } = {}) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: timeoutMs,
    ...(isPlain ? {} : { options: "-c timezone=UTC" }),
    application_name: "entwine-start",
  });
  // A server that goes away between two statements must fail the next one, not the whole process.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Opens a connection for the time of one function. */
export async function withConnection(url, work) {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function quoteIdentifier(name) {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteLiteral(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

export function databaseOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || userOf(url);
}

export function userOf(url) {
  return decodeURIComponent(new URL(url).username);
}

/** The same server, seen as somebody else or in another database. */
export function urlWith(url, { user, password, database }) {
  const changed = new URL(url);
  if (user !== undefined) {
    changed.username = encodeURIComponent(user);
    changed.password = encodeURIComponent(password);
  }
  if (database !== undefined) {
    changed.pathname = `/${encodeURIComponent(database)}`;
  }
  return changed.href;
}

/** The same database, by another way. */
export function urlWithAddress(url, { address, port }) {
  const changed = new URL(url);
  changed.hostname = address;
  changed.port = String(port);
  return changed.href;
}

/** Without user name and password, for messages. */
export function serverName(url) {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
