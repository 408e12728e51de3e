import { randomUUID } from "node:crypto";
import { expectFriendly, expectNothingAgainst } from "../axe";
import { invite, isAwake, open, signInByPassword } from "../screen";
import { makeWorkspace } from "../workspaces";
import { expect, test } from "../world";

test("somebody invited joins by the link, once", async ({ administrator, page, browser }) => {
  const person = { name: "Jonas Weil", email: `${randomUUID()}@example.com`, password: "five brown bottles" };
  const link = await invite(administrator, person.email, "account_manager");
  await administrator.getByRole("button", { name: "Done" }).click();
  await expect(
    administrator.getByRole("region", { name: "Invited" }).getByRole("listitem").filter({ hasText: person.email }),
  ).toBeVisible();

  await open(page, link);
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("navigation", { name: "Main" }).filter({ visible: true })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "My accounts" })).toBeVisible();

  const another = await browser.newContext();
  const late = await another.newPage();
  await open(late, link);
  await expect(late.getByRole("heading", { name: "This invitation is over" })).toBeVisible();
  await another.close();

  await open(administrator, "/settings/members");
  const row = administrator.getByRole("row").filter({ hasText: person.email });
  await expect(row).toContainText("Account manager");
  await row.getByRole("button", { name: `Actions for ${person.name}` }).click();
  await administrator.getByRole("menuitem", { name: "Deactivate" }).click();
  await administrator.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await expect(administrator.getByText(`${person.name} is deactivated`)).toBeVisible();
  await expect(row).toContainText("Deactivated");
  await open(page, "/accounts");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("an invitation taken back opens nothing", async ({ administrator, page }) => {
  const email = `${randomUUID()}@example.com`;
  const link = await invite(administrator, email, "executive");
  await administrator.getByRole("button", { name: "Done" }).click();
  const line = administrator.getByRole("region", { name: "Invited" }).getByRole("listitem").filter({ hasText: email });
  await line.getByRole("button", { name: "Take back" }).click();
  await expect(line).toBeHidden();
  await open(page, link);
  await expect(page.getByRole("heading", { name: "This invitation is over" })).toBeVisible();
});

test("a new role holds from the very next request on", async ({ administrator, page, addColleague }) => {
  const colleague = await addColleague("cx_leader");
  await open(page, "/sign-in?next=%2Fimports");
  await signInByPassword(page, colleague);
  await expect(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();

  await open(administrator, "/settings/members");
  await administrator.getByRole("button", { name: `Actions for ${colleague.name}` }).click();
  await administrator.getByRole("menuitem", { name: "Change role" }).click();
  await administrator.getByRole("dialog").getByLabel("Role").selectOption("executive");
  await administrator.getByRole("dialog").getByRole("button", { name: "Change role" }).click();
  await expect(administrator.getByText(`${colleague.name} has a new role`)).toBeVisible();

  await open(page, "/imports");
  await expect(page).toHaveURL("/sign-in?next=%2Fimports");
  await signInByPassword(page, colleague);
  await expect(page.getByText("Your role does not open this")).toBeVisible();
});

test("whoever works in two workspaces joins the second with the password of the first, and goes from one to the other", async ({
  administrator,
  page,
  addColleague,
  baseURL,
}) => {
  const colleague = await addColleague("executive");
  const other = await makeWorkspace(baseURL, "Quillon");
  const context = administrator.context();
  await context.clearCookies();
  await context.addCookies([await other.signIn("admin")]);
  await open(page, await invite(administrator, colleague.email, "executive"));
  await page.getByLabel("Your name").fill("Wilma B.");
  await page.getByLabel("Password").fill(colleague.password);
  await page.getByRole("button", { name: "Join" }).click();
  // One comes in where one has just joined.
  await expect(page.getByText("Quillon").first()).toBeVisible();
  await isAwake(page);
  await page.getByRole("button", { name: "Go to Harbour Tools" }).click();
  await expect(page.getByRole("button", { name: "Go to Quillon" })).toBeVisible();
});

test("what an administrator manages can be used by everybody @phone", async ({ page, signInAs }) => {
  await signInAs("admin");
  await open(page, "/settings/workspace");
  await expectFriendly(page, "main");
  await open(page, "/settings/members");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNothingAgainst(page, "open");
});
