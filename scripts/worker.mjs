/**
 * `npm run worker`: the jobs in a process of their own, beside servers that were started with WORKER=apart. Needs nothing
 * built: what it runs is put together here. Several may run; each job is done by one of them.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { buildProgram, WORKER } from "./build.mjs";
import { checkReachable, checkSecret } from "./checks.mjs";
import { runningDatabase } from "./database.mjs";
import { KEPT_FREE_MB } from "./disk.mjs";
import { ensureClient, ensureInstalled } from "./install.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { childEnvironment, PROJECT } from "./project.mjs";
import { explain, Refusal } from "./refusal.mjs";
import { installationSecret } from "./secrets.mjs";
import { readSettings } from "./settings.mjs";

const say = (line) => console.log(line);
const step = (_name, work) => work();

async function main() {
  const settings = readSettings(process.env);
  await ensureInstalled(step);
  await ensureClient(step);
  const { ownerUrl, folder } = await findDatabase(settings);
  const secret = installationSecret(settings.dataDir, settings.secret);
  checkSecret(secret);
  await checkReachable(ownerUrl, settings.appDatabaseUrl, settings.jobsDatabaseUrl);
  const { appUrl, jobsUrl } = await prepareDatabase(ownerUrl, { secret, settings, step, say });
  await buildProgram("lib/jobs/main.ts", WORKER);
  process.exitCode = await run({
    DATABASE_URL: undefined,
    APP_DATABASE_URL: appUrl,
    JOBS_DATABASE_URL: jobsUrl,
    AUTH_SECRET: secret,
    APP_URL: settings.appUrl,
    DATABASE_FOLDER: folder,
    DATABASE_KEPT_FREE_MB: String(KEPT_FREE_MB),
    NODE_ENV: "production",
  });
}

/** The embedded database belongs to the server that started it, and ends with that. */
async function findDatabase({ dataDir, databaseUrl }) {
  if (databaseUrl) {
    return { ownerUrl: databaseUrl };
  }
  const running = existsSync(dataDir) ? await runningDatabase({ dataDir, say }) : null;
  if (!running) {
    throw new Refusal(
      "The embedded database does not run: start Entwine first (WORKER=apart npm start), then the worker beside it.",
    );
  }
  return running;
}

/** Ends with the worker, and passes on to it what asks us to end. */
function run(env) {
  const child = spawn(process.execPath, [WORKER], {
    cwd: PROJECT,
    env: childEnvironment(env),
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill("SIGTERM"));
  }
  return new Promise((resolve) => {
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

await main().catch((error) => {
  console.error(explain(error));
  process.exitCode = 1;
});
