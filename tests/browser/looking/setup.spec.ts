import { expect, test } from "../demo-world";
import { open } from "../screen";

test("setting up asks for the printed token, and takes no other", async ({ page }) => {
  await open(page, "/setup");
  await page.getByLabel("Token").fill("a guess");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("This token is not valid (any more).")).toBeVisible();
  await expect(page.getByLabel("Your company")).toHaveCount(0);
  await expect(page.getByLabel("Token")).toBeVisible();
});
