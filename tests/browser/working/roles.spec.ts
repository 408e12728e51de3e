import { open } from "../screen";
import { expect, test } from "../world";

test("an account manager does not change the accounts of others", async ({ page, signInAs, addAccount }) => {
  const account = await addAccount("Knot Harbour");
  await signInAs("account_manager");
  await open(page, account.path);
  await expect(page.getByRole("link", { name: "Score it" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
  expect(await open(page, `${account.path}/edit`)).toBe(403);
});
