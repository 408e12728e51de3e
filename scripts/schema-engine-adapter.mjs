/** The PostgreSQL adapter of Prisma, with the three repairs that migrations need (decision 0004). */
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/** PostgreSQL's one-byte type "char", used all over its catalogue; the adapter does not know it. */
const ONE_BYTE_CHAR = 18;
const TEXT = 25;

export async function createAdapterFactory(connection) {
  return bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(connection));
}

/** Prisma passes the URL in its arguments. Taken apart, because a bare URL sends the shadow database to the main one. */
export function connectionOf(args) {
  const given = args[args.indexOf("--datasource") + 1];
  const address = (args.includes("--datasource") && urlOf(given)) || process.env.DATABASE_URL;
  if (!address) {
    throw new Error("No database: set DATABASE_URL.");
  }
  const url = new URL(address);
  const schema = url.searchParams.get("schema") ?? undefined;
  const isTls = ["require", "verify-ca", "verify-full"].includes(url.searchParams.get("sslmode") ?? "");
  return {
    schema,
    pool: {
      host: decodeURIComponent(url.searchParams.get("host") ?? url.hostname.replace(/^\[|\]$/g, "")),
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: decodeURIComponent(url.pathname.slice(1)) || "postgres",
      options: "-c timezone=UTC",
      ...(isTls ? { ssl: { rejectUnauthorized: url.searchParams.get("sslmode") !== "require" } } : {}),
    },
  };
}

/** The datasource is JSON with the url, in some versions base64-encoded. */
function urlOf(text) {
  const json = text.trimStart().startsWith("{") ? text : Buffer.from(text, "base64").toString("utf8");
  return JSON.parse(json).url;
}

class MigrationAdapterFactory extends PrismaPg {
  constructor({ pool, schema }) {
    super(pool, schema ? { schema } : undefined);
    this.pool = pool;
  }

  async connect() {
    return repair(await super.connect());
  }

  /** The stock version drops the database while its own pool is still connected to it. */
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    const main = await this.connect();
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = await new MigrationAdapterFactory({ pool: { ...this.pool, database } }).connect();
    const closeShadow = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await closeShadow();
      await main.executeScript(`DROP DATABASE "${database}"`);
      await main.dispose();
    };
    return shadow;
  }
}

function repair(adapter) {
  readOneByteChars(adapter);
  runScriptsWhole(adapter);
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolationLevel) => {
    const transaction = await startTransaction(isolationLevel);
    readOneByteChars(transaction);
    return transaction;
  };
  return adapter;
}

function readOneByteChars(queryable) {
  const performIO = queryable.performIO.bind(queryable);
  const queryRaw = queryable.queryRaw.bind(queryable);
  const charFields = new WeakMap();
  queryable.performIO = async (query) => {
    const result = await performIO(query);
    charFields.set(
      query,
      result.fields.flatMap((field, index) => (field.dataTypeID === ONE_BYTE_CHAR ? [index] : [])),
    );
    for (const field of result.fields) {
      field.dataTypeID = field.dataTypeID === ONE_BYTE_CHAR ? TEXT : field.dataTypeID;
    }
    return result;
  };
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charFields.get(query) ?? []) {
      result.columnTypes[index] = ColumnTypeEnum.Character;
    }
    return result;
  };
}

/**
 * The stock version cuts a script at every semicolon, also inside function bodies. Sent whole, PostgreSQL runs
 * it as one transaction: a migration happens completely or not at all.
 */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    const client = await adapter.underlyingDriver().connect();
    try {
      await client.query(script);
    } catch (error) {
      await client.query("ROLLBACK");
      adapter.onError(error);
    } finally {
      client.release();
    }
  };
}
