import { expect, expectStep, open, pill, test } from "./world";

test("an entry is taken back from the timeline, and restored by undo, with its points", async ({
  page,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Dunlin Moorings");
  await signInAs("account_manager");
  await open(page, `${account.path}/interactions/new`);
  await pill(page, "What was it?", "Call").click();
  await page.getByLabel("In one line").fill("Happy with the new berth");
  await page.getByLabel("Who took part?").fill("Berta Quist");
  await page.getByRole("button", { name: "Add “Berta Quist” as a new contact" }).click();
  await expect(page.getByRole("button", { name: "Berta Quist", pressed: true })).toBeVisible();
  await pill(page, "How did they sound?", "Delighted").click();
  await page.getByRole("button", { name: "Log it" }).click();
  const entry = page.locator("#timeline").getByRole("listitem").filter({ hasText: "Happy with the new berth" });
  await expect(entry).toBeVisible();
  await expectStep(page, "Satisfaction", ["54", "100", "unproven"]);

  await entry.hover();
  await entry.getByRole("button", { name: /^Take back: Call/ }).click();
  await expect(page.getByText("Taken back", { exact: true })).toBeVisible();
  await expect(entry).toBeHidden();
  await expectStep(page, "Satisfaction", ["–", "–", "not known yet"]);

  await page.getByRole("listitem").filter({ hasText: "Taken back" }).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Restored", { exact: true })).toBeVisible();
  await expect(entry).toBeVisible();
  await expectStep(page, "Satisfaction", ["54", "100", "unproven"]);
});
