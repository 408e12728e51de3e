import { expect, test } from "../demo-world";
import { open } from "../screen";

for (const { title, heading } of [
  { title: "Account manager", heading: "My accounts" },
  { title: "CX leader", heading: "Portfolio" },
  { title: "Executive", heading: "At risk" },
]) {
  test(`one click looks around as ${title} and begins where their week begins`, async ({ page }) => {
    await open(page, "/sign-in");
    await page.getByRole("button", { name: `Look around as ${title}` }).click();
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  });
}
