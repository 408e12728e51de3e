import type { Page } from "@playwright/test";
import { expect, findAccount, open, readCells, test } from "./world";

test("moving to the past moves every number, says so, and leads back to today", async ({ page, signInAs }) => {
  await signInAs("account_manager");
  const path = await findAccount(page, "Hollins Foundry");
  await open(page, path);
  await expect(page.getByText("You are looking at")).toBeHidden();
  const today = await readCells(page, "Satisfaction");
  const entries = await countEntries(page);

  const day = yearsAgo(1);
  await page.getByLabel("As of").fill(day);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${path}\\?asOf=${day}`));
  await expect(page.getByText(/You are looking at \d+ \w+ \d{4}/)).toBeVisible();
  const then = await readCells(page, "Satisfaction");
  expect(then).not.toEqual(today);
  const fewer = await countEntries(page);
  expect(fewer).toBeLessThan(entries);

  await open(page, page.url());
  expect(await readCells(page, "Satisfaction")).toEqual(then);

  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(page.getByText("You are looking at")).toBeHidden();
  expect(await readCells(page, "Satisfaction")).toEqual(today);
});

test("a day that is none, or lies ahead, is not taken for one", async ({ page, signInAs }) => {
  await signInAs("account_manager");
  const path = await findAccount(page, "Hollins Foundry");
  for (const asOf of ["2023-02-30", "yesterday", "2199-01-01"]) {
    expect(await open(page, `${path}?asOf=${asOf}`), asOf).toBeLessThan(500);
    await expect(page.getByText("You are looking at"), asOf).toBeHidden();
  }
});

async function countEntries(page: Page): Promise<number> {
  const words = await page.locator("#timeline").getByRole("link", { name: /^All / }).textContent();
  return Number(words?.replace("All ", ""));
}

function yearsAgo(years: number): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() - years);
  return day.toISOString().slice(0, 10);
}
