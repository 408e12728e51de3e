/** What only a fresh database gets: the demo world, or the link with which the first administrator comes in. */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withConnection } from "./connection.mjs";
import { inProject, runNode } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

const SEED = inProject("prisma", "seed", "index.ts");

/**
 * A demo world that was cut off half-way is thrown away with its database: nobody has ever been in it, because
 * the server starts afterwards. Only for the embedded database.
 */
export async function dropUnfinishedDemo(dataDir, database) {
  if (existsSync(markers(dataDir).loading)) {
    await database.recreate();
    rmSync(markers(dataDir).loading);
  }
}

/** Once: a demo world that was removed on purpose does not come back. */
export async function ensureDemo(dataDir, { ownerUrl, env, step, remember }) {
  const { loading, loaded } = markers(dataDir);
  if (existsSync(loaded) || !existsSync(SEED) || (await hasUser(ownerUrl))) {
    return;
  }
  writeFileSync(loading, "");
  await step("Loading the demo world", () => loadDemo(env, remember));
  markDemoLoaded(dataDir);
}

/** From now on a start leaves the demo world as it is, there or removed. */
export function markDemoLoaded(dataDir) {
  const { loading, loaded } = markers(dataDir);
  writeFileSync(loaded, "");
  rmSync(loading, { force: true });
}

/** Anybody but the people of the demo world: while there is none, the one-time set-up link is open. */
export async function hasRealUser(ownerUrl) {
  const rows = await withConnection(ownerUrl, (owner) => owner.query('SELECT has_real_user() AS "isThere"'));
  return rows.rows[0].isThere;
}

async function hasUser(ownerUrl) {
  return await withConnection(ownerUrl, async (owner) => {
    const { rows } = await owner.query('SELECT EXISTS (SELECT FROM "User") AS "isThere"');
    return rows[0].isThere;
  });
}

/** In one transaction: it is there as a whole or not at all. */
export async function loadDemo(env, remember) {
  const { code, output } = await runNode(["--conditions=react-server", "--import", "tsx", SEED], {
    env,
    onStart: remember,
  });
  if (code !== 0) {
    throw new Refusal(`The demo world could not be loaded (NO_DEMO=1 starts without it):\n${output.trim()}`);
  }
}

function markers(dataDir) {
  return { loading: path.join(dataDir, "demo-loading"), loaded: path.join(dataDir, "demo-loaded") };
}
