import { open } from "../screen";
import { expect, test } from "../world";

test("an empty workspace leads, step by step, to a ladder that has moved", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio");
  const steps = page.getByRole("region", { name: "Two minutes to a first reading" });
  await expect(steps).toContainText("0 of 4 done");
  await steps.getByRole("link", { name: "Add it" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Ibis Canal Works");
  await page.getByRole("button", { name: "Add account" }).click();

  await expect(steps).toContainText("1 of 4 done");
  await steps.getByRole("link", { name: "Add somebody" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Runa Falk");
  await page.getByRole("button", { name: "Add contact" }).click();

  await expect(steps).toContainText("2 of 4 done");
  const ladder = page.locator("#ladder");
  await expect(ladder).not.toContainText(/Index\s*\d/);
  await steps.getByRole("link", { name: "Enter it" }).click();
  await page
    .getByRole("radiogroup", { name: /How satisfied/ })
    .getByText(/^5/)
    .click();
  await page
    .getByRole("radiogroup", { name: /recommend/ })
    .getByText("9", { exact: true })
    .click();
  await page.getByRole("button", { name: "Save 2 answers" }).click();

  await expect(steps).toContainText("3 of 4 done");
  await steps.getByRole("link", { name: "Score it" }).click();
  for (let question = 1; question <= 7; question += 1) {
    await expect(page.getByText(`Question ${question} of 7`)).toBeVisible();
    await page.keyboard.press("3");
  }
  await page.getByRole("button", { name: "Save assessment" }).click();
  await expect(page.getByText("Assessment of Ibis Canal Works saved")).toBeVisible();
  await expect(ladder).toContainText(/Index\s*51/);
  await open(page, "/portfolio");
  await expect(page.getByRole("region", { name: "The first reading is there" })).toContainText("4 of 4 done");
});
