import { expect, test } from "./demo-world";
import { open } from "./screen";

const { TEST_DEMO_SETUP_URL = "" } = process.env;

// After everybody has looked around (see its project): it takes the demo world away.
test("whoever sets up a workspace beside the demo world removes it from outside", async ({ page, leader }) => {
  await open(leader, "/settings/workspace");
  await expect(leader.getByText("It is not removed from in here.")).toBeVisible();
  await expect(leader.getByRole("button", { name: "Remove the demo world" })).toHaveCount(0);

  await open(page, "/sign-in");
  await expect(page.getByText("As its administrator you can also remove this demo world.")).toBeVisible();
  await open(page, TEST_DEMO_SETUP_URL);
  await page.getByLabel("Your company").fill("Harbour Tools");
  await page.getByLabel("Your name").fill("Ada Brandt");
  await page.getByLabel("E-mail").fill("ada@harbour.example");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Set up the workspace" }).click();
  await expect(page.getByText("No accounts yet")).toBeVisible();

  await open(page, "/settings/workspace");
  await page.getByRole("button", { name: "Remove the demo world" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Type “remove” to confirm").fill("yes");
  await dialog.getByRole("button", { name: "Remove it for good" }).click();
  await expect(dialog.getByText("Type the word remove.").first()).toBeVisible();
  await dialog.getByLabel("Type “remove” to confirm").fill("Remove");
  await dialog.getByRole("button", { name: "Remove it for good" }).click();

  await expect(page.getByText("The demo world is removed")).toBeVisible();
  await expect(page.getByRole("region", { name: "Demo world" })).toHaveCount(0);
  await open(leader, "/accounts");
  await expect(leader).toHaveURL("/sign-in?next=%2Faccounts");
  await expect(leader.getByRole("button", { name: /^Look around as/ })).toHaveCount(0);
  await expect(leader.getByLabel("Password")).toBeVisible();
  expect((await leader.request.get("/api/v1/accounts/search?q=a")).status()).toBe(401);
});
