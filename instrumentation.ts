import { subscribe } from "node:diagnostics_channel";
import type { Instrumentation } from "next";
import { z } from "zod";

/** Called by Next once when the server starts: what is written in the log without a door, and what runs without a request. */
export async function register(): Promise<void> {
  await openLog();
  await openWorker();
}

/** What anybody prints, and whom the front sends away (scripts/front/refusal-answer.mjs), stands in the one log. */
async function openLog(): Promise<void> {
  const { printIntoLog } = await import("@/lib/log");
  const { hearTheFront } = await import("@/lib/refusals");
  printIntoLog();
  hearTheFront();
}

/** Said once when the process is asked to end (scripts/drain.mjs), which waits for what it is handed. */
const ending = z.object({ waitFor: z.custom<(work: Promise<void>) => void>((said) => typeof said === "function") });

/** What runs beside requests (decision 0060), unless a process of its own does it. */
async function openWorker(): Promise<void> {
  const { env } = await import("@/lib/env");
  if (!env.hasWorkerInside()) return;
  const { runWorker } = await import("@/lib/jobs/run-worker");
  const worker = runWorker({ hasRounds: true });
  subscribe("entwine.ending", (said) => ending.parse(said).waitFor(worker.stop()));
}

/** Told by Next of what nobody caught: a page that could not be drawn, a route that failed. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  { path, headers },
  { routeType, routePath },
) => {
  const { logRefusal, pathInLog } = await import("@/lib/refusals");
  const requestId = String(headers["x-request-id"] ?? "unknown");
  const door = `${routeType} ${routePath}`;
  logRefusal({
    requestId,
    door,
    at: pathInLog(path),
    status: 500,
    code: "internal",
    message: "unexpected error",
    err: error,
  });
};
