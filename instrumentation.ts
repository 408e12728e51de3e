/** Soon after the start, for the server may have stood still for days, and then often enough for a new day. */
const FIRST_MS = 5000;
const EVERY_MS = 5 * 60_000;

/** Called by Next once when the server starts: what runs without a request begins here (decision 0036). */
export async function register(): Promise<void> {
  const { refreshWorkspaces } = await import("@/lib/operations/refresh-workspaces");
  const { cleanUp } = await import("@/lib/operations/clean-up");
  const { log } = await import("@/lib/log");
  const onFailure = (error: unknown, workspaceId?: string) =>
    log.warn({ err: error, workspaceId }, "scores could not be refreshed, or leftovers removed");
  const turn = async () => {
    await refreshWorkspaces({ onFailure }).catch(onFailure);
    await cleanUp({ onFailure }).catch(onFailure);
    setTimeout(turn, EVERY_MS).unref();
  };
  setTimeout(turn, FIRST_MS).unref();
}
