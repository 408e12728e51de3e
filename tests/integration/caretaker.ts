import { createServer } from "node:http";
import { cloneDatabase, dropDatabase, type TestCluster } from "../../scripts/test-cluster.mjs";
import { appPoolOf } from "./app-pool";
import { templatesOf } from "./templates";

/** What was asked for: the name of the database, and who and what is in it. */
export interface Given<World> {
  readonly database: string;
  readonly world: World;
}

/**
 * Looks after the databases of all test files, in the process that started the tests: makes a template when the first
 * file asks for it, hands out copies (`GET /staffed/name-of-the-copy`) and takes them back (`DELETE`), and lends the
 * running app to one file at a time.
 */
export async function startCaretaker(cluster: TestCluster): Promise<{ url: string; stop: () => Promise<void> }> {
  const templates = templatesOf(cluster);
  const apps = appPoolOf(cluster);
  const dropped: Promise<void>[] = [];

  const give = async (kind: string, copy: string): Promise<Given<object>> => {
    if (kind === "running") {
      const { database, world } = await templates.furnished();
      const app = await apps.lend(database);
      return { database: app.database, world: { ...world, url: app.url, log: app.log } };
    }
    const make = { empty: templates.empty, staffed: templates.staffed, furnished: templates.furnished }[kind];
    if (!make) throw new Error(`Nobody makes a database that is "${kind}".`);
    const { database, world } = await make();
    await cloneDatabase(cluster, { from: database, to: copy });
    return { database: copy, world };
  };
  /** Nobody waits for it but the end of all; what cannot be dropped goes with the cluster. */
  const takeBack = async (database: string) => {
    if (!apps.takeBack(database)) dropped.push(dropDatabase(cluster, database).catch(() => undefined));
    return {};
  };

  const server = createServer(async (request, response) => {
    const [, first = "", second = ""] = (request.url ?? "").split("/");
    try {
      response.end(JSON.stringify(await (request.method === "DELETE" ? takeBack(first) : give(first, second))));
    } catch (error) {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.stack : String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The caretaker has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([apps.stop(), ...dropped]);
    },
  };
}
