import { expectStep, open } from "../screen";
import { expect, test } from "../world";

test("an entry is taken back from the timeline, and restored by undo, with its points", async ({
  page,
  signInAs,
  workspace,
}) => {
  const account = await workspace.addAccount("Dunlin Moorings");
  const berta = await workspace.addContact(account, "Berta Quist");
  await workspace.addCall(account, { summary: "Happy with the new berth", contactIds: [berta.id], sentiment: 1 });
  await signInAs("account_manager");
  await open(page, account.path);
  await expectStep(page, "Satisfaction", ["54", "100", "unproven"]);
  const tabs = page.getByRole("navigation", { name: "Views of this account" });
  await tabs.getByRole("link", { name: "Timeline" }).click();
  const entry = page.locator("#timeline").getByRole("listitem").filter({ hasText: "Happy with the new berth" });
  await expect(entry).toContainText(/Satisfaction .*\+4\.0/);

  await entry.hover();
  await entry.getByRole("button", { name: /^Take back: Call/ }).click();
  await expect(page.getByRole("region", { name: /^Notifications/ }).getByText(/^Taken back: Call/)).toBeVisible();
  await expect(entry).toBeHidden();
  await expect(page.getByText("Nothing has been recorded yet")).toBeVisible();

  await page.getByRole("listitem").filter({ hasText: "Taken back" }).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone")).toBeVisible();
  await expect(entry).toContainText(/Satisfaction .*\+4\.0/);
  await tabs.getByRole("link", { name: "Overview" }).click();
  await expectStep(page, "Satisfaction", ["54", "100", "unproven"]);
});
