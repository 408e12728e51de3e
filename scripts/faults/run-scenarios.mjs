/** Runs scenarios one after the other, each bounded in time, and says what came of them. */
import { availableParallelism, loadavg } from "node:os";
import { worldOf } from "./world.mjs";

/**
 * A scenario is `{ name, what, limitSeconds, run(world) }`, and `run` answers `{ holds, figures }`: whether what was
 * promised held (null where it could not be tried), and the numbers behind it, as words by name. What it throws is an
 * outcome too, never the end of the run.
 */
export async function runScenarios(scenarios, { say = console.log, openWorld = worldOf } = {}) {
  const outcomes = [];
  for (const scenario of scenarios) {
    say(`\n${scenario.name}: ${scenario.what} (${busyness()})`);
    const outcome = await runScenario(scenario, { say, openWorld });
    say(linesOf(outcome));
    outcomes.push(outcome);
  }
  return outcomes;
}

async function runScenario({ name, limitSeconds, run }, { say, openWorld }) {
  const world = openWorld((line) => say(`  ${line}`));
  const begin = performance.now();
  const patience = limit(limitSeconds);
  const result = await Promise.race([run(world), patience.over]).catch((error) => ({
    holds: false,
    figures: { error: error instanceof Error ? error.message : String(error) },
  }));
  patience.end();
  await world.close().catch((error) => say(`  left behind: ${error.message}`));
  return { name, ...result, seconds: (performance.now() - begin) / 1000 };
}

function limit(seconds) {
  let timer;
  const over = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not at an end after ${seconds} s`)), seconds * 1000);
  });
  return { over, end: () => clearTimeout(timer) };
}

function linesOf({ holds, figures, seconds }) {
  const words = Object.entries(figures).map(([name, value]) => `  ${name}: ${value}`);
  return [`  ${verdictOf(holds)} (${seconds.toFixed(0)} s)`, ...words].join("\n");
}

/** The last thing printed: one line a scenario. */
export function tableOf(outcomes) {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  return outcomes.map(({ name, holds }) => `${name.padEnd(width)}  ${verdictOf(holds)}`).join("\n");
}

function verdictOf(holds) {
  if (holds === null) {
    return "not run";
  }
  return holds ? "holds" : "FALLS SHORT";
}

/** A load well above the cores means that others used them too. */
const busyness = () => `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`;
