import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/client";
import { log } from "@/lib/log";
import { Heartbeat } from "./heartbeat";

/**
 * Every connection speaks UTC (the adapter reads and writes instants without offset) and has time-outs, so that no
 * query lasts for ever. A database that is not only slow but silent is noticed sooner, by the heartbeat. Nobody waits
 * long for a lock while holding a connection: the transaction is begun again instead (scope.ts). And one question takes
 * one core: workers for it would cost more than what a page asks for, and take the core of whoever asks next.
 */
const SESSION_OPTIONS =
  "-c timezone=UTC -c statement_timeout=15000 -c lock_timeout=300 -c idle_in_transaction_session_timeout=20000 " +
  "-c max_parallel_workers_per_gather=0";

interface Clients {
  readonly prisma: PrismaClient;
  readonly pools: readonly Pool[];
  readonly plainPool: Pool;
  readonly heartbeat: Heartbeat;
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
  const heartbeat = new Heartbeat(connection);
  const openPool = (max: number): Pool => {
    const pool = new Pool({ ...connection, stream: heartbeat.openSocket, max });
    // A connection that the server closes must not end the process. An idle one is replaced by the next query; one in
    // use, between two statements of a transaction, fails the next of them.
    pool.on("error", (error) => log.warn({ err: error }, "an idle database connection was closed"));
    pool.on("connect", (client) => client.on("error", () => undefined));
    heartbeat.watch(pool);
    return pool;
  };
  const pool = openPool(env.poolSize());
  // A second small pool for what needs plain SQL outside a scope: readiness and the rate limiter.
  const plainPool = openPool(3);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return { prisma, pools: [pool, plainPool], plainPool, heartbeat };
}

export const database = () => clients().prisma;
export const plainPool = () => clients().plainPool;

/** Closes every connection; for scripts and tests that must end. */
export async function closeDatabase(): Promise<void> {
  const open = holder.entwineClients;
  delete holder.entwineClients;
  if (!open) return;
  await open.prisma.$disconnect();
  await Promise.all([...open.pools.map((pool) => pool.end()), open.heartbeat.end()]);
}

export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
