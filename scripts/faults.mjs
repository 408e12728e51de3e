/**
 * What holds under fault: `npm run faults`, or some scenarios by name, `npm run faults sigterm`. Each brings its own
 * folder, database and app on 127.0.0.1. What they do and what was measured: docs/faults.md
 */
import { readdirSync } from "node:fs";
import { ensureBuilt } from "./build.mjs";
import { runScenarios, tableOf } from "./faults/run-scenarios.mjs";
import { ensureClient, ensureInstalled } from "./install.mjs";
import { stopRunning } from "./project.mjs";
import { explain } from "./refusal.mjs";

/** Every file of this folder is one scenario. */
const FOLDER = new URL("faults/scenarios/", import.meta.url);

async function main(names) {
  const all = await loadScenarios();
  const unknown = names.find((name) => !all.has(name));
  if (unknown !== undefined) {
    console.error(`There is no scenario "${unknown}": choose from ${[...all.keys()].join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  process.on("SIGTERM", stopRunning);
  await ensureInstalled(step);
  await ensureClient(step);
  await ensureBuilt(step);
  const outcomes = await runScenarios((names.length > 0 ? names : [...all.keys()]).map((name) => all.get(name)));
  console.log(`\n${tableOf(outcomes)}`);
  process.exitCode = outcomes.every(({ holds }) => holds !== false) ? 0 : 1;
}

async function loadScenarios() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".mjs"));
  const loaded = await Promise.all(files.sort().map((file) => import(new URL(file, FOLDER).href)));
  return new Map(loaded.map(({ scenario }) => [scenario.name, scenario]));
}

async function step(_name, work) {
  return await work();
}

await main(process.argv.slice(2)).catch((error) => {
  console.error(explain(error));
  process.exitCode = 1;
});
