import { expect, test } from "../demo-world";
import { open } from "../screen";

test("Ctrl+K, “log a call with …”, Enter: the form stands open with the kind chosen", async ({ page, signInAs }) => {
  await signInAs("account_manager");
  await open(page, "/portfolio");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("log a call with hollins");
  await expect(page.getByRole("option", { name: "Log a call with Hollins Foundry" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/accounts\/[^/]+\/interactions\/new\?kind=call$/);
  await expect(page.getByRole("link", { name: "Hollins Foundry" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Call", exact: true })).toBeChecked();
});
