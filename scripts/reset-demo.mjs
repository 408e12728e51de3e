/**
 * `npm run demo:reset`: removes the demo world of the embedded database and loads it anew, as of today. Other workspaces
 * stay as they are. Asks first, unless `--yes` is given; refuses on a DATABASE_URL, where nobody expects a demo world.
 */
import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { quoteLiteral, withConnection } from "./connection.mjs";
import { loadDemo, markDemoLoaded } from "./first-run.mjs";
import { ensureClient, ensureInstalled } from "./install.mjs";
import { openDatabase } from "./open-database.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { stopRunning } from "./project.mjs";
import { explain, Refusal } from "./refusal.mjs";
import { installationSecret } from "./secrets.mjs";
import { readSettings } from "./settings.mjs";

const say = (line) => console.log(line);

async function main(args) {
  const settings = readSettings(process.env);
  if (settings.databaseUrl) {
    throw new Refusal("DATABASE_URL is set: the demo world belongs to the embedded database, and nothing was changed.");
  }
  if (!(args.includes("--yes") || (await isConfirmed(settings.dataDir)))) {
    throw new Refusal("Nothing was changed.");
  }
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, stopRunning);
  }
  await ensureInstalled(step);
  await ensureClient(step);
  const database = await openDatabase({ dataDir: settings.dataDir, say });
  try {
    await reset(database, settings);
  } finally {
    await database.close();
  }
}

async function reset({ ownerUrl }, { dataDir, appUrl, secret: given }) {
  const secret = installationSecret(dataDir, given);
  const { appUrl: appDatabaseUrl } = await prepareDatabase(ownerUrl, { secret, step, say });
  await step("Removing the demo world", () => removeDemo(ownerUrl));
  await step("Loading the demo world", () =>
    loadDemo({
      DATABASE_URL: undefined,
      APP_DATABASE_URL: appDatabaseUrl,
      AUTH_SECRET: secret,
      APP_URL: appUrl,
      DATA_DIR: dataDir,
      NODE_ENV: "production",
    }),
  );
  markDemoLoaded(dataDir);
  say("The demo world is new. Whoever was in it signs in again.");
}

/** From inside, as `remove_workspace` wants it; with it go the people who are in no other workspace. */
async function removeDemo(ownerUrl) {
  await withConnection(ownerUrl, async (owner) => {
    const { rows } = await owner.query('SELECT id::text FROM "Workspace" WHERE "isDemo"');
    for (const { id } of rows) {
      await owner.query("BEGIN");
      await owner.query(`SET LOCAL app.workspace_id = ${quoteLiteral(id)}`);
      await owner.query("SELECT remove_workspace($1::uuid)", [id]);
      await owner.query("COMMIT");
    }
  });
}

async function isConfirmed(dataDir) {
  if (!process.stdin.isTTY) {
    throw new Refusal("There is nobody to ask: say --yes to remove the demo world and load it anew.");
  }
  const where = existsSync(dataDir) ? dataDir : `${dataDir} (which is made for it)`;
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`Everything entered into the demo world of ${where} will be lost. Type yes: `);
  prompt.close();
  return answer.trim().toLowerCase() === "yes";
}

async function step(name, work) {
  const begin = Date.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  console.log(`${((Date.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}

await main(process.argv.slice(2)).catch((error) => {
  console.error(explain(error));
  process.exitCode = 1;
});
