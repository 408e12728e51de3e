import "server-only";
import { closeDatabase } from "@/lib/data/client";
import { log, printIntoLog } from "@/lib/log";
import { runWorker } from "./run-worker";

// The worker as a process of its own: `npm run worker`.
printIntoLog();
const worker = runWorker({ hasRounds: true });
log.info("the worker is running");
// Also while the database is away and nothing else keeps the process.
setInterval(() => undefined, 60_000);
let isEnding = false;
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
  process.on(signal, async () => {
    if (isEnding) return;
    isEnding = true;
    await worker.stop();
    await closeDatabase().catch(() => undefined);
    process.exit(0);
  });
}
