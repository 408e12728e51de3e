import type { Page } from "@playwright/test";
import { open } from "../screen";
import { expect, test } from "../world";

const rowOf = (page: Page, name: string) =>
  page.getByRole("table", { name: "Accounts of the portfolio" }).getByRole("row", { name: new RegExp(name) });
const LIST = "/portfolio?columns=tier*owner*segment*renews*risk";

test("by keys alone tier and owner of a row are changed, and put back", async ({ page, signInAs, workspace }) => {
  for (const name of ["Alder", "Birch"]) await workspace.addAccount(name);
  await signInAs("cx_leader");
  await open(page, LIST);
  const birch = rowOf(page, "Birch");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await expect(birch.getByRole("button", { name: "Growth" })).toBeFocused();
  await page.keyboard.press("Enter");
  const editor = page.getByRole("dialog", { name: "Tier of Birch" });
  await expect(editor.getByLabel("Tier")).toBeFocused();
  await page.keyboard.press("k");
  await expect(editor.getByLabel("Tier")).toHaveValue("key");
  await page.keyboard.press("Enter");
  await expect(editor).toHaveCount(0);
  const tier = birch.locator('[data-edits="tier"]');
  await expect(tier).toHaveText("Key");
  await expect(tier).toBeFocused();
  await expect(page.getByText("Tier of Birch: Key")).toBeVisible();

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const owners = page.getByRole("dialog", { name: "Owner of Birch" });
  await expect(owners.getByLabel("Owner")).toBeFocused();
  await owners.getByLabel("Owner").selectOption({ label: "Nobody yet" });
  await page.keyboard.press("Enter");
  await expect(birch.locator('[data-edits="ownerId"]')).toHaveText("no owner");
  const told = page.getByRole("listitem").filter({ hasText: "Owner of Birch: no owner" });
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(birch.locator('[data-edits="ownerId"]')).not.toHaveText("no owner");
  await expect(tier).toHaveText("Key");
});

test("what is refused stands beside the cell in words, what was typed stays, and Escape lets go", async ({
  page,
  signInAs,
  workspace,
  administrator,
}) => {
  const birch = await workspace.addAccount("Birch");
  await signInAs("cx_leader");
  await open(page, LIST);
  const row = rowOf(page, "Birch");
  await row.locator('[data-edits="segment"]').click();
  const editor = page.getByRole("dialog", { name: "Segment of Birch" });
  const control = editor.getByLabel("Segment");
  await control.fill("x".repeat(101));
  await control.press("Enter");
  await expect(editor.getByText("At most 100 characters.")).toBeVisible();
  await expect(control).toHaveValue("x".repeat(101));
  await control.fill("North");

  await open(administrator, `${birch.path}/edit`);
  await administrator.getByLabel("Segment").fill("South");
  await administrator.getByRole("button", { name: "Save changes" }).click();
  await expect(administrator.getByText("Account saved")).toBeVisible();
  await control.press("Enter");
  await expect(editor.getByText("Segment is now: South")).toBeVisible();
  await expect(control).toHaveValue("North");
  await control.press("Enter");
  await expect(editor).toHaveCount(0);
  await expect(row.locator('[data-edits="segment"]')).toHaveText("North");

  await row.locator('[data-edits="renewsOn"]').click();
  await expect(page.getByRole("dialog", { name: "Renewal of Birch" }).getByLabel("Renews on")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(row.locator('[data-edits="renewsOn"]')).toBeFocused();
});

test("whoever may change nothing reads plain words, and so does everybody on another day", async ({
  page,
  signInAs,
  workspace,
}) => {
  await workspace.addAccount("Birch");
  await signInAs("executive");
  await open(page, LIST);
  await expect(rowOf(page, "Birch")).toContainText("Growth");
  await expect(page.locator("[data-edits]")).toHaveCount(0);
  await signInAs("cx_leader");
  await open(page, "/portfolio?since=month");
  await expect(rowOf(page, "Birch")).toBeVisible();
  await expect(page.locator("[data-edits]")).toHaveCount(0);
});

test("columns one pins stay beside the name while the table scrolls, and the address says so", async ({
  page,
  signInAs,
  workspace,
}) => {
  await workspace.addAccount("Birch");
  await signInAs("cx_leader");
  await page.setViewportSize({ width: 900, height: 800 });
  await open(page, "/portfolio");
  await page.getByRole("button", { name: "Columns", exact: true }).click();
  await page.getByRole("button", { name: "Keep beside the name: Owner" }).click();
  await expect(page).toHaveURL(/[?&]pins=2\b/);
  await page.keyboard.press("Escape");
  const table = page.getByRole("table", { name: "Accounts of the portfolio" });
  const leftOf = async (text: string) => (await table.getByRole("columnheader", { name: text }).boundingBox())?.x;
  const cell = table.locator("tbody td.pin-2");
  await expect(cell).toBeVisible();
  const before = { head: await leftOf("Owner"), cell: (await cell.boundingBox())?.x, arr: await leftOf("ARR") };
  await table.evaluate((element) => element.parentElement?.scrollTo({ left: 300 }));
  await expect.poll(() => leftOf("ARR")).toBeLessThan(before.arr ?? 0);
  expect(await leftOf("Owner")).toBeCloseTo(before.head ?? 0, 0);
  expect((await cell.boundingBox())?.x).toBeCloseTo(before.cell ?? 0, 0);
  await page.getByRole("button", { name: "Columns", exact: true }).click();
  await page.getByRole("button", { name: "Keep beside the name: Tier" }).click();
  await expect(page).not.toHaveURL(/pins=/);
});
