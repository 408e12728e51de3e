import type { Instrumentation } from "next";

/** Soon after the start, for the server may have stood still for days; then every AGEING_MINUTES. */
const FIRST_MS = 5000;

/** Called by Next once when the server starts: what is written in the log without a door, and what runs without a request. */
export async function register(): Promise<void> {
  await openLog();
  await beginAgeing();
}

/** What anybody prints, and whom the front sends away (scripts/front/refusal-answer.mjs), stands in the one log. */
async function openLog(): Promise<void> {
  const { printIntoLog } = await import("@/lib/log");
  const { hearTheFront } = await import("@/lib/refusals");
  printIntoLog();
  hearTheFront();
}

/** What runs beside requests (decision 0036). */
async function beginAgeing(): Promise<void> {
  const { env } = await import("@/lib/env");
  const everyMs = env.ageingMinutes() * 60_000;
  if (everyMs === 0) return;
  const { refreshWorkspaces } = await import("@/lib/operations/refresh-workspaces");
  const { cleanUp } = await import("@/lib/operations/clean-up");
  const { log } = await import("@/lib/log");
  const onFailure = (error: unknown, workspaceId?: string) =>
    log.warn({ err: error, workspaceId }, "scores could not be refreshed, or leftovers removed");
  const turn = async () => {
    await refreshWorkspaces({ onFailure }).catch(onFailure);
    await cleanUp({ onFailure }).catch(onFailure);
    setTimeout(turn, everyMs).unref();
  };
  setTimeout(turn, FIRST_MS).unref();
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
