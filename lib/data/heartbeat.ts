import "server-only";
import { Socket } from "node:net";
import { Client, type ClientConfig, type Pool } from "pg";
import { log } from "@/lib/log";

/** How often the database is asked for a sign of life while anybody waits for it, and how long that may take. */
const EVERY_MS = 500;
const PATIENCE_MS = 2000;
/** Patience is counted in turns of our own loop, at most this long each: what we were late ourselves is no silence. */
const TURN_MS = 50;
/** How long the end of the process waits for the database to take leave. */
const GOODBYE_MS = 500;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/**
 * Tells a database that works long from one that does not answer at all. A time-out cannot: it would end an import
 * with the frozen server. So while a connection is in use, another one asks for a sign of life twice a second; when
 * none comes, on none of all connections, they are cut, and whoever waited is told within three seconds. What they had
 * not committed is rolled back, as with any lost connection.
 */
export class Heartbeat {
  readonly #config: ClientConfig;
  readonly #sockets = new Set<Socket>();
  /** The connection that asks, from the moment it is being opened. */
  #asker: Promise<Client> | null = null;
  /** Its question that waits for an answer: a busy database is not asked a second one before the first. */
  #question: Promise<void> | null = null;
  #inUse = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(config: ClientConfig) {
    this.#config = { ...config, stream: this.openSocket, connectionTimeoutMillis: 0 };
  }

  /** The `stream` of every connection that is to be cut when the database falls silent. */
  readonly openSocket = (): Socket => {
    const socket = new Socket();
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
    return socket;
  };

  /** Asks for signs of life while a connection of this pool is in use. */
  watch(pool: Pool): void {
    pool.on("acquire", () => {
      this.#inUse += 1;
      this.#askLater();
    });
    pool.on("release", () => {
      this.#inUse -= 1;
    });
  }

  async end(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#inUse = 0;
    await Promise.race([this.#hangUp(), pause(GOODBYE_MS)]);
  }

  #askLater(): void {
    if (this.#inUse === 0 && this.#asker === null) return;
    this.#timer ??= setTimeout(() => void this.#ask(), EVERY_MS).unref();
  }

  async #ask(): Promise<void> {
    // Nobody waits for the goodbye either: a database that has just frozen would never answer it.
    if (this.#inUse === 0) void this.#hangUp();
    else if (!(await this.#answers())) this.#cut();
    this.#timer = null;
    this.#askLater();
  }

  /** Whether a sign of life comes in time: an answer, or anything on any of the connections. */
  async #answers(): Promise<boolean> {
    let isAlive = false;
    const heard = [...this.#sockets].map((socket) => ({ socket, bytes: socket.bytesRead }));
    this.#question ??= this.#signOfLife();
    const answer = this.#question.then(() => {
      isAlive = true;
    });
    const hasHeard = () => isAlive || heard.some(({ socket, bytes }) => socket.bytesRead > bytes);
    // A process that is busy reads late what has long been answered. So many turns of the loop, each with a look at the
    // sockets, are what the database is given, however long we take for them.
    for (let turns = PATIENCE_MS / TURN_MS; turns > 0 && !hasHeard(); turns -= 1) {
      await Promise.race([answer, pause(TURN_MS)]);
    }
    return hasHeard();
  }

  /** That the database refuses to talk is a sign of life too. */
  async #signOfLife(): Promise<void> {
    this.#asker ??= this.#connected();
    const asker = this.#asker;
    try {
      await (await asker).query("SELECT 1");
      if (this.#asker === asker) this.#question = null;
    } catch {
      if (this.#asker === asker) void this.#hangUp();
    }
  }

  async #connected(): Promise<Client> {
    const client = new Client(this.#config);
    // Said at the next question, too; unheard it would end the process.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  }

  /** A database that nobody uses is left alone: it may be about to be moved or dropped. */
  async #hangUp(): Promise<void> {
    const asker = this.#asker;
    this.#asker = null;
    this.#question = null;
    await asker?.then((client) => client.end()).catch(() => undefined);
  }

  #cut(): void {
    log.warn({ connections: this.#sockets.size }, "the database gives no sign of life: its connections are cut");
    for (const socket of this.#sockets)
      socket.destroy(new Error("Connection terminated: the database does not answer"));
  }
}
