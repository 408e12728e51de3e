import { isBuilt } from "../../../scripts/build.mjs";
import { freePort } from "../../../scripts/ports.mjs";
import { startServer, waitUntilReady } from "../../../scripts/server.mjs";

export interface AppServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** The app as it is delivered, over the database of this test file. */
export async function startApp(changes: Readonly<Record<string, string>> = {}): Promise<AppServer> {
  if (!isBuilt())
    throw new Error("The app is not built, or is older than its sources: `npm test -- integration` builds it.");
  const [port, host] = [await freePort(), "127.0.0.1"];
  const url = `http://localhost:${port}`;
  const env = {
    ...{ PORT: String(port), HOSTNAME: host, APP_URL: url, NEXTAUTH_URL: url },
    ...{ NODE_ENV: "production", LOG_LEVEL: "error" },
    // Walking every door is faster than hands.
    WRITES_PER_MINUTE: "100000",
    // Whoever needs a second connection while holding one would wait for ever once all are held; here at once.
    DATABASE_POOL_SIZE: "1",
    ...changes,
  };
  const server = startServer({ env, port, host, isDevelopment: false });
  await waitUntilReady({ port, host, exited: server.exited });
  return { url, stop: server.stop };
}
