import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject, vi } from "vitest";

/**
 * Every test file gets a database of its own, copied from the template before the first module of `lib` is loaded:
 * files neither wait for each other nor see each other's rows. The app's role is the template's.
 */
const template = inject("testDatabase");
const database = `entwine_test_${randomUUID().replaceAll("-", "")}`;
const templateName = new URL(template.ownerUrl).pathname.slice(1);

await asOwner(`CREATE DATABASE "${database}" TEMPLATE "${templateName}"`);

Object.assign(process.env, {
  APP_DATABASE_URL: pointedAt(template.appUrl, database),
  TEST_OWNER_DATABASE_URL: pointedAt(template.ownerUrl, database),
  AUTH_SECRET: template.secret,
  NEXTAUTH_SECRET: template.secret,
  APP_URL: "http://localhost:3000",
  NEXTAUTH_URL: "http://localhost:3000",
});

afterAll(async () => {
  const { closeDatabase } = await import("@/lib/data/client");
  await closeDatabase();
  // Each file closes what it opened, after its own hooks. After many writes the server's own vacuum may sit in the database, which an ordinary role cannot end: it leaves soon.
  await vi.waitFor(() => asOwner(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`), {
    timeout: 30_000,
    interval: 500,
  });
});

/** Not in the template itself: a database with a session cannot be copied. */
async function asOwner(statement: string): Promise<void> {
  const client = new Client({ connectionString: pointedAt(template.ownerUrl, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function pointedAt(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
