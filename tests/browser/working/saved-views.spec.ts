import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { rowsOfWorkbook } from "../../factories/workbook";
import { open } from "../screen";
import { expect, test } from "../world";

const rows = (page: Page) => page.getByRole("table", { name: "Accounts of the portfolio" }).locator("tbody tr");
const sidebar = (page: Page) => page.getByRole("navigation", { name: "Main" });

test("from what is at risk to those accounts, a view of them and its file: four presses", async ({
  page,
  signInAs,
  workspace,
}) => {
  const inDanger = [await workspace.addInDanger("Larch Mills"), await workspace.addInDanger("=Alder & Sons")];
  await workspace.addAccount("Quiet Quays");
  await signInAs("cx_leader");
  await open(page, "/portfolio");
  let presses = 0;
  const press = async (what: Locator) => {
    presses += 1;
    await what.click();
  };

  await press(page.getByRole("link", { name: /ARR at risk/ }));
  await expect(rows(page)).toHaveCount(inDanger.length);
  await press(page.getByRole("button", { name: "Save view" }));
  await page.getByLabel("Name", { exact: true }).pressSequentially("In danger");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "In danger" })).toBeVisible();
  await expect(sidebar(page).getByRole("link", { name: "In danger" })).toHaveAttribute("aria-current", "page");
  await press(page.getByRole("button", { name: "Export" }));
  const file = page.waitForEvent("download");
  await press(page.getByRole("menuitem", { name: "Excel (XLSX)" }));
  const saved = await file;
  expect(presses).toBe(4);

  expect(saved.suggestedFilename()).toMatch(/^accounts-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const [heads, ...lines] = rowsOfWorkbook(await readFile(await saved.path()));
  expect(heads?.slice(0, 5)).toEqual(["Account", "Segment", "Tier", "Owner", "ARR"]);
  expect(lines.map(([name]) => name)).toEqual(
    await rows(page).getByRole("rowheader").getByRole("link").allTextContents(),
  );
  expect(lines.map(([name]) => name).sort()).toEqual(["=Alder & Sons", "Larch Mills"]);
});

test("a view that was changed says so: saved, saved under another name, or as it was", async ({
  page,
  signInAs,
  workspace,
}) => {
  await workspace.addAccount("Larch Mills");
  await signInAs("cx_leader");
  await open(page, "/portfolio?tier=growth");
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByLabel("Name", { exact: true }).fill("<b>Growth</b>");
  await page.getByLabel("Share with everybody here").check();
  await page.getByRole("button", { name: "Save view" }).last().click();
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("<b>Growth</b>");
  await expect(page.getByText("Changed", { exact: true })).toBeHidden();

  await page.getByRole("columnheader", { name: "ARR" }).getByRole("link").click();
  await expect(page.getByText("Changed", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Discard" }).click();
  await expect(page).toHaveURL(/\/portfolio\?tier=growth&view=/);
  await page.getByRole("columnheader", { name: "ARR" }).getByRole("link").click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Changed", { exact: true })).toBeHidden();
  await page.getByRole("columnheader", { name: "Tier" }).getByRole("link").click();
  await page.getByRole("button", { name: "Save as…" }).click();
  await page.getByLabel("Name", { exact: true }).fill("By tier");
  await page.getByLabel("Open the portfolio with it").check();
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(title).toHaveText("By tier");

  // The list by itself opens with it, and the whole has an address of its own.
  await open(page, "/portfolio");
  await expect(title).toHaveText("By tier");
  await page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name: "Portfolio" }).click();
  await expect(title).toHaveText("Portfolio");
  await sidebar(page).getByRole("link", { name: "<b>Growth</b>" }).click();
  await expect(page).toHaveURL(/tier=growth&sort=arr&dir=desc&view=/);
});

test("a view is renamed, and deleted with a way back; others see it while it is shared", async ({
  page,
  signInAs,
  administrator,
  workspace,
}) => {
  await workspace.addAccount("Larch Mills");
  await signInAs("cx_leader");
  await open(page, "/portfolio?tier=growth");
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Growth");
  await page.getByRole("button", { name: "Save view" }).last().click();
  const more = (name: string) => page.getByRole("button", { name: `More about the view ${name}` });
  await more("Growth").click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Growing");
  await page.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Growing" })).toBeVisible();

  await open(administrator, "/portfolio");
  await expect(sidebar(administrator).getByRole("link", { name: "Growing" })).toBeHidden();
  await more("Growing").click();
  await page.getByRole("menuitem", { name: "Share with everybody here" }).click();
  await expect(page.getByText("Shared", { exact: true })).toBeVisible();
  await open(administrator, "/portfolio");
  await sidebar(administrator).getByRole("link", { name: "Growing" }).click();
  await expect(administrator.getByRole("heading", { level: 1, name: "Growing" })).toBeVisible();

  await more("Growing").click();
  await page.getByRole("menuitem", { name: "Delete view" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Portfolio" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: "Growing" })).toBeVisible();
});
