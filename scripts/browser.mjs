/**
 * The system's Chromium for the browser tests; Playwright itself downloads none. Debian's headless shell is the same
 * engine without windows and menus: it costs a quarter less, and draws every page alike.
 */
import { existsSync } from "node:fs";
import { run } from "./project.mjs";

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
];
const PACKAGES = ["chromium-headless-shell", "chromium"];

/** Undefined where there is none. */
export const browserPath = () => PLACES.find((place) => place && existsSync(place));

export async function ensureBrowser(step) {
  if (browserPath() || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return;
  }
  await step("Installing Chromium", async () => {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-q"], { env });
    for (const name of PACKAGES) {
      if (!browserPath()) {
        await run("apt-get", ["install", "-q", "-y", "--no-install-recommends", name], { env });
      }
    }
  });
}

/** Null when all is well. */
export function browserProblem() {
  return browserPath()
    ? null
    : "No Chromium, so the browser tests cannot run: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.";
}
