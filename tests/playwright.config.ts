import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";

const root = fileURLToPath(new URL("..", import.meta.url));
const { CHROMIUM_PATH, TEST_BASE_URL = "http://localhost:3000", TEST_RESULTS } = process.env;
// Playwright downloads no browser here: the system's Chromium is used.
const executablePath = [CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (place) => place && existsSync(place),
);

const desktop = { viewport: { width: 1440, height: 900 } };
const LAST = /demo\.spec\.ts$/;

/**
 * Started by `npm test`, which sets:
 * TEST_BASE_URL   the app with the demo world
 * TEST_DEMO_SETUP_URL  its one-time link, for a workspace beside the demo world
 * TEST_EMPTY_URL  the app with an empty database
 * TEST_SETUP_URL  the one-time link of the empty one
 * TEST_OIDC_ISSUER  where the app with the demo world expects an identity provider
 */
export default defineConfig({
  testDir: `${root}/tests/browser`,
  outputDir: `${root}/test-results`,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: TEST_RESULTS ? [["list"], ["json", { outputFile: TEST_RESULTS }]] : [["list"]],
  use: {
    baseURL: TEST_BASE_URL,
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
    { name: "desktop", use: desktop, testIgnore: LAST },
    {
      name: "phone",
      // Tests with the tag @phone run on both sizes.
      grep: /@phone/,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
      testIgnore: LAST,
    },
    // After it nobody can look around any more.
    { name: "last", use: desktop, testMatch: LAST },
  ],
});
