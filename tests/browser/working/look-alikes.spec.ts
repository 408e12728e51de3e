import { open } from "../screen";
import { expect, test } from "../world";

test("an account that probably exists is named before it is added again, and added all the same", async ({
  addAccount,
  administrator: page,
}) => {
  const { name, path } = await addAccount("Egret Docks");
  await open(page, "/accounts/new");
  const field = page.getByLabel("Name", { exact: true });
  await field.fill(name.toUpperCase());
  await page.getByRole("button", { name: "Add account" }).click();
  await expect(page.getByText("There is an account of this name")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save anyway" })).toBeHidden();

  await field.fill(`${name.toUpperCase()} GmbH`);
  await expect(page.getByText("There is an account of this name")).toBeHidden();
  await page.getByRole("button", { name: "Add account" }).click();
  const warning = page.getByRole("status").filter({ hasText: "This account may exist already" });
  await expect(warning.getByRole("link", { name })).toHaveAttribute("href", path);
  await page.getByRole("button", { name: "Save anyway" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${name.toUpperCase()} GmbH` })).toBeVisible();
});

test("so is a person of the same address", async ({ addAccount, administrator: page }) => {
  const { path } = await addAccount("Egret Docks");
  const add = async (name: string, email: string) => {
    await open(page, `${path}/contacts/new`);
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Add contact" }).click();
  };
  await add("Ann Lindqvist", "ann@egret.example");
  await expect(page.getByText("Contact added")).toBeVisible();
  await add("A. Lindqvist", "ANN@egret.example");
  await expect(page.getByText("This contact may exist already")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ann Lindqvist" })).toBeVisible();
  await page.getByRole("button", { name: "Save anyway" }).click();
  await expect(page.getByText("Contact added")).toBeVisible();
});
