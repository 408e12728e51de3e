import { expect, open, test } from "./world";

// The last of all tests (see the project of this name): it takes the demo world away.
test("the demo world goes by one click and one word, for everybody at once, and leaves the way to one's own", async ({
  page,
  administrator,
  signInAs,
}) => {
  await signInAs("executive");
  await open(administrator, "/accounts");
  await open(page, "/settings/workspace");
  await page.getByRole("button", { name: "Remove the demo world" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Type “remove” to confirm").fill("yes");
  await dialog.getByRole("button", { name: "Remove it for good" }).click();
  await expect(dialog.getByText("Type the word remove.").first()).toBeVisible();
  await dialog.getByLabel("Type “remove” to confirm").fill("Remove");
  await dialog.getByRole("button", { name: "Remove it for good" }).click();

  await expect(page).toHaveURL("/sign-in");
  await expect(page.getByText("Nobody can sign in yet")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Look around as/ })).toHaveCount(0);
  await open(administrator, "/accounts");
  await expect(administrator).toHaveURL("/sign-in?next=%2Faccounts");
  expect((await administrator.request.get("/api/v1/accounts/search?q=a")).status()).toBe(401);
  await open(page, "/setup");
  await expect(page.getByRole("heading", { name: "Set up your workspace" })).toBeVisible();
});
