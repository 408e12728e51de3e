import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const alias = {
  "@": root,
  // The package's main entry throws outside a React server build; its empty twin is what servers get (docs/stack.md 3).
  "server-only": `${root}/node_modules/server-only/empty.js`,
};

/**
 * Pure tests share a process and load each module once; the setup fails a file that leaves something behind. Whoever
 * starts programs, opens ports or mocks modules lives in tests/unit/scripts and has a process of its own.
 */
const together = { pool: "threads" as const, isolate: false, setupFiles: ["tests/purity/leave-no-trace.ts"] };
const OF_THE_SCRIPTS = "tests/unit/scripts/**/*.test.ts";

const onDatabase = {
  globalSetup: ["tests/integration/cluster.ts"],
  setupFiles: ["tests/integration/database-per-worker.ts"],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};
/**
 * Tests of what a process keeps for itself (who is signed in and how often they tried, open connections, doors that are
 * replaced, workers) have a process of their own, one more of them at a time than there are cores, for many of them wait.
 * All others share one of two processes and load the app once for all of them: each time costs more than most of these
 * files. They come first; a process is shared only by files that follow one another.
 */
const APART = ["auth", "database", "http", "jobs", "members"].map(
  (folder) => `tests/integration/${folder}/**/*.test.ts`,
);

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    // One of the two cores would stand idle otherwise: the default leaves one to the program that starts the tests.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          root,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          exclude: [OF_THE_SCRIPTS],
          ...together,
        },
      },
      { resolve: { alias }, test: { name: "scripts", root, include: [OF_THE_SCRIPTS], testTimeout: 60_000 } },
      {
        resolve: { alias },
        test: { name: "property", root, include: ["tests/property/**/*.test.ts"], testTimeout: 120_000, ...together },
      },
      {
        resolve: { alias },
        test: { name: "architecture", root, include: ["tests/architecture/**/*.test.ts"], testTimeout: 120_000 },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          root,
          include: ["tests/integration/**/*.test.ts"],
          exclude: APART,
          isolate: false,
          ...onDatabase,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration-apart",
          root,
          include: APART,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          ...onDatabase,
        },
      },
    ],
    coverage: { provider: "v8", include: ["lib/scoring/**/*.ts"], reportsDirectory: "coverage" },
  },
});
