/**
 * All tests: `npm test`. Parts, files and names: `npm test -- unit browser`, `npm test -- tests/unit/x.test.ts -t "name"`;
 * with `--watch` again after every change. Installs what is missing, brings its own databases and servers, and closes
 * with what took long and one line, `N passed, N failed`.
 */
import { ensureBuilt } from "./build.mjs";
import { measured } from "./cpu-seconds.mjs";
import { ensureClient, ensureInstalled } from "./install.mjs";
import { stopRunning } from "./project.mjs";
import { explain } from "./refusal.mjs";
import { readArguments } from "./test-arguments.mjs";
import { runBrowser } from "./test-browser.mjs";
import { budgetProblem, readBudget } from "./test-budget.mjs";
import { partLines, slowestLines } from "./test-times.mjs";
import { runVitest, watchVitest } from "./test-vitest.mjs";

/** What runs in one go. Its name is that of its parts, as tests/budget.json has it. */
const RUNS = [
  { parts: ["unit", "property", "architecture"], needsBuild: false, run: runVitest },
  { parts: ["integration"], needsBuild: true, run: runVitest },
  { parts: ["browser"], needsBuild: true, run: (asked) => runBrowser(step, asked) },
];

export async function main(args) {
  const asked = readArguments(args);
  if (asked.problem) {
    console.error(asked.problem);
    process.exitCode = 1;
    return;
  }
  process.on("SIGINT", stopRunning);
  process.on("SIGTERM", stopRunning);
  if (asked.isWatching) {
    await install();
    process.exitCode = await watchVitest(asked);
    return;
  }
  const spent = [];
  const outcomes = await runAll(asked, spent);
  const budget = readBudget();
  const problems = isHeldToBudget(asked) ? budgetProblems(spent, budget) : [];
  report({ outcomes, spent, budget, problems, name: asked.name });
}

async function install() {
  await ensureInstalled(step);
  await ensureClient(step);
}

/** Notes in `spent` what each part took; the build counts by itself, for whichever part needs it first. */
async function runAll(asked, spent) {
  const spend = async (part, work, isWhole) => {
    const { result, ...time } = await measured(work);
    spent.push({ part, isWhole, ...time });
    return result;
  };
  await spend("install", install, false);
  const outcomes = [];
  for (const { parts, needsBuild, run } of RUNS) {
    const own = new Map([...asked.parts].filter(([part]) => parts.includes(part)));
    if (own.size > 0) {
      const isWhole = own.size === parts.length && asked.name === undefined && [...own.values()].flat().length === 0;
      outcomes.push(
        await judged(async () => {
          if (needsBuild) {
            await spend("build", () => ensureBuilt(step), false);
          }
          return spend([...own.keys()].join(", "), () => run({ parts: own, name: asked.name }), isWhole);
        }, asked.name),
      );
    }
  }
  return outcomes;
}

/** What breaks down has failed, and so has what ran nothing, unless only tests of some name were wanted. */
async function judged(work, name) {
  try {
    const outcome = await work();
    return outcome.passed + outcome.failed > 0 || name !== undefined ? outcome : { ...outcome, failed: 1 };
  } catch (error) {
    console.error(explain(error));
    return { passed: 0, failed: 1, files: [] };
  }
}

const isHeldToBudget = ({ isBudgeted }) => isBudgeted || !["", "0", "false", undefined].includes(process.env.CI);

function budgetProblems(spent, budget) {
  return spent.filter(({ isWhole }) => isWhole).flatMap((time) => budgetProblem(time, budget) ?? []);
}

function report({ outcomes, spent, budget, problems, name }) {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0) + problems.length;
  const files = outcomes.flatMap((outcome) => outcome.files ?? []);
  console.log(["", "What took longest:", ...slowestLines(files), "", ...partLines(spent, budget), ""].join("\n"));
  for (const problem of problems) {
    console.error(problem);
  }
  if (name !== undefined && passed + failed === 0) {
    console.error(`No test there is called "${name}".`);
  }
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}

async function step(name, work) {
  const begin = Date.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  console.log(`${((Date.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}
