/** A fresh world for one scenario: a folder, a database and an app of its own, on 127.0.0.1 alone. */
import { readFileSync, rmSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { withConnection } from "../connection.mjs";
import { runningDatabase, startDatabase } from "../database.mjs";
import { accountPaths, act, request, signIn, signInByPassword } from "../demo-visitor.mjs";
import { descendantsOf, isAlive, pause } from "../processes.mjs";
import { temporaryFolder } from "../test-cluster.mjs";
import { launchThrowawayApp, startThrowawayApp } from "../throwaway-app.mjs";

/** What a scenario is given. Everything that is opened here is closed by `close`, whatever the scenario came to. */
export function worldOf(say) {
  const undo = [];
  const folder = (place = temporaryFolder()) => {
    undo.push(() => rmSync(place, { recursive: true, force: true }));
    return place;
  };
  const watched = (app) => {
    undo.push(() => endOf(app));
    return app;
  };
  return {
    say,
    folder,
    /** For what a scenario itself has to put back; the latest is undone first. */
    undo: (action) => undo.push(action),
    /** The app with the demo world, ready. `env` as an operator would set it. */
    openApp: async ({ place = folder(), port, env } = {}) =>
      describeApp(watched(await startThrowawayApp({ folder: place, port, env })), place),
    /** The same, not waited for. */
    launchApp: async ({ place = folder(), port, env } = {}) =>
      describeApp(watched(await launchThrowawayApp({ folder: place, port, env })), place),
    /** The app with the demo world on a server of the scenario's own; `through` may put something before its address. */
    openOnServer: async ({ through = (url) => url, env } = {}) => {
      const place = folder();
      const before = await startThrowawayApp({ folder: place });
      await before.stop();
      const database = await startDatabase({ dataDir: path.join(place, "data") });
      undo.push(database.stop);
      const login = await givePassword(database.ownerUrl);
      const DATABASE_URL = await through(database.ownerUrl);
      const app = watched(await startThrowawayApp({ folder: place, env: { ...env, DATABASE_URL } }));
      return { app: describeApp(app, place), database, login };
    },
    close: async () => {
      for (const action of undo.splice(0).reverse()) {
        await action();
      }
    },
  };
}

async function endOf(app) {
  app.kill("SIGTERM");
  const patience = setTimeout(() => app.kill("SIGKILL"), 30_000);
  await app.exited;
  clearTimeout(patience);
}

function describeApp(app, place) {
  const dataDir = path.join(place, "data");
  const sql = (statement, values) => ask(dataDir, { statement, values });
  /** The same inside another workspace, by its name. */
  const sqlIn = (workspaceName) => (statement, values) => ask(dataDir, { statement, values, workspaceName });
  /** The number of the embedded database's process. */
  const postmaster = () => Number(readFileSync(path.join(dataDir, "pg18", "postmaster.pid"), "utf8").split("\n")[0]);
  const visitor = (options) => openVisitor(app.url, options);
  return { ...app, place, dataDir, sql, sqlIn, postmaster, visitor, killAll: () => killAll(app) };
}

/** kill -9 of the app and of everything it started: none of it has the time for a goodbye. */
async function killAll(app) {
  const all = [app.pid, ...descendantsOf(app.pid)];
  for (const pid of all) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Ended by itself just now.
    }
  }
  await app.exited;
  while (all.some(isAlive)) {
    await pause(10);
  }
}

/** As the owner, inside the demo workspace or another, for row-level security holds the owner too. */
async function ask(dataDir, { statement, values, workspaceName }) {
  const { ownerUrl } = await runningDatabase({ dataDir });
  return await withConnection(ownerUrl, async (owner) => {
    const { rows } = workspaceName
      ? await owner.query('SELECT id FROM "Workspace" WHERE name = $1', [workspaceName])
      : await owner.query('SELECT "workspaceId" AS id FROM demo_members() LIMIT 1');
    if (rows.length > 0) {
      await owner.query("SELECT set_config('app.workspace_id', $1, false)", [rows[0].id]);
    }
    return (await owner.query(statement, values)).rows;
  });
}

/** With a server of one's own nobody is let into the demo world by a click. */
async function givePassword(ownerUrl) {
  const { hash } = await import("@node-rs/argon2");
  const password = "known to the scenario alone";
  return await withConnection(ownerUrl, async (owner) => {
    const { rows } = await owner.query(
      `UPDATE "User" SET "passwordHash" = $1
       WHERE id = (SELECT "userId" FROM demo_members() WHERE role::text = 'cx_leader' LIMIT 1) RETURNING email`,
      [await hash(password)],
    );
    return { email: rows[0].email, password };
  });
}

/** Signed in to the demo world. `get` and `record` answer with the milliseconds they took. */
async function openVisitor(url, { role, login, maxSockets = 64 } = {}) {
  const agent = new http.Agent({ keepAlive: true, maxSockets });
  const cookie = login ? await signInByPassword(agent, url, login) : await signIn(agent, url, role);
  const timed = async (work) => {
    const begin = performance.now();
    return { ...(await work), ms: performance.now() - begin };
  };
  return {
    agent,
    cookie,
    accountIds: async () => (await accountPaths(agent, url, cookie)).map((place) => place.split("/").at(-1)),
    get: (address, options) => timed(request(agent, { url: `${url}${address}`, headers: { cookie }, ...options })),
    /** Records a call with these words; `isSaved` says that the server acknowledged it. */
    record: (accountId, summary, { at = new Date(), patienceMs } = {}) => {
      const input = { accountId, kind: "call", occurredAt: at.toISOString(), summary };
      return timed(act(agent, { url, cookie, action: "recordInteractionAction", input, patienceMs }));
    },
    leave: () => agent.destroy(),
  };
}
