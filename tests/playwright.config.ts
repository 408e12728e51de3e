import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";
import { browserPath } from "../scripts/browser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { TEST_BASE_URL = "http://localhost:3000", TEST_EMPTY_URL = "", TEST_RESULTS } = process.env;
// Playwright downloads no browser here: the system's is used.
const executablePath = browserPath();

const desktop = { viewport: { width: 1440, height: 900 } };
/** With one pixel for each point: nothing asks for more, and painting seven was an eighth of a phone's work. */
const phone = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 };
/** The two servers: of the demo world, and the one that begins with nobody in it. */
const [demo, empty] = [{ baseURL: TEST_BASE_URL }, { baseURL: TEST_EMPTY_URL }];
/** The few tests whose layout or touch differs on a phone: each adds a run. */
const onPhone = /@phone/;

/**
 * Started by `npm test`, which sets:
 * TEST_BASE_URL   the app with the demo world
 * TEST_DEMO_SETUP_URL  its one-time link, for a workspace beside the demo world
 * TEST_EMPTY_URL  the app with an empty database
 * TEST_SETUP_URL  its one-time link
 * TEST_OIDC_ISSUER  where it expects an identity provider
 * TEST_SMTP_PORT  where it expects a mail server, on this machine
 * APP_DATABASE_URL, AUTH_SECRET  its database and secret, for the worlds of the tests (browser/workspaces.ts)
 */
export default defineConfig({
  testDir: `${root}/tests/browser`,
  outputDir: `${root}/test-results`,
  workers: 2,
  // No test waits for another of its file: each has a world of its own, or only looks.
  fullyParallel: true,
  retries: 0,
  // Room for a machine with twice the work: a test takes two to six seconds on a quiet one.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: TEST_RESULTS ? [["list"], ["json", { outputFile: TEST_RESULTS }]] : [["list"]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "main job", testMatch: "main-job.spec.ts", use: { ...desktop, ...empty } },
    { name: "looking", testMatch: "looking/*.spec.ts", use: { ...desktop, ...demo } },
    { name: "looking, phone", testMatch: "looking/*.spec.ts", grep: onPhone, use: { ...phone, ...demo } },
    // The main job begins with nobody there, so the workspaces of the others come after it.
    { name: "working", testMatch: "working/*.spec.ts", use: { ...desktop, ...empty }, dependencies: ["main job"] },
    {
      name: "working, phone",
      testMatch: "working/*.spec.ts",
      grep: onPhone,
      use: { ...phone, ...empty },
      dependencies: ["main job"],
    },
    // After it nobody can look around any more.
    {
      name: "end of the demo",
      testMatch: "demo.spec.ts",
      use: { ...desktop, ...demo },
      dependencies: ["looking", "looking, phone"],
    },
  ],
});
