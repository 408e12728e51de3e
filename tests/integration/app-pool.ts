import { closeSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isBuilt } from "../../scripts/build.mjs";
import { freePort } from "../../scripts/ports.mjs";
import { startServer, waitUntilReady } from "../../scripts/server.mjs";
import { cloneDatabase, dropDatabase, type TestCluster } from "../../scripts/test-cluster.mjs";
import { environmentOf } from "./environment";

interface App {
  readonly url: string;
  /** The file in which its log stands. */
  readonly log: string;
  readonly database: string;
  readonly untilReady: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface AppPool {
  /** An app that nobody else asks meanwhile, over a fresh copy of the template. */
  readonly lend: (template: string) => Promise<App>;
  /** Whether this is the database of an app, which is free from now on. */
  readonly takeBack: (database: string) => boolean;
  readonly stop: () => Promise<void>;
}

/**
 * The app as it is delivered, started once for all files that ask it: as many as are asked at the same time, each over
 * a database of its own that is copied anew for every file. What an app has loaded and warmed up by then stays.
 */
export function appPoolOf(cluster: TestCluster): AppPool {
  const apps: App[] = [];
  const free: App[] = [];
  let started = 0;
  const copy = (from: string, to: string) => cloneDatabase(cluster, { from, to });
  const start = async (template: string) => {
    const database = `entwine_app_${started}`;
    started += 1;
    await dropDatabase(cluster, database);
    await copy(template, database);
    const app = await startApp(cluster, database);
    apps.push(app);
    return app;
  };
  const renew = async (app: App, template: string) => {
    await dropDatabase(cluster, app.database);
    await copy(template, app.database);
    await app.untilReady();
    return app;
  };
  return {
    lend: (template) => {
      const app = free.pop();
      return app ? renew(app, template) : start(template);
    },
    takeBack: (database) => {
      const app = apps.find((one) => one.database === database);
      if (app) free.push(app);
      return app !== undefined;
    },
    stop: async () => {
      await Promise.all(apps.map((app) => app.stop()));
    },
  };
}

async function startApp(cluster: TestCluster, database: string): Promise<App> {
  if (!isBuilt())
    throw new Error("The app is not built, or is older than its sources: `npm test -- integration` builds it.");
  const [port, host] = [await freePort(), "127.0.0.1"];
  const url = `http://localhost:${port}`;
  const dataDir = path.join(tmpdir(), `entwine-test-${process.pid}-${port}`);
  const env = {
    ...environmentOf(cluster, database),
    DATA_DIR: dataDir,
    ...{ PORT: String(port), HOSTNAME: host, APP_URL: url, NEXTAUTH_URL: url },
    ...{ NODE_ENV: "production", LOG_LEVEL: "info" },
    // Walking every door is faster than hands.
    WRITES_PER_MINUTE: "100000",
    // A machine that is busy with tests makes others wait for longer than a person would.
    LONGEST_WAIT_MS: "60000",
    // Tests prove that nobody touches what is not theirs; what ages by itself would be taken for a touch.
    WORKER: "apart",
    // Whoever needs a second connection while holding one would wait for ever once all are held; here at once.
    DATABASE_POOL_SIZE: "1",
  };
  const log = `${dataDir}.log`;
  const output = openSync(log, "a");
  const server = startServer({ env, port, host, isDevelopment: false, output });
  closeSync(output);
  const untilReady = () => waitUntilReady({ port, host, exited: server.exited });
  await untilReady();
  const stop = async () => {
    await server.stop();
    rmSync(log);
    rmSync(dataDir, { recursive: true });
  };
  return { url, log, database, untilReady, stop };
}
