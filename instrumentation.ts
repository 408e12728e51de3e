/** Soon after the start, for the server may have stood still for days; then every AGEING_MINUTES. */
const FIRST_MS = 5000;

/** Called by Next once when the server starts: what runs without a request begins here (decision 0036). */
export async function register(): Promise<void> {
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
