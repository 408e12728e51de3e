import { expect, test } from "../demo-world";
import { open } from "../screen";

test("Ctrl+K, “log a call with …”, Enter: the form stands open with the kind chosen", async ({ page, signInAs }) => {
  await signInAs("account_manager");
  await open(page, "/portfolio");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("log a call with hollins");
  // Not a letter is lost, also of what was typed before the field stood there.
  await expect(page.getByRole("combobox", { name: "Search and commands" })).toHaveValue("log a call with hollins");
  await expect(page.getByRole("option", { name: "Log a call with Hollins Foundry" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/accounts\/[^/]+\/interactions\/new\?kind=call$/);
  await expect(page.getByRole("link", { name: "Hollins Foundry" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Call", exact: true })).toBeChecked();
});

test("“log call …” with a person's name: the form stands open with that person in it", async ({ page, signInAs }) => {
  await signInAs("account_manager");
  await open(page, "/portfolio");
  const answer = await page.request.get("/api/v1/contacts/search?q=an", { maxRetries: 3 });
  const [{ id, name, accountName }] = (await answer.json()).contacts;
  await page.keyboard.press("Control+k");
  await page.keyboard.type(`log call ${name}`);
  await page.getByRole("option", { name: `Log a call with ${name} ${accountName}` }).click();
  await expect(page).toHaveURL(new RegExp(`/interactions/new\\?kind=call&contact=${id}$`));
  await expect(page.getByRole("button", { name, exact: true, pressed: true })).toBeVisible();
});

test("“at risk owned by me”: the list stands there, narrowed by both", async ({ page, signInAs }) => {
  await signInAs("account_manager");
  await open(page, "/portfolio");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("at risk owned by me");
  await expect(page.getByRole("option", { name: "At risk, owned by me" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/portfolio?risk=at-risk&owner=me");
});

test("the account above another one is found by typing, or nothing fits", async ({ page, signInAs }) => {
  await signInAs("account_manager");
  await open(page, "/accounts/new");
  const field = page.getByRole("combobox", { name: "Belongs to" });
  await field.fill("holli");
  await page.getByRole("option", { name: "Hollins Foundry" }).click();
  await expect(field).toHaveValue("Hollins Foundry");
  await field.fill("zzzz");
  await expect(page.getByText("Nothing fits. Try fewer letters.")).toBeVisible();
});
