/** A customer's page on a slow phone: a browser with a quarter of this processor and 1.6 Mbit/s, nothing in its cache. */
import { rmSync } from "node:fs";
import http from "node:http";
import { chromium } from "@playwright/test";
import { browserPath, ensureBrowser } from "./browser.mjs";
import { request, signIn } from "./demo-visitor.mjs";
import { temporaryFolder } from "./test-cluster.mjs";
import { startThrowawayApp } from "./throwaway-app.mjs";

const ROUNDS = 15;
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const SLOWDOWN = 4;
/** Bytes a second, and the milliseconds there and back of a weak signal. */
const LINE = { offline: false, downloadThroughput: 200_000, uploadThroughput: 94_000, latency: 150 };
const GOAL = { ms: 1500, kB: 60 };

export async function measureAnswering() {
  await ensureBrowser((_name, work) => work());
  const folder = temporaryFolder();
  const app = await startThrowawayApp({ folder });
  const browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const link = await linkOf(app);
    const [page, floor] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      // Once the first question can be begun, the script has taken the form over.
      page.push(await openOnce(browser, link, () => document.querySelector("[data-step].now") !== null));
      floor.push(await openOnce(browser, `${app.url}/livez`, () => document.body !== null));
    }
    const [ms, least] = [median(page.map((one) => one.ms)), median(floor.map((one) => one.ms))];
    const most = Math.max(...page.map((one) => one.bytes)) / 1000;
    console.log(
      `first screen of an answering customer, usable after: median ${ms.toFixed(0)} ms  slowest ${Math.max(...page.map((one) => one.ms)).toFixed(0)} ms  ` +
        `n ${ROUNDS}  ${(ms / least).toFixed(1)} × its floor (two words as text, ${least.toFixed(0)} ms)  ${most.toFixed(1)} kB transferred`,
    );
    console.log(`goal: ${GOAL.ms} ms, ${GOAL.kB} kB`);
  } finally {
    await browser.close();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of somebody of the demo world who is asked just now. */
async function linkOf(app) {
  const agent = new http.Agent({ keepAlive: true });
  const cookie = await signIn(agent, app.url);
  const get = async (path) => (await request(agent, { url: `${app.url}${path}`, headers: { cookie } })).body;
  const [mail] = /\/settings\/outbox\/[0-9a-f-]{36}/.exec(await get("/settings/outbox?state=waiting")) ?? [];
  const [link] = /http[^\s"<]+\/p\/[\w-]{43}/.exec(mail ? await get(mail) : "") ?? [];
  agent.destroy();
  if (!link) {
    throw new Error("Nobody of the demo world is asked just now.");
  }
  return link;
}

async function openOnce(browser, address, isUsable) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  let bytes = 0;
  line.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", LINE);
  await line.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(isUsable);
  const ms = await page.evaluate(() => performance.now());
  await page.waitForLoadState("networkidle");
  await context.close();
  return { ms, bytes };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
