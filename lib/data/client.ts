import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/client";
import { log } from "@/lib/log";
import { Heartbeat } from "./heartbeat";

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
  // UTC and the time-outs are set on the login itself (scripts/database-walls.mjs, checked at the start): a pooler drops
  // what a connection asks for. A database that is not only slow but silent is noticed sooner, by the heartbeat.
  const connection = {
    connectionString: env.appDatabaseUrl(),
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
