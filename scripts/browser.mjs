/** The system's Chromium for the browser tests; Playwright itself downloads none. */
import { existsSync } from "node:fs";
import { run } from "./project.mjs";

const PLACES = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];

export async function ensureBrowser(step) {
  if (isThere() || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return;
  }
  await step("Installing Chromium", async () => {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-q"], { env });
    await run("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], { env });
  });
}

/** Null when all is well. */
export function browserProblem() {
  return isThere()
    ? null
    : "No Chromium, so the browser tests cannot run: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.";
}

function isThere() {
  return PLACES.some((place) => place && existsSync(place));
}
