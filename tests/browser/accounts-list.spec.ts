import type { Page } from "@playwright/test";
import { expect, open, test } from "./world";

const rows = (page: Page) => page.getByRole("table", { name: "Accounts of the portfolio" }).locator("tbody tr");
const names = (page: Page) => rows(page).getByRole("rowheader").getByRole("link").allTextContents();

/** The percentages of one column, from the top; what is not known is null. */
async function column(page: Page, head: string): Promise<(number | null)[]> {
  const heads = await page.getByRole("columnheader").allTextContents();
  const position = heads.indexOf(head) + 1;
  const cells = await rows(page).locator(`:nth-child(${position})`).and(page.locator("td")).allTextContents();
  return cells.map((text) => (/\d/.test(text) ? Number.parseInt(text, 10) : null));
}

test("a column head sorts the list, and once more turns it", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio");
  await expect(rows(page)).toHaveCount(40);
  const head = page.getByRole("columnheader", { name: "Coverage" });

  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL("/portfolio?sort=coverage&dir=desc");
  const falling = await column(page, "Coverage");
  const known = falling.filter((share) => share !== null);
  expect(known.length).toBeGreaterThan(20);
  expect(known).toEqual([...known].sort((a, b) => b - a));

  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const rising = (await column(page, "Coverage")).filter((share) => share !== null);
  expect(rising).toEqual([...known].reverse());
});

test("filters stand in the address and as chips, and the back button undoes one", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio?risk=at-risk");
  const all = await rows(page).count();
  expect(all).toBeGreaterThan(0);
  await expect(rows(page).filter({ hasText: "At risk" })).toHaveCount(all);

  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByLabel("Tier").selectOption("key");
  await expect(page).toHaveURL("/portfolio?risk=at-risk&tier=key");
  await expect(page.getByText("Tier: Key", { exact: true })).toBeVisible();
  const fewer = await rows(page).count();
  expect(fewer).toBeLessThan(all);

  await page.goBack();
  await expect(page).toHaveURL("/portfolio?risk=at-risk");
  await expect(rows(page)).toHaveCount(all);

  await page.getByRole("link", { name: "Remove filter: Risk: At risk" }).click();
  await expect(page).toHaveURL("/portfolio");
  await expect(rows(page)).toHaveCount(40);
});

test("a search narrows by name, and an empty answer says how to go on", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio");
  await page.getByRole("searchbox", { name: "Search accounts by name" }).fill("aldermoor");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Name has “aldermoor”")).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  for (const name of await names(page)) expect(name).toContain("Aldermoor");

  await open(page, "/portfolio?q=nobody-is-called-so");
  await expect(page.getByText("No account matches")).toBeVisible();
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(rows(page)).toHaveCount(40);
});

test("an old bookmark with a filter nobody knows any more still opens the list", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  expect(await open(page, "/portfolio?tier=platinum&sort=colour&page=-3")).toBe(200);
  await expect(rows(page)).toHaveCount(40);
});

test("an account manager begins with what is due and their own accounts @phone", async ({ page, signInAs }) => {
  await signInAs("account_manager");
  await open(page, "/");
  await expect(page.getByRole("heading", { level: 1, name: "My accounts" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Due" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Open" }).first().click();
  await expect(page.getByRole("heading", { name: "The ladder" })).toBeVisible();
});
