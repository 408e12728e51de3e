import { expect, open, test } from "./world";

test("two tabs change one account: the second is told what changed, keeps its text, and can save then", async ({
  page,
  context,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Ruff Quarries");
  await signInAs("cx_leader");
  const second = await context.newPage();
  await open(page, `${account.path}/edit`);
  await open(second, `${account.path}/edit`);

  await page.getByLabel("Industry").fill("Quarrying");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Account saved")).toBeVisible();

  await second.getByLabel("What matters to them").fill("Dust, and the neighbours");
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.getByText("Changed by somebody else meanwhile")).toBeVisible();
  await expect(second.getByText("Industry is now: Quarrying")).toBeVisible();
  await expect(second.getByLabel("What matters to them")).toHaveValue("Dust, and the neighbours");

  await second.getByLabel("Industry").fill("Quarrying");
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.getByText("Account saved")).toBeVisible();
  await open(page, `${account.path}/edit`);
  await expect(page.getByLabel("Industry")).toHaveValue("Quarrying");
  await expect(page.getByLabel("What matters to them")).toHaveValue("Dust, and the neighbours");
});
