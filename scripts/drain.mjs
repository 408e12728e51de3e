/**
 * How the server process ends: what is under way is answered, what is asked meanwhile on an open connection as well,
 * each with `Connection: close`, and connections that nobody uses are closed. Next's own way waits for the clients.
 * Beside them what runs without a request comes to its end.
 */
import { channel, subscribe } from "node:diagnostics_channel";
import { Server as NetServer } from "node:net";
import { pause } from "./processes.mjs";

/** A client may be about to speak on its open connection; closed under its hand, it would not know what became of it. */
const LAST_WORD_MS = 1000;
/** The longest write takes ten seconds (an import's batch is asked for again). */
const PATIENCE_MS = 10_000;
const EVERY_MS = 50;

/** Tells Next to leave the signals to us; to be called before it is loaded. */
export function drainOnSignal({ exit = () => process.exit(0) } = {}) {
  process.env.NEXT_MANUAL_SIG_HANDLE = "1";
  const servers = new Set();
  const underWay = new Set();
  let isDraining = false;
  subscribe("http.server.request.start", ({ server, response }) => {
    servers.add(server);
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    if (isDraining) {
      sayGoodbye(response);
    }
  });
  const drain = async () => {
    if (isDraining) {
      return;
    }
    isDraining = true;
    underWay.forEach(sayGoodbye);
    const beside = [];
    // The worker inside the app hears it (instrumentation.ts) and brings what it has begun to its end.
    channel("entwine.ending").publish({ waitFor: (work) => beside.push(work) });
    const patience = pause(PATIENCE_MS);
    await Promise.all([
      ...[...servers].map((server) => close(server, underWay)),
      Promise.race([Promise.allSettled(beside), patience]),
    ]);
    exit();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) {
    process.on(signal, drain);
  }
}

/** Node then writes `Connection: close` with the answer, and ends the connection after it. */
function sayGoodbye(response) {
  response.shouldKeepAlive = false;
}

async function close(server, underWay) {
  let isClosed = false;
  // Not http's own close(): that one closes idle connections at once.
  NetServer.prototype.close.call(server, () => {
    isClosed = true;
  });
  const begin = performance.now();
  while (!isClosed && performance.now() - begin < PATIENCE_MS) {
    await pause(EVERY_MS);
    if (performance.now() - begin > LAST_WORD_MS && underWay.size === 0) {
      server.closeIdleConnections();
    }
  }
  server.closeAllConnections();
}
