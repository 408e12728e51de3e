/**
 * What things cost, each beside a floor measured in the same run: `npm run bench`, or some lines of it by name,
 * `npm run bench save ledger`. Brings its own database and server. What is measured: docs/benchmarks.md
 */
import { rmSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { measureAccountPage } from "./bench-account.mjs";
import { measureAnswering } from "./bench-answering.mjs";
import { measureExport } from "./bench-export.mjs";
import { measureLarge } from "./bench-large.mjs";
import { measureLongRecord } from "./bench-long-record.mjs";
import { quoteIdentifier, urlWith, withConnection } from "./connection.mjs";
import { startDatabase } from "./database.mjs";
import { ensureClient, ensureInstalled } from "./install.mjs";
import { inProject, runNode, stopRunning } from "./project.mjs";
import { explain } from "./refusal.mjs";
import { startTestCluster, temporaryFolder } from "./test-cluster.mjs";

const LINES = {
  scoring: () => runTypeScript(inProject("scripts", "bench-scoring.ts"), {}),
  save: () => withDatabase("save"),
  portfolio: () => withDatabase("portfolio"),
  ledger: () => withDatabase("ledger"),
  import: () => withDatabase("import"),
  account: measureAccountPage,
  "long-record": () => withDatabase("long-record", measureLongRecord),
  export: () => withDatabase("export", measureExport),
  answering: measureAnswering,
  large: () => withDatabase("large", measureLarge),
};

async function main(names) {
  const unknown = names.filter((name) => !(name in LINES));
  if (unknown.length > 0) {
    console.error(`There is no line "${unknown[0]}": choose from ${Object.keys(LINES).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  process.on("SIGINT", stopRunning);
  process.on("SIGTERM", stopRunning);
  await ensureInstalled(step);
  await ensureClient(step);
  for (const name of names.length > 0 ? names : Object.keys(LINES)) {
    console.log(`\n${name} (${busyness()} before)`);
    await LINES[name]();
    console.log(`(${busyness()} after)`);
  }
}

/** A load well above the cores means that others used them too; then only the ratios say something. */
const busyness = () => `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`;

/** A cluster that keeps its promises: unlike under the tests, every commit reaches the disk. */
async function withDatabase(name, andThen = async () => undefined) {
  const folder = temporaryFolder();
  const database = await startDatabase({ dataDir: folder });
  try {
    process.env.TEST_OWNER_URL = database.ownerUrl;
    const template = await startTestCluster();
    const [ownerUrl, appUrl] = await copyOf(template, `bench_${name.replaceAll("-", "_")}`);
    await runTypeScript(inProject("tests", "bench", `${name}.ts`), {
      APP_DATABASE_URL: appUrl,
      BENCH_OWNER_URL: ownerUrl,
      BENCH_DATABASE_PID: String(database.pid()),
      AUTH_SECRET: template.secret,
      APP_URL: "http://localhost:3000",
      LOG_LEVEL: "warn",
    });
    await andThen({ ownerUrl, pid: database.pid(), secret: template.secret });
  } finally {
    delete process.env.TEST_OWNER_URL;
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function copyOf({ ownerUrl, appUrl }, database) {
  const template = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  await withConnection(urlWith(ownerUrl, { database: "postgres" }), (owner) =>
    owner.query(`CREATE DATABASE ${quoteIdentifier(database)} TEMPLATE ${quoteIdentifier(template)}`),
  );
  return [urlWith(ownerUrl, { database }), urlWith(appUrl, { database })];
}

async function runTypeScript(file, env) {
  const { code } = await runNode(["--conditions=react-server", "--import", "tsx", file], {
    isShown: true,
    env: { NODE_ENV: "production", ...env },
  });
  if (code !== 0) {
    console.error(`This line ended with code ${code}: it has no result.`);
    process.exitCode = 1;
  }
}

async function step(_name, work) {
  return await work();
}

await main(process.argv.slice(2)).catch((error) => {
  console.error(explain(error));
  process.exitCode = 1;
});
