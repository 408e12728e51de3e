import { open } from "../screen";
import { expect, test } from "../world";

test("what is typed of a person is there again after one went elsewhere, and gone once it is saved", async ({
  page,
  signInAs,
  workspace,
}) => {
  const account = await workspace.addAccount("Wigeon Locks");
  await workspace.addContact(account, "Tove Berg");
  await signInAs("account_manager");
  await open(page, `${account.path}/people`);
  await page.locator("#people").getByRole("link", { name: "Tove Berg" }).first().click();
  await page.getByLabel("Title").fill("Head of locks");

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Portfolio" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Portfolio" })).toBeVisible();
  await page.goBack();
  await expect(page.getByText(/Your unsaved changes from .* are back\./)).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Head of locks");
  const form = page.url();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Contact saved")).toBeVisible();

  await open(page, form);
  await expect(page.getByLabel("Title")).toHaveValue("Head of locks");
  await expect(page.getByText(/Your unsaved changes/)).toBeHidden();
});
