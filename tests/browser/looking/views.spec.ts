import type { Page } from "@playwright/test";
import { expect, test } from "../demo-world";
import { findAccount, open } from "../screen";

const VIEWS = [
  ...["", "/why", "/sides", "/value", "/trust", "/ideas", "/experience", "/footprint", "/people", "/future"],
  "/what-if",
];
/** What is no view, and reached from all of them. */
const SHEETS = ["/brief", "/exit", "/agenda", "/actions", "/discussion", "/tree", "/review", "/review/given"];
/** Of the document as it is served, whatever is recorded of whom. */
const MOST_BYTES = 120_000;
/** Of the demo world, besides those in the archive. */
const ACCOUNTS = 40;
/** Those with the most on record. */
const LARGEST = ["Hollins Foundry", "Dunmore Gas Grid", "Kestrel & Vane Hydro"];
const ALL_VIEWS = [...VIEWS, "/why?why=entanglement", "/timeline", ...SHEETS];

// Of all accounts all views are weighed by `npm run bench account`.
test("no view of an account weighs more than it may", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  const weights = new Map<string, number>();
  const weigh = async (address: string) => {
    const answer = await page.request.get(address, { maxRetries: 3 });
    if (answer.status() === 404) return false;
    expect(answer.status(), address).toBe(200);
    weights.set(address, (await answer.body()).byteLength);
    return true;
  };
  for (const name of LARGEST) {
    const account = await findAccount(page, name);
    for (const view of ALL_VIEWS) expect(await weigh(`${account}${view}`)).toBe(true);
  }
  let others = 0;
  for (const id of await idsInPortfolio(page)) {
    if (await weigh(`/accounts/${id}${ALL_VIEWS[others % ALL_VIEWS.length]}`)) others += 1;
  }
  expect(others, "all of the demo world").toBeGreaterThanOrEqual(ACCOUNTS);
  expect([...weights].filter(([, bytes]) => bytes > MOST_BYTES)).toEqual([]);
});

/** Of accounts and of some other things: the list draws no more rows than are seen, but brings all of them along. */
async function idsInPortfolio(page: Page): Promise<ReadonlySet<string>> {
  const list = await (await page.request.get("/portfolio", { maxRetries: 3 })).text();
  return new Set(list.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
}

test("the overview is hardly more than one screen, and the keyboard leads from there to every view of the same day", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  await page.setViewportSize({ width: 1440, height: 900 });
  const path = await findAccount(page, "Hollins Foundry");
  await open(page, path);
  const heights = await page.evaluate(() => [document.documentElement.scrollHeight, window.innerHeight]);
  expect(heights[0]).toBeLessThanOrEqual((heights[1] ?? 0) + 300);

  await open(page, `${path}?asOf=2026-06-01`);
  const tabs = page.getByRole("navigation", { name: "Views of this account" }).getByRole("link");
  await expect(tabs).toHaveCount(VIEWS.length + 1);
  await expect(page.getByRole("link", { name: "Overview" })).toHaveAttribute("aria-current", "page");
  for (const tab of await tabs.all()) expect(await tab.getAttribute("href")).toMatch(/\?asOf=2026-06-01$/);
  await page.getByRole("link", { name: "Overview" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${path}/why\\?asOf=2026-06-01$`));
  await expect(page.getByRole("link", { name: "Why", exact: true })).toHaveAttribute("aria-current", "page");
});
