import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/client";
import { log } from "@/lib/log";

/**
 * Every connection speaks UTC (the adapter reads and writes instants without offset) and has time-outs, so that a
 * frozen database answers with an error instead of hanging every request.
 */
const SESSION_OPTIONS =
  "-c timezone=UTC -c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=20000";

interface Clients {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
}

// Next loads modules more than once; the pools must exist once.
const holder: typeof globalThis & { entwineClients?: Clients } = globalThis;

function clients(): Clients {
  holder.entwineClients ??= open();
  return holder.entwineClients;
}

function open(): Clients {
  const connection = {
    connectionString: env.appDatabaseUrl(),
    options: SESSION_OPTIONS,
    connectionTimeoutMillis: 2000,
    query_timeout: 20_000,
  };
  const adapter = new PrismaPg({ ...connection, max: env.poolSize() });
  // A second small pool for what needs plain SQL outside a scope: readiness and the rate limiter.
  const pool = new Pool({ ...connection, max: 3 });
  // An idle connection that the server closes must not end the process; the next query simply opens another.
  pool.on("error", (error) => log.warn({ err: error }, "an idle database connection was closed"));
  return { prisma: new PrismaClient({ adapter }), pool };
}

export const database = () => clients().prisma;
export const plainPool = () => clients().pool;

/** Closes every connection; for scripts and tests that must end. */
export async function closeDatabase(): Promise<void> {
  const open = holder.entwineClients;
  delete holder.entwineClients;
  await Promise.all([open?.prisma.$disconnect(), open?.pool.end()]);
}

export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
