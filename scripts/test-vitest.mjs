/** The parts of `npm test` that Vitest runs. */
import { rmSync } from "node:fs";
import { inProject, runNode } from "./project.mjs";
import { vitestCounts } from "./test-counts.mjs";
import { vitestFilter } from "./test-filters.mjs";

/** Answers `{ passed, failed, files }`. */
export async function runVitest({ parts, name }) {
  const results = inProject("test-results", `${[...parts.keys()].join("-")}.json`);
  rmSync(results, { force: true });
  const { code } = await vitest(
    ["run", ...vitestFilter({ parts, name }), "--reporter=default", "--reporter=json", `--outputFile.json=${results}`],
    {},
  );
  return vitestCounts(results, code, { isNamed: name !== undefined });
}

/** Stays until somebody stops it, and answers its exit code. */
export async function watchVitest(asked) {
  const { code } = await vitest(["watch", ...vitestFilter(asked)], { hasKeyboard: true });
  return code;
}

function vitest(args, options) {
  const program = [inProject("node_modules", "vitest", "vitest.mjs"), ...args];
  return runNode([...program, "--config", inProject("tests", "vitest.config.ts")], {
    isShown: true,
    env: { NODE_ENV: undefined },
    ...options,
  });
}
