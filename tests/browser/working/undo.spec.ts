import { open } from "../screen";
import { expect, test } from "../world";

test("what was changed or added by mistake is put back from the toast, on whichever page one is by then", async ({
  administrator: page,
  addAccount,
}) => {
  const account = await addAccount("Petrel Ropes");
  const undo = async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Undone").last()).toBeVisible();
  };

  await test.step("a changed account says again what it said", async () => {
    await open(page, `${account.path}/edit`);
    await page.getByLabel("Industry").fill("Ropes");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByText("Account saved")).toBeVisible();
    await undo();
    await open(page, `${account.path}/edit`);
    await expect(page.getByLabel("Industry")).toHaveValue("");
  });

  await test.step("a promise goes, and is found among what was taken back", async () => {
    await open(page, `${account.path}/trust`);
    await page.getByRole("button", { name: "Add a promise" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a promise" });
    await dialog.getByLabel("What was promised?").fill("Send the tide tables");
    await dialog.getByLabel("Due on").fill("2030-01-01");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Send the tide tables")).toBeVisible();
    await undo();
    await expect(page.getByText("Send the tide tables")).toBeHidden();
    await open(page, `${account.path}/taken-back`);
    await page.getByRole("button", { name: /^Restore: Promise: Send the tide tables/ }).click();
    await expect(page.getByText("Nothing to restore")).toBeVisible();
  });
});
