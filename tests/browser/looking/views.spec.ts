import { expect, test } from "../demo-world";
import { findAccount, open } from "../screen";

const VIEWS = [
  ...["", "/why", "/sides", "/value", "/trust", "/ideas", "/experience", "/footprint", "/people", "/future"],
  "/what-if",
];
/** What is no view, and reached from all of them. */
const SHEETS = ["/brief", "/exit"];
/** The goal is 120 kB; three views are beyond it still, and grow no further. What the demo world tells moves with the day. */
const MOST_BYTES = 122_000;
const BEYOND: Readonly<Record<string, number>> = {
  "": 132_000,
  "/why": 168_000,
  "/ideas": 136_000,
};

test("no view of an account weighs more than it may, the timeline included", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  for (const name of ["Kestrel & Vane Hydro", "Hollins Foundry"]) {
    const path = await findAccount(page, name);
    for (const view of [...VIEWS, "/timeline", ...SHEETS]) {
      const answer = await page.request.get(`${path}${view}`, { maxRetries: 3 });
      expect(answer.status(), view).toBe(200);
      expect((await answer.body()).byteLength, `${name} ${view}`).toBeLessThanOrEqual(BEYOND[view] ?? MOST_BYTES);
    }
  }
});

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
