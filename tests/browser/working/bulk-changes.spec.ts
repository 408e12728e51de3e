import type { Page } from "@playwright/test";
import { open } from "../screen";
import { expect, test } from "../world";

const table = (page: Page) => page.getByRole("table", { name: "Accounts of the portfolio" });
const rows = (page: Page) => table(page).locator("tbody tr");
const owners = (page: Page) => rows(page).locator('[data-card="owner"]').allTextContents();

test("all that match get another owner by a job, and back: the list is as it was", async ({
  page,
  signInAs,
  workspace,
}) => {
  for (let n = 1; n <= 52; n += 1) await workspace.addAccount(`Larch ${String(n).padStart(2, "0")}`);
  await signInAs("cx_leader");
  await open(page, "/portfolio?q=Larch");
  await expect(rows(page)).toHaveCount(50);
  const [before = ""] = await owners(page);

  await page.getByLabel("Choose all of this page").check();
  const bar = page.getByRole("region", { name: "Chosen accounts" });
  await expect(bar.getByRole("status")).toHaveText("50 accounts chosen");
  await bar.getByRole("button", { name: "Select all 52 accounts that match" }).click();
  await expect(bar.getByRole("status")).toHaveText("All 52 accounts");
  await bar.getByRole("button", { name: "Owner" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Who owns them from now on?").selectOption("Nobody for now");
  await expect(dialog.getByRole("status")).toHaveText("52 change");
  await dialog.getByRole("button", { name: "Change 52 accounts" }).click();

  const begun = page.getByRole("region", { name: "Change of many accounts" });
  await expect(begun.getByRole("status")).toHaveText("52 accounts changed");
  await expect.poll(() => owners(page)).toEqual(Array.from({ length: 50 }, () => "no owner"));
  await begun.getByRole("button", { name: "Undo" }).click();
  await expect(begun.getByRole("status")).toHaveText("52 accounts put back");
  await expect.poll(() => owners(page)).toEqual(Array.from({ length: 50 }, () => before));

  await begun.getByRole("link", { name: "Details" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Owner: nobody for now" })).toBeVisible();
  await expect(page.getByText("Undone", { exact: true })).toBeVisible();
  await page
    .getByRole("navigation", { name: "Breadcrumbs" })
    .getByRole("link", { name: "Changes of many accounts" })
    .click();
  await expect(page.getByRole("row", { name: /Owner: nobody for now/ })).toContainText("52");
});

test("by keys alone one goes from row to row, chooses, opens, and lets go; not while one types", async ({
  page,
  signInAs,
  workspace,
}) => {
  for (const name of ["Alder", "Birch", "Cedar"]) await workspace.addAccount(name);
  await signInAs("cx_leader");
  await open(page, "/portfolio");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Birch" })).toBeFocused();
  await page.keyboard.press("x");
  await page.keyboard.press("k");
  await page.keyboard.press("x");
  await expect(page.getByLabel("Choose Alder")).toBeChecked();
  await expect(page.getByLabel("Choose Birch")).toBeChecked();
  const bar = page.getByRole("region", { name: "Chosen accounts" });
  await expect(bar.getByRole("status")).toHaveText("2 accounts chosen");
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();

  const search = page.getByRole("searchbox");
  await search.fill("");
  await search.pressSequentially("jx");
  await expect(search).toHaveValue("jx");
  await search.fill("");
  await expect(rows(page)).toHaveCount(3);
  await search.blur();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Alder" })).toBeVisible();
});
