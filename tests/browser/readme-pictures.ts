/**
 * Writes the pictures of the README from the demo world of a running app:
 * `TEST_BASE_URL=http://localhost:3000 npx tsx tests/browser/readme-pictures.ts`
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { browserPath } from "../../scripts/browser.mjs";

const { TEST_BASE_URL: baseURL = "http://localhost:3000" } = process.env;
const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const ACCOUNT = "Kestrel & Vane Hydro";
const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const PICTURES = [
  { file: "account", role: "account_manager", options: DESKTOP, show: showAccount },
  { file: "assess", role: "account_manager", options: DESKTOP, show: showAssessment },
  { file: "portfolio", role: "cx_leader", options: DESKTOP, show: (page: Page) => page.goto("/portfolio") },
  {
    file: "at-risk-dark",
    role: "executive",
    options: { ...DESKTOP, colorScheme: "dark" },
    show: (page: Page) => page.goto("/at-risk"),
  },
  { file: "account-phone", role: "account_manager", options: PHONE, show: showLadder },
] as const;

mkdirSync(folder, { recursive: true });
const executablePath = browserPath();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
for (const { file, role, options, show } of PICTURES) {
  const context = await browser.newContext({ baseURL, locale: "en-GB", timezoneId: "Europe/Berlin", ...options });
  const page = await context.newPage();
  const csrf = await page.request.get("/api/auth/csrf");
  const { csrfToken } = await csrf.json();
  await page.request.post("/api/auth/callback/demo", {
    headers: { origin: new URL(csrf.url()).origin },
    form: { role, csrfToken, json: "true", callbackUrl: "/" },
  });
  await show(page);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.screenshot({ path: `${folder}${file}.png`, animations: "disabled", scale: "css" });
  await context.close();
}
await browser.close();

async function accountPath(page: Page): Promise<string> {
  const answer = await page.request.get(`/api/v1/accounts/search?q=${encodeURIComponent(ACCOUNT)}`);
  return `/accounts/${(await answer.json()).accounts[0].id}`;
}

async function showAccount(page: Page) {
  await page.goto(await accountPath(page));
}

/** On a phone the picture is the ladder, below the bars that stay in sight. */
async function showLadder(page: Page) {
  await showAccount(page);
  await page.locator("#ladder").evaluate((ladder) => {
    window.scrollBy(0, ladder.getBoundingClientRect().top - 110);
  });
}

async function showAssessment(page: Page) {
  await page.goto(`${await accountPath(page)}/assess`);
  for (const [i, key] of ["3", "4", "2"].entries()) {
    await page.getByText(`Question ${i + 1} of 7`).waitFor();
    await page.keyboard.press(key);
  }
  await page.getByText("Question 4 of 7").waitFor();
}
