import type { Page } from "@playwright/test";
import { expect, test } from "../demo-world";
import { findAccount, open, readCells } from "../screen";

test("moving to the past moves every number, says so, and leads back to today", async ({ page, signInAs }) => {
  await signInAs("account_manager");
  const path = await findAccount(page, "Hollins Foundry");
  await open(page, path);
  await expect(banner(page)).toBeHidden();
  const today = await readCells(page, "Satisfaction");
  const entries = await countEntries(page, path);
  await open(page, path);

  const day = yearsAgo(1);
  await page.getByText("As of today").click();
  await page.getByLabel("As of").fill(day);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${path}\\?asOf=${day}`));
  await expect(banner(page)).toHaveText(/As it was on \d+ \w+ \d{4}, with what was known then/);
  const then = await readCells(page, "Satisfaction");
  expect(then).not.toEqual(today);
  const there = page.url();
  await page.getByRole("link", { name: "Timeline" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}/timeline\\?asOf=${day}`));
  await expect(banner(page)).toHaveText(/As it was on/);
  expect(await countEntries(page)).toBeLessThan(entries);

  await open(page, there);
  expect(await readCells(page, "Satisfaction")).toEqual(then);
  await expect(page.getByRole("main").getByText(/^Today: /), "the master data are those of that day").toHaveCount(0);
  await expect(page.getByRole("main").getByRole("link", { name: WRITING })).toHaveCount(0);

  await page.getByRole("link", { name: "With what is known now" }).click();
  await expect(banner(page)).toHaveText(/, with what is known now/);

  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(banner(page)).toBeHidden();
  expect(await readCells(page, "Satisfaction")).toEqual(today);
  expect(await page.getByRole("main").getByRole("link", { name: WRITING }).count()).toBeGreaterThan(2);
});

test("a day that is none is not taken for one, and a day ahead is refused in words", async ({ page, signInAs }) => {
  await signInAs("account_manager");
  const path = await findAccount(page, "Hollins Foundry");
  for (const asOf of ["2023-02-30", "yesterday"]) {
    expect(await open(page, `${path}?asOf=${asOf}`), asOf).toBeLessThan(500);
    await expect(banner(page), asOf).toBeHidden();
  }
  await open(page, `${path}?asOf=2199-01-01`);
  await expect(page.getByText("1 Jan 2199 lies ahead")).toBeVisible();
  await expect(banner(page)).toBeHidden();
});

/** Everything that leads to a form. */
const WRITING = /^(Edit|Log|Log a contact|Score it|Record it|Enter what they said)$/;

const banner = (page: Page) => page.getByRole("status").filter({ hasText: /^(As it was on|As of today)/ });

async function countEntries(page: Page, path?: string): Promise<number> {
  if (path) await open(page, `${path}/timeline`);
  const words = await page.locator("#timeline").getByRole("link", { name: /^All / }).textContent();
  return Number(words?.replace("All ", ""));
}

function yearsAgo(years: number): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() - years);
  return day.toISOString().slice(0, 10);
}
